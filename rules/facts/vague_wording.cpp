#include "rules/facts/vague_wording.h"

#include <algorithm>

#include "rules/facts/lead_in.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

constexpr RoleSet kTold{SectionRole::actual,    SectionRole::steps,      SectionRole::evidence,
                        SectionRole::decisions, SectionRole::references, SectionRole::environment};

/// "Rationale: …", "Why this priority: …", "Note that …", "This task enhances …".
const patterns::Pattern kExplains{
    R"((?i)^\W*(?:(?:cause|purpose|reason|rationale|notes?|why|example|benefits?|background|context|pros|cons|)"
    R"(impact|use case|solution|caveat|tip|reference)\b[^:.]{0,30}:|[aq]:|(?:note that|because|already|currently)\b|)"
    R"((?:[\w ]{1,40}: *)?this (?:(?:story|task|ticket|issue|epic|change|pr) \w+s|allows|enables|means|makes)\b))"};

const patterns::Pattern kTestStep{
    R"((?i)^\W*(?:(?:unit|integration|manual|manually|e2e|regression|performance|load) )?)"
    R"((?:re-?)?(?:tests?|testing|verif(?:y|ies|ied|ication)|check|confirm|validate|assert|benchmark|review)\b)"};

/// Whether scenarios or criteria stand in sections of their own below the unit's section.
bool has_criteria_below(const Ticket& ticket, const Unit& unit) {
  const auto sections = ticket.sections();
  return kRequirementRoles.contains(unit.role) &&
         std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
           return section.parent == unit.section && section.role == SectionRole::acceptance;
         });
}

}  // namespace

bool leaves_a_question(const Ticket& ticket, std::uint32_t unit) {
  const Unit& here = ticket.units()[unit];
  if (kTold.contains(here.role) || here.tick == Tick::done || here.tick == Tick::dropped) { return false; }
  const std::string_view prose = ticket.prose(here.span);
  return !leads_in(prose) && !kExplains.found_in(prose) && !has_criteria_below(ticket, here);
}

bool leaves_behaviour_open(const Ticket& ticket, std::uint32_t unit) {
  return leaves_a_question(ticket, unit) && !kTestStep.found_in(ticket.prose(ticket.units()[unit].span));
}

}  // namespace speclint::facts
