// CTX013: the work waits for other work that cannot be looked up.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;
using patterns::UnitClass;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::dependency, patterns::Tier::a, patterns::Scope::anywhere},
};

constexpr std::size_t kMostLookedUp = 500;  // hostile input must not take minutes

/// A number, a literal or an id: something by which the other work can be found.
const Pattern kReference{R"(\d|[\x01-\x04]|\b[A-Z][A-Z]+-)"};
/// A value that tells a story instead of naming tickets.
const Pattern kProse{R"(^[^\d#@/:_-]*\w+\s+\w+\s+\w+[^\d#@/:_-]*$)"};
constexpr std::array<std::string_view, 4> kFields{"depends_on", "blocked_by", "blocker", "blockers"};
/// What a tool writes behind an id that it does not know: "6 (Not found)".
const Pattern kUnknown{R"((?i)\b(?:not found|missing|unknown)\s*\))", ")"};
/// Where waiting is what the software does, not the work.
constexpr RoleSet kBehaviour{SectionRole::acceptance,   SectionRole::expected,       SectionRole::actual,
                             SectionRole::steps,        SectionRole::error_handling, SectionRole::test_plan,
                             SectionRole::out_of_scope, SectionRole::rollout};

bool is_referenced(const Ticket& ticket, const Unit& unit) {
  const auto references = ticket.references();
  return kReference.found_in(ticket.prose(unit.span)) ||
         std::any_of(references.begin(), references.end(),
                     [&](const Reference& reference) { return reference.span.overlaps(unit.span); });
}

/// Of an item the items nested in it may name what it waits for.
bool is_named_below(const Ticket& ticket, std::uint32_t index) {
  const auto units = ticket.units();
  const auto rest = units.subspan(index + 1);
  return std::any_of(rest.begin(), rest.end(),
                     [&](const Unit& unit) { return unit.parent == index && is_referenced(ticket, unit); });
}

void check_units(const TicketView& view, Findings& findings) {
  const Ticket& ticket = view.ticket;
  std::size_t looked_up = 0;
  for (std::uint32_t i = 0; i < ticket.units().size() && looked_up < kMostLookedUp; ++i) {
    const Unit& unit = ticket.units()[i];
    const auto hits = view.hits.of(i);
    const auto hit = std::find_if(hits.begin(), hits.end(), [](const patterns::Hit& h) {
      return lexicons::dependency.holds(*h.group);
    });
    if (hit == hits.end() || view.facts.classes[i] < UnitClass::prose || kBehaviour.contains(unit.role)) {
      continue;
    }
    ++looked_up;
    const bool is_open =
        unit.tick != Tick::done && unit.tick != Tick::dropped && unit.kind != UnitKind::heading;
    if (is_open && !is_referenced(ticket, unit) && !is_named_below(ticket, i)) {
      findings.push_back({.span = hit->span, .unit = i});
    }
  }
}

void check(const TicketView& view, Findings& findings) {
  check_units(view, findings);
  for (const Field& field : view.ticket.fields()) {
    const bool tells = std::find(kFields.begin(), kFields.end(), field.key) != kFields.end();
    const bool points = tells || field.key == "dependencies";
    if ((tells && kProse.found_in(field.value)) || (points && kUnknown.found_in(field.value))) {
      findings.push_back({.span = field.value_span,
                          .asks = '"' + field.value +
                                  "\": which ticket or pull request is that, what is its state, and can I "
                                  "start before?"});
    }
  }
}

}  // namespace

constinit const Rule dependency_unresolved{
    .id = "CTX013",
    .name = "dependency-unresolved",
    .category = Category::context,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .penalty = Penalty::count,
    .stage = Stage::start,
    .summary = "The work waits for other work that is not referenced.",
    .rationale = "Whether \"the new login\" is in already can only be told by somebody who sees your board.",
    .message = "\"{match}\" names no ticket, release or document",
    .question =
        "\"{excerpt}\": which ticket or pull request is that, what is its state, and can I start before?",
    .fix = "Reference it, and say what can be done meanwhile.",
    .bad = "# Show the saldo\n\nBlocked until the new ledger service is live.\n",
    .good = "# Show the saldo\n\nBlocked by #431 (merged). Requires Node 20.\n",
    .note =
        "\"Depends on\" alone is not looked for: in real tickets it nearly always tells how parts of the "
        "software hang "
        "together. Ids are not looked up: that would take the whole set of tickets.",
    .source =
        "INVEST (independent); INCOSE Guide to Writing Requirements, R35; definition-of-ready check lists",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
