// SCO009: nothing says what is handed over.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::deliverable, patterns::Tier::a, patterns::Scope::title},
    patterns::WordUse{&lexicons::deliverable, patterns::Tier::a, patterns::Scope::requirement},
};
constexpr RoleSet kThings{SectionRole::deliverables, SectionRole::interface, SectionRole::data,
                          SectionRole::acceptance, SectionRole::dod};

/// Whether a clean unit can be observed, or says that a thing is to be made: either is a handle for whoever
/// accepts the work.
bool names_a_thing(const TicketView& view) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (!facts::is_evidence(view, i)) { continue; }
    const bool requirement = view.facts.classes[i] >= patterns::UnitClass::requirement;
    if (requirement && (view.facts.checkable[i] || view.hits.any(i, lexicons::deliverable))) { return true; }
  }
  return false;
}

bool title_names_a_thing(const TicketView& view) {
  return view.facts.handoff.delivers || facts::title_says(view, lexicons::deliverable);
}

void check(const TicketView& view, Findings& findings) {
  if (title_names_a_thing(view) || !view.ticket.code_blocks().empty()) { return; }
  if (facts::has_filled(view, kThings) || names_a_thing(view)) { return; }
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
        "A title that begins with a delivering verb or names a thing is enough, and so is a requirement that "
        "names one or can be observed, a code block, or a section about deliverables, interfaces, data or "
        "acceptance: on real tickets a verb and a noun in one sentence, as the catalogue has it, leaves out "
        "too many honest forms.",
    .source = "Statements of work (deliverables); OpenSpec (deltas)",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
