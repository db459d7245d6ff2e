#include "rules/facts/facts.h"

#include <algorithm>
#include <array>

#include "rules/facts/compute_facts.h"
#include "rules/lexicons/lexicons.h"
#include "rules/rule.h"

namespace speclint {
namespace {

constexpr std::array<std::string_view, kKindCount> kKindNames{
    "feature", "bug", "task", "spike", "epic", "integration", "migration", "service"};
constexpr std::array<std::string_view, 3> kAcceptanceNames{"none", "untestable", "testable"};

}  // namespace

std::string_view kind_name(Kind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::string_view acceptance_state_name(AcceptanceState state) {
  return kAcceptanceNames[static_cast<std::size_t>(state)];
}

bool TicketHits::any(std::uint32_t unit, const patterns::Lexicon& lexicon) const {
  const auto here = of(unit);
  return std::any_of(here.begin(), here.end(),
                     [&](const patterns::Hit& hit) { return lexicon.holds(*hit.group); });
}

namespace facts {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::result_verb, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::imperative, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::placeholder, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::hedge, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::pending, patterns::Tier::a, patterns::Scope::anywhere},
};

std::vector<bool> clean_units(const Ticket& ticket, const Findings& findings) {
  std::vector<bool> clean(ticket.units().size(), true);
  for (const Finding& finding : findings) {
    if (finding.rule->taints && finding.unit != kNoIndex) { clean[finding.unit] = false; }
  }
  return clean;
}

bool holds_link(const Ticket& ticket, Span span) {
  const auto references = ticket.references();
  const auto at =
      std::lower_bound(references.begin(), references.end(), span.begin,
                       [](const Reference& r, std::uint32_t begin) { return r.span.begin < begin; });
  return at != references.end() && span.contains(at->span);
}

std::vector<bool> checkable_units(const Ticket& ticket, const TicketHits& hits) {
  std::vector<bool> checkable(ticket.units().size());
  for (std::uint32_t i = 0; i < checkable.size(); ++i) {
    const Span span = ticket.units()[i].span;
    checkable[i] = hits.any(i, lexicons::result_verb) || patterns::is_measured(ticket.prose(span)) ||
                   holds_link(ticket, span);
  }
  return checkable;
}

}  // namespace

std::span<const patterns::WordUse> words() { return kWords; }

Facts compute(const Ticket& ticket, std::vector<patterns::UnitClass> classes, const TicketHits& hits,
              const Findings& findings) {
  Facts facts;
  facts.classes = std::move(classes);
  facts.clean = clean_units(ticket, findings);
  facts.checkable = checkable_units(ticket, hits);
  facts.kind = classify_kind(ticket);
  facts.kinds = all_kinds(ticket, facts.kind);
  facts.size = size_of(ticket, facts.classes);
  facts.not_a_ticket = why_not_a_ticket(ticket, facts.classes);
  facts.acceptance = find_acceptance(ticket, hits, facts);
  return facts;
}

}  // namespace facts
}  // namespace speclint
