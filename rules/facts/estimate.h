// What a ticket says its work may cost.
#pragma once
#include <optional>
#include <vector>

#include "parsers/model/ticket.h"

namespace speclint::facts {

/// The estimate, time box or budget of a ticket in working hours (a day has 8, a week 40), from its fields,
/// else from its section of that role. Nothing when there is none that names a unit of time. `clean` (see
/// Facts), when given, leaves only clean units to the section.
std::optional<double> estimated_hours(const Ticket& ticket, const std::vector<bool>* clean = nullptr);

}  // namespace speclint::facts
