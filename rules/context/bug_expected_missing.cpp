// CTX004: a bug does not say what should have happened.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/facts/bug_report.h"
#include "rules/facts/bug_sentences.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

const patterns::LateList kExpectation{lexicons::expectation};
constexpr RoleSet kSaysWhatToDo{SectionRole::expected, SectionRole::scope};

/// What nobody wants, so that its absence is the least that is expected.
const patterns::Pattern kCrash{
    R"((?i)\b(?:crash(?:es|ed|ing)?|raises?|throws?|threw|panics?|segfaults?|tracebacks?)\b|(?-i:[a-z](?:Error|Exception)\b))"};

bool reports_crash(const TicketView& view) {
  const auto units = view.ticket.units();
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    const bool told = facts::kToldByReporter.contains(units[i].role) && facts::is_evidence(view, i);
    if ((told || units[i].kind == UnitKind::title) && kCrash.found_in(view.ticket.text(units[i].span))) {
      return true;
    }
  }
  return false;
}

bool has_clean_criterion(const Facts& facts) {
  const auto& criteria = facts.acceptance.criteria;
  return std::any_of(criteria.begin(), criteria.end(), [&](std::uint32_t i) { return facts.clean[i]; });
}

bool is_told(const TicketView& view) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Unit& unit = view.ticket.units()[i];
    const bool told = facts::kToldByReporter.contains(unit.role) && facts::is_evidence(view, i);
    if (told && facts::tells_expected(view.ticket, unit)) { return true; }
  }
  return false;
}

void check(const TicketView& view, Findings& findings) {
  if (!view.facts.kinds.contains(Kind::bug)) { return; }
  if (facts::has_filled(view, kSaysWhatToDo) || has_clean_criterion(view.facts) ||
      facts::title_says(view, kExpectation) || facts::says(view, kExpectation, facts::kToldByReporter) ||
      is_told(view) || !facts::reports_symptom(view)) {
    return;
  }
  findings.push_back(
      {.span = view.ticket.anchor(), .severity = reports_crash(view) ? Severity::warning : Severity::error});
}

}  // namespace

constinit const Rule bug_expected_missing{
    .id = "CTX004",
    .name = "bug-expected-missing",
    .category = Category::context,
    .severity = Severity::error,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .stage = Stage::accept,
    .kinds = {Kind::bug},
    .part = Part::expected,
    .summary = "A bug does not say what should have happened.",
    .rationale =
        "Only a third of all reports say it; without it the fix is a guess, and nobody can tell when it is "
        "done.",
    .message = "nothing says what should happen instead",
    .question = "What should happen instead, exactly?",
    .fix = "Add a section Expected with the value, the message or the screen that is right.",
    .bad = "# Order total is wrong\n\nThe page shows a total of 0.00 EUR after the second article.\n",
    .good =
        "# Order total is wrong\n\nThe page shows 0.00 EUR instead of 42.50 EUR after the second article.\n",
    .note =
        "Of a crash and of an exception the least that is expected is known, so there the finding is a "
        "warning. "
        "Acceptance criteria and a described fix say what is expected as well, and so does whoever denies "
        "what is "
        "so: "
        "\"the name is "
        "not shown\", \"the tab stays visible even if monitoring is off\".",
    .source =
        "Chaparro et al., Detecting Missing Information in Bug Descriptions (FSE 2017): 35 % of reports say "
        "it",
    .late_words = &lexicons::expectation,
    .check_ticket = check,
};

}  // namespace speclint::rules
