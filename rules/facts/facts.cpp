#include "rules/facts/facts.h"

#include <algorithm>
#include <array>

#include "rules/facts/compute_facts.h"
#include "rules/facts/language.h"
#include "rules/lexicons/lexicons.h"
#include "rules/rule.h"

namespace speclint {
namespace {

constexpr std::array<std::string_view, kKindCount> kKindNames{
    "feature", "bug", "task", "spike", "epic", "integration", "migration", "service"};
constexpr std::array<std::string_view, 6> kVerdictNames{"contract", "respecify",    "hire",
                                                        "keep",     "not-a-ticket", "not-judged"};
constexpr std::array<std::string_view, 3> kAcceptanceNames{"none", "untestable", "testable"};

}  // namespace

std::string_view kind_name(Kind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::string_view acceptance_state_name(AcceptanceState state) {
  return kAcceptanceNames[static_cast<std::size_t>(state)];
}

std::string_view verdict_name(Verdict verdict) { return kVerdictNames[static_cast<std::size_t>(verdict)]; }

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
    patterns::WordUse{&lexicons::outside_service, patterns::Tier::a, patterns::Scope::title},
    patterns::WordUse{&lexicons::delivering_verb, patterns::Tier::a, patterns::Scope::title},
    patterns::WordUse{&lexicons::ownership, patterns::Tier::a, patterns::Scope::title},
    patterns::WordUse{&lexicons::ownership, patterns::Tier::b, patterns::Scope::title},
    patterns::WordUse{&lexicons::ownership, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::ownership, patterns::Tier::b, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::insider_work, patterns::Tier::a, patterns::Scope::requirement},
    patterns::WordUse{&lexicons::template_filler, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::template_prompt, patterns::Tier::a, patterns::Scope::anywhere},
};

std::vector<bool> clean_units(const Ticket& ticket, const Findings& findings) {
  std::vector<bool> clean(ticket.units().size(), true);
  for (const Finding& finding : findings) {
    if (finding.rule->taints && finding.unit != kNoIndex) { clean[finding.unit] = false; }
  }
  return clean;
}

/// What only a template says is neither asked for nor evidence of anything.
void leave_out_residue(Facts& facts) {
  for (std::size_t i = 0; i < facts.residue.size(); ++i) {
    if (facts.residue[i] == Residue::none) { continue; }
    facts.clean[i] = false;
    facts.classes[i] = patterns::UnitClass::unscanned;
  }
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
              const Findings& findings, const Surroundings& surroundings, Kind usual) {
  Facts facts;
  facts.language = language_of(ticket);
  facts.proposal = is_proposal(ticket);
  facts.not_a_ticket = why_not_a_ticket(ticket, classes);
  facts.classes = std::move(classes);
  facts.residue = find_residue(ticket, hits, surroundings);
  facts.clean = clean_units(ticket, findings);
  leave_out_residue(facts);
  facts.checkable = checkable_units(ticket, hits);
  const Kinds kinds = classify_kinds(ticket, hits, facts.clean, usual);
  facts.kind = kinds.kind;
  facts.kinds = kinds.all;
  facts.size = size_of(ticket, facts.classes);
  if (facts.not_a_ticket.empty()) { facts.acceptance = find_acceptance(ticket, hits, facts); }
  facts.handoff = handoff_signs(ticket, hits, facts);
  return facts;
}

}  // namespace facts
}  // namespace speclint
