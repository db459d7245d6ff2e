// ACC001: nothing says when the work is finished.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/facts/bug_report.h"
#include "rules/facts/criteria.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr KindSet kKinds{Kind::feature, Kind::integration, Kind::migration, Kind::service,
                         Kind::task,    Kind::epic,        Kind::bug};
const patterns::LateList kExpectation{lexicons::expectation};

/// Whether criteria stand in a place of their own, of which ACC003 judges them, or one of those elsewhere is
/// clean. "Done when it works well" in the text around ends nothing.
bool has_finish_line(const Facts& facts) {
  const Acceptance& acceptance = facts.acceptance;
  if (acceptance.declared || !acceptance.sections.empty()) { return true; }
  return acceptance.state == AcceptanceState::testable ||
         std::any_of(acceptance.criteria.begin(), acceptance.criteria.end(),
                     [&](std::uint32_t unit) { return facts.clean[unit]; });
}

/// Whether a bug is no report of a symptom, of which other rules ask what should happen, but an order that
/// names no place and no result: "add logging", called a bug by its label.
bool is_order_without_result(const TicketView& view) {
  return !facts::reports_symptom(view) && !facts::knows_cause(view) &&
         !facts::title_says(view, kExpectation) && !facts::says(view, kExpectation, facts::kToldByReporter);
}

void check(const TicketView& view, Findings& findings) {
  const std::string_view language = view.facts.language;
  if (has_finish_line(view.facts) || language.empty()) { return; }
  if (view.facts.kind == Kind::bug && !is_order_without_result(view)) { return; }
  // Of another language labels are known, and the words of a finish line outside its part are not.
  findings.push_back(
      {.span = view.ticket.anchor(), .severity = language == kEnglish ? Severity::blocker : Severity::error});
}

}  // namespace

constinit const Rule acceptance_missing{
    .id = "ACC001",
    .name = "acceptance-missing",
    .category = Category::acceptance,
    .severity = Severity::blocker,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .ladder = Ladder::acceptance,
    .stage = Stage::accept,
    .kinds = kKinds,
    .any_language = true,
    .summary = "No section, field, list or sentence says when the work is finished.",
    .rationale =
        "Without a finish line the contractor stops too early or never, and acceptance becomes a debate. "
        "Done is defined before the start.",
    .message = "nothing says when this is done",
    .question = "What observable result ends this ticket, and who confirms it?",
    .fix = "Add a section \"Acceptance criteria\" with one list item for each observable result.",
    .bad =
        "# Add CSV export to orders\n\nThe sales team asks for their numbers every Monday and copies them by "
        "hand.\n",
    .good =
        "# Add CSV export to orders\n\nThe sales team copies its numbers by hand.\n\n## Done when\n\n"
        "- `GET /orders.csv` returns one row for each order line\n",
    .note =
        "Criteria need no heading. The expected result of a bug, a scenario, \"done when …\", a box that "
        "tells a "
        "result, a test in a code block and one sentence \"X should …\" that can be observed count as well. "
        "What we "
        "should do (\"we should clean this up\"), orders, prompts of a form, what was observed and what was "
        "written "
        "after the work do not. Of a ticket in another language only the parts are judged, and the finding "
        "is an error; one in a language "
        "whose labels are not known is left alone. Of a bug CTX004 asks what should happen; only an order "
        "that is "
        "called a bug (\"Add a system for user accounts\") is asked for its finish line here.",
    .source = "INCOSE Guide to Writing Requirements, characteristics C7 and C8 (verifiable, correct)",
    .late_words = &lexicons::expectation,
    .check_ticket = check,
};

}  // namespace speclint::rules
