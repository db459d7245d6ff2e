// SCO009: nothing says what is handed over.
#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/facts/title_kind.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

/// Titles of work that hands nothing over.
const patterns::Pattern kActivity{
    R"((?i)^\W*(?:(?:please )?help\b|work(?:ing)? (?:on|with|together|through)\b|(?:have|take) a look\b|look(?:ing)? (?:into|at|after)\b|)"
    R"(assist\b|collaborate\b|contribute to\b|participate\b|deal with\b|take care of\b|think (?:about|of)\b|)"
    R"((?:talk|speak) (?:to|with|about)\b|discuss(?:ion)?\b|coordinate\b|spend time\b|sync(?: up)? with\b|pair (?:with|on)\b|)"
    R"(continue\b|follow[- ]up (?:on|with)\b|meet(?:ing)? (?:with|about)\b|brainstorm\b|figure out\b))"};
constexpr RoleSet kThings{SectionRole::deliverables, SectionRole::interface, SectionRole::data,
                          SectionRole::acceptance, SectionRole::dod};

/// Whether a requirement can be observed: a handle for whoever accepts the work.
bool names_a_thing(const TicketView& view) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const bool requirement = view.facts.classes[i] >= patterns::UnitClass::requirement;
    if (requirement && view.facts.checkable[i] && facts::is_evidence(view, i)) { return true; }
  }
  return false;
}

void check(const TicketView& view, Findings& findings) {
  if (!kActivity.found_in(facts::without_label(view.ticket.title().text))) { return; }
  if (!view.ticket.code_blocks().empty() || facts::has_filled(view, kThings) || names_a_thing(view)) {
    return;
  }
  findings.push_back({.span = view.ticket.anchor()});
}

}  // namespace

constinit const Rule deliverable_missing{
    .id = "SCO009",
    .name = "deliverable-missing",
    .category = Category::scope,
    .severity = Severity::info,
    .dimension = Dimension::scope,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .kinds = {Kind::feature, Kind::integration, Kind::migration, Kind::service, Kind::spike, Kind::task},
    .part = Part::deliverable,
    .summary = "No thing is named that is handed over.",
    .rationale = "Acceptance needs an object: \"help with the API\" has none.",
    .message = "nothing names what is handed over",
    .question = "Which things are handed over (code, documents, settings), and where?",
    .fix = "Add deliverables: each thing with its place and format.",
    .bad = "# Help with the search problems\n\nPeople in the warehouse are unhappy with the results.\n",
    .good = "# Build a nightly export job\n\nThe warehouse wants its rows each morning.\n",
    .note =
        "Only titles of activities (\"help with\", \"work on\", \"look into\") are flagged, and only when no "
        "requirement can be observed and no code or section about deliverables, interfaces, data or "
        "acceptance "
        "stands there: a verb and a noun in one sentence, as the catalogue has it, are missing in many real "
        "tickets that say clearly what is wanted.",
    .source = "Statements of work (deliverables); OpenSpec (deltas)",
    .check_ticket = check,
};

}  // namespace speclint::rules
