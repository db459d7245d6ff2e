// Which word lists look at a unit.
#include <algorithm>
#include <array>

#include "rules/facts/compute_facts.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::UnitClass;

constexpr RoleSet kAcceptanceRoles{SectionRole::acceptance, SectionRole::nfr, SectionRole::expected};
constexpr RoleSet kDescriptionRoles{SectionRole::none, SectionRole::context};

const patterns::Pattern kImperative{
    R"((?i)\b(?:must|shall|should|will|needs?\s+to|has\s+to|have\s+to)\b|^\W*(?:add|allow|build|create|)"
    R"(deliver|implement|integrate|migrate|provide|remove|replace|support|write)\b)"};

/// A user story says who wants something and why; what is built stands in its criteria.
const patterns::Pattern kStory{R"((?i)^\W*(?:as\s+an?\s|i\s+want\b|so\s+that\b|in\s+order\s+to\b))"};

/// A paragraph that begins with this word tells reasons, in whatever part it stands.
const patterns::Pattern kReason{R"((?i)^\W*why\b)"};

UnitClass class_of_role(SectionRole role) {
  if (role == SectionRole::log) { return UnitClass::unscanned; }
  if (kAcceptanceRoles.contains(role)) { return UnitClass::acceptance; }
  return kRequirementRoles.contains(role) ? UnitClass::requirement : UnitClass::prose;
}

/// A row is what the strictest of its columns is.
UnitClass class_of_row(const Ticket& ticket, const Unit& unit) {
  UnitClass strictest = class_of_role(unit.role);
  if (strictest == UnitClass::unscanned) { return strictest; }
  for (const Cell& cell : ticket.cells(unit.cells)) {
    strictest = std::max(strictest, class_of_role(cell.role));
  }
  return strictest;
}

UnitClass class_of(const Ticket& ticket, const Unit& unit) {
  if (unit.kind == UnitKind::title) { return UnitClass::title; }
  if (unit.struck) { return UnitClass::unscanned; }
  if (unit.kind == UnitKind::row) { return class_of_row(ticket, unit); }
  const UnitClass by_role = class_of_role(unit.role);
  const bool tells = unit.kind == UnitKind::heading ||
                     (unit.role == SectionRole::scope && kStory.found_in(ticket.prose(unit.span)));
  return tells ? std::min(by_role, UnitClass::prose) : by_role;
}

/// Whether nothing but a description is there, so that requirements can only be told by their wording.
bool is_headless(const Ticket& ticket) {
  return std::all_of(ticket.sections().begin(), ticket.sections().end(), [&](const Section& section) {
    const bool is_title = ticket.title().span == section.heading;
    return kDescriptionRoles.contains(section.role) &&
           (section.role == SectionRole::context || section.heading.empty() || is_title);
  });
}

}  // namespace

bool is_proposal(const Ticket& ticket) {
  constexpr std::string_view kSure = "graduation criteria";
  constexpr std::array<std::string_view, 8> kHeadings{
      "alternatives", "alternatives considered", "consequences", "considered options",
      "drawbacks",    "guide-level explanation", "prior art",    "unresolved questions"};
  constexpr std::size_t kFewest = 2;
  std::size_t found = 0;
  for (const Section& section : ticket.sections()) {
    const std::string_view words = ticket.text(section.heading);
    const auto is = [&](std::string_view heading) {
      return words.size() == heading.size() && patterns::contains_ignoring_case(words, heading);
    };
    if (is(kSure)) { return true; }
    found += std::any_of(kHeadings.begin(), kHeadings.end(), is) ? 1 : 0;
  }
  return found >= kFewest;
}

std::vector<UnitClass> classify_units(const Ticket& ticket) {
  const bool headless = is_headless(ticket) && !is_proposal(ticket);
  std::vector<UnitClass> classes;
  classes.reserve(ticket.units().size());
  const Unit* paragraph = nullptr;  // its first sentence
  bool reasons = false;
  for (const Unit& unit : ticket.units()) {
    UnitClass unit_class = class_of(ticket, unit);
    if (unit.kind == UnitKind::sentence && unit_class >= UnitClass::requirement) {
      const bool goes_on = paragraph != nullptr && paragraph->block == unit.block;
      if (!goes_on) {
        paragraph = &unit;
        reasons = kReason.found_in(ticket.prose(unit.span));
      }
      if (reasons) { unit_class = UnitClass::prose; }
    }
    if (headless && unit_class == UnitClass::prose && kImperative.found_in(ticket.prose(unit.span))) {
      unit_class = UnitClass::requirement;
    }
    classes.push_back(unit_class);
  }
  return classes;
}

}  // namespace speclint::facts
