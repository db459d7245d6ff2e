#include "rules/facts/user_story.h"

#include <algorithm>

#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

const patterns::Pattern kStory{R"((?is)^\W*as (?:an?|the)\s.{2,200}\bi\s+(?:want|need|can|would like)\b)",
                               "as "};

}  // namespace

bool has_user_story(const Ticket& ticket) {
  return std::any_of(ticket.sections().begin(), ticket.sections().end(), [&](const Section& section) {
    if (section.role == SectionRole::log) { return false; }
    const auto units = ticket.units(section.units);
    return std::any_of(units.begin(), units.end(), [&](const Unit& unit) {
      return kStory.found_in(
          ticket.prose({unit.span.begin, std::min(section.span.end, unit.span.end + 200)}));
    });
  });
}

}  // namespace speclint::facts
