// ACC010: research has no end.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/facts/estimate.h"
#include "rules/facts/evidence.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;

const Pattern kQuestion{
    R"((?i)\b(?:decid\w+|determin\w+|find out|compar\w+|evaluat\w+|measur\w+|recommend\w*|prov(?:e|ing)|estimat\w+|)"
    R"(assess\w*|choos\w+|investigat\w+|understand|answers?|identif\w+|learn)\b.{0,80}\b(?:whether|which|if|how|what|why|)"
    R"(where|between|against|versus|vs|feasib\w+|possib\w+)\b|\?\W*$)"};
const Pattern kBox{
    R"((?i)\b(?:time[- ]?box(?:ed)?|max(?:imum)?|at most|up to|no more than|budget|within)\b.{0,20}\d+\s*)"
    R"((?:h|hours?|days?|d|weeks?)\b|\btime[- ]?box(?:ed)?\b.{0,20}\d)"};
const Pattern kOutput{
    R"((?i)\b(?:adr|decision record|write[- ]?ups?|reports?|recommendations?|prototypes?|poc|proof of concept|)"
    R"(comparison|matrix|benchmark results?|estimates?|(?:follow[- ]up|future|new) (?:tickets?|issues?|tasks?)|)"
    R"((?:tickets?|issues?|tasks?) (?:are |is )?(?:created|opened|filed|built out)|demo|documents?|documented|summary|)"
    R"(findings|presented|plan|proposal|spreadsheet|diagram)\b)"};

/// "Investigate and fix": the work ends when it is fixed.
const Pattern kRepair{R"((?i)\b(?:and|then|&) (?:fix|resolve|repair|implement)\b)"};

/// Whether a clean unit, the title among them, holds it.
bool any_holds(const TicketView& view, const Pattern& pattern) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const bool is_title = view.facts.classes[i] == patterns::UnitClass::title;
    if ((is_title || facts::is_evidence(view, i)) &&
        pattern.found_in(view.ticket.prose(view.ticket.units()[i].span))) {
      return true;
    }
  }
  return false;
}

bool has_box(const TicketView& view) {
  return facts::has_filled(view, {SectionRole::appetite}) || facts::estimated_hours(view.ticket) ||
         any_holds(view, kBox);
}

bool has_output(const TicketView& view) {
  return facts::has_filled(view, {SectionRole::deliverables}) || any_holds(view, kOutput);
}

/// Two of the three bound the work, and so do criteria that can be failed.
void check(const TicketView& view, Findings& findings) {
  if (!view.facts.kinds.contains(Kind::spike) || kRepair.found_in(view.ticket.title().text)) { return; }
  if (view.facts.acceptance.state == AcceptanceState::testable) { return; }
  const int bounds =
      (any_holds(view, kQuestion) ? 1 : 0) + (has_output(view) ? 1 : 0) + (has_box(view) ? 1 : 0);
  if (bounds < 2) { findings.push_back({.span = view.ticket.anchor()}); }
}

}  // namespace

constinit const Rule spike_without_exit{
    .id = "ACC010",
    .name = "spike-without-exit",
    .category = Category::acceptance,
    .severity = Severity::error,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .stage = Stage::accept,
    .kinds = {Kind::spike},
    .summary = "A spike lacks two of these: a question to answer, a time box, the form of the answer.",
    .rationale =
        "Research without an exit is open-ended billing: whoever does it cannot tell when the answer is good "
        "enough.",
    .message = "nothing ends the research: of question, time box and output at most one is there",
    .question = "Which question must the spike answer, in how many hours, and delivered as what?",
    .fix = "Add the question, a time box, and the output: \"ADR with a table of costs, at most 2 days\".",
    .bad = "# Spike: Kafka\n\nWe have heard good things about Kafka and want to look into it.\n",
    .good =
        "# Spike: Kafka\n\nDecide whether Kafka or SQS carries the order events. At most 2 days. Output: an "
        "ADR "
        "with a table of costs.\n",
    .note =
        "Criteria that a third party can pass or fail end a spike as well, and \"investigate and fix\" ends "
        "with the "
        "repair.",
    .source = "Scrum practice for spikes; Shape Up (appetite); statements of work (deliverables)",
    .check_ticket = check,
};

}  // namespace speclint::rules
