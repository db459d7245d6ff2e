// CTX006: a bug does not say where it was seen.
#include "rules/all_rules.h"
#include "rules/facts/bug_report.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

const patterns::LateList kSystem{lexicons::surrounding_system};

/// Whether a section of criteria says what is to be changed, wherever the bug was seen.
bool has_testable_criteria(const Facts& facts) {
  return !facts.acceptance.sections.empty() && facts.acceptance.state == AcceptanceState::testable;
}

void check(const TicketView& view, Findings& findings) {
  if (!view.facts.kinds.contains(Kind::bug)) { return; }
  if (has_testable_criteria(view.facts) || facts::has_filled(view, {SectionRole::environment}) ||
      facts::has_field(view.ticket,
                       {"version", "versions", "affects_version", "affects_versions", "affected_version",
                        "affected_versions", "found_in", "environment", "platform", "os", "browser"}) ||
      facts::title_says(view, kSystem) || facts::says(view, kSystem, facts::kToldByReporter) ||
      facts::knows_cause(view) || !facts::reports_symptom(view)) {
    return;
  }
  findings.push_back({.span = view.ticket.anchor()});
}

}  // namespace

constinit const Rule bug_environment_missing{
    .id = "CTX006",
    .name = "bug-environment-missing",
    .category = Category::context,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::build,
    .kinds = {Kind::bug},
    .part = Part::environment,
    .summary = "A bug names no version, environment or configuration.",
    .rationale =
        "Which version and which environment are the questions that follow most often in public trackers.",
    .message = "nothing says in which version or environment the bug is seen",
    .question = "In which version, environment and configuration does it occur, and where does it not?",
    .fix = "Add a section Environment: version, where it runs, which data, since when.",
    .bad =
        "# Upload ends with an error\n\nWhen a scan of 30 MB is uploaded, the page shows \"Request Too "
        "Large\".\n",
    .good =
        "# Upload ends with an error\n\nWhen a scan of 30 MB is uploaded on staging, the page shows "
        "\"Request Too "
        "Large\".\n",
    .note = "A bug whose cause is known, or that has testable acceptance criteria, needs no environment.",
    .source =
        "Zimmermann et al., What Makes a Good Bug Report (TSE 2010); Breu et al., Information Needs in Bug "
        "Reports (CSCW "
        "2010); issue forms of public trackers",
    .late_words = &lexicons::surrounding_system,
    .check_ticket = check,
};

}  // namespace speclint::rules
