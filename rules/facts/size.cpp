// How much work a ticket asks for.
#include <algorithm>

#include "rules/facts/compute_facts.h"
#include "rules/facts/estimate.h"

namespace speclint::facts {

Size size_of(const Ticket& ticket, const std::vector<patterns::UnitClass>& classes) {
  constexpr double kTinyHours = 2;
  constexpr std::ptrdiff_t kSmallUnits = 3;
  const auto requirements = std::count_if(classes.begin(), classes.end(), [](patterns::UnitClass unit) {
    return unit >= patterns::UnitClass::requirement;
  });
  if (requirements > kSmallUnits) { return Size::usual; }
  if (requirements > 1) { return Size::small; }
  const auto hours = estimated_hours(ticket);
  return hours && *hours <= kTinyHours ? Size::tiny : Size::small;
}

}  // namespace speclint::facts
