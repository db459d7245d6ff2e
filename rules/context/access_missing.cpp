// CTX008: the work needs a system that somebody has to open, and nothing says how.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::UnitClass;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::access_needed, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::access_needed, patterns::Tier::a, patterns::Scope::title},
    patterns::WordUse{&lexicons::access_needed, patterns::Tier::b, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::access_needed, patterns::Tier::b, patterns::Scope::title},
    patterns::WordUse{&lexicons::outside_service, patterns::Tier::a, patterns::Scope::title},
};
const patterns::LateList kStated{lexicons::access_stated};
/// Parts that tell of the work itself, not of its tests, its risks or what is left out.
constexpr RoleSet kOfTheWork{SectionRole::none,         SectionRole::context,      SectionRole::scope,
                             SectionRole::interface,    SectionRole::acceptance,   SectionRole::data,
                             SectionRole::dependencies, SectionRole::deliverables, SectionRole::assumptions,
                             SectionRole::rollout};
constexpr KindSet kOnSystems{Kind::integration, Kind::migration, Kind::service};

bool tells_of_the_work(const TicketView& view, std::uint32_t index) {
  const Unit& unit = view.ticket.units()[index];
  if (view.facts.classes[index] == UnitClass::title) { return true; }
  return view.facts.classes[index] >= UnitClass::prose && kOfTheWork.contains(unit.role) &&
         unit.kind != UnitKind::heading && unit.tick != Tick::done;
}

/// The first words that need a door opened; of what only exists somewhere where the work is on systems.
const patterns::Hit* need(const TicketView& view, bool on_systems) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (!tells_of_the_work(view, i)) { continue; }
    for (const patterns::Hit& hit : view.hits.of(i)) {
      const bool is_need =
          lexicons::access_needed.holds(*hit.group) || lexicons::outside_service.holds(*hit.group);
      if (is_need && (on_systems || hit.group->tier == patterns::Tier::a)) { return &hit; }
    }
  }
  return nullptr;
}

void check(const TicketView& view, Findings& findings) {
  const bool on_systems = view.facts.kinds.meets(kOnSystems);
  const bool declared = patterns::contains_ignoring_case(view.ticket.declared_kind(), "integration");
  const patterns::Hit* hit = need(view, on_systems);
  if ((hit == nullptr && !declared) || facts::has_filled(view, {SectionRole::access}) ||
      facts::says(view, kStated)) {
    return;
  }
  findings.push_back({.span = hit == nullptr ? view.ticket.anchor() : hit->span,
                      .severity = on_systems ? Severity::error : Severity::warning});
}

}  // namespace

constinit const Rule access_missing{
    .id = "CTX008",
    .name = "access-missing",
    .category = Category::context,
    .severity = Severity::error,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::start,
    .kinds = {Kind::integration, Kind::migration, Kind::service, Kind::feature},
    .part = Part::access,
    .summary = "The work needs a system, a key or an environment, and nothing says how to get it.",
    .rationale = "Access is what stops the first day: nobody is awake to grant it.",
    .message = "nothing says how to get access",
    .question =
        "Who grants me access to the systems that this needs, how long does that take, and is there a mock "
        "until then?",
    .fix =
        "Add a section Access: system, role, how to get it, from whom, how long it takes, and the mock until "
        "then.",
    .bad =
        "# Integrate the parcel service\n\nOrders are announced over the vendor's API; a sandbox account "
        "exists.\n",
    .good =
        "# Integrate the parcel service\n\nOrders are announced over the vendor's API. Sandbox key: vault "
        "item "
        "`parcels`, the invitation is sent on signing.\n",
    .source =
        "Statement-of-work guides (obligations of the client); check lists of contractors and of "
        "integrations",
    .words = kWords,
    .late_words = &lexicons::access_stated,
    .check_ticket = check,
};

}  // namespace speclint::rules
