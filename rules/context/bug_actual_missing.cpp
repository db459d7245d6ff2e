// CTX005: a bug does not say what is observed.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/facts/bug_report.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

const patterns::LateList kObservation{lexicons::observation};
constexpr RoleSet kObserved{SectionRole::actual, SectionRole::evidence};

bool has_code(const Ticket& ticket) {
  const auto blocks = ticket.code_blocks();
  return std::any_of(blocks.begin(), blocks.end(), [&](const CodeBlock& block) {
    return facts::kToldByReporter.contains(ticket.sections()[block.section].role);
  });
}

/// A code or the name of an error in a title does not yet say what is seen.
bool title_observes(const TicketView& view) {
  const std::string_view title = view.ticket.title().text;
  const auto hits = kObservation.hits_in(title);
  return std::any_of(hits.begin(), hits.end(), [](const patterns::Hit& hit) { return !hit.group->presence; });
}

void check(const TicketView& view, Findings& findings) {
  if (!view.facts.kinds.contains(Kind::bug)) { return; }
  // Criteria that can be failed tell what is wrong today.
  if (view.facts.acceptance.declared && view.facts.acceptance.state == AcceptanceState::testable) { return; }
  if (facts::has_filled(view, kObserved) || has_code(view.ticket) ||
      facts::says(view, kObservation, facts::kToldByReporter) || title_observes(view) ||
      facts::knows_cause(view) || !facts::reports_symptom(view)) {
    return;
  }
  findings.push_back({.span = view.ticket.anchor()});
}

}  // namespace

constinit const Rule bug_actual_missing{
    .id = "CTX005",
    .name = "bug-actual-missing",
    .category = Category::context,
    .severity = Severity::error,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::build,
    .kinds = {Kind::bug},
    .summary = "A bug does not say what is observed.",
    .rationale =
        "\"Does not work\" names no observation: a wrong value, an error and a hang need different work.",
    .message = "nothing says what is observed",
    .question = "What do you see, word for word: which message, which value, which screen?",
    .fix = "Add a section Actual with the literal text or the value.",
    .bad =
        "# Search does not work\n\nSince Monday the search for customers is broken again in release 4.2.\n",
    .good =
        "# Search does not work\n\nSince release 4.2 the search for \"miller\" shows 0 of 12 customers.\n",
    .note =
        "Code, a picture, the place in the source and a sentence of the form \"it shows\" or \"it does not\" "
        "are observations, in the title as well; \"does not work\" and \"has problems\" are none. A title "
        "that orders a change (\"Add retries\") reports no symptom, so that none is asked for, whatever the "
        "label says.",
    .source =
        "Chaparro et al., Detecting Missing Information in Bug Descriptions (FSE 2017); Zimmermann et al., "
        "What Makes a "
        "Good Bug Report (TSE 2010)",
    .late_words = &lexicons::observation,
    .check_ticket = check,
};

}  // namespace speclint::rules
