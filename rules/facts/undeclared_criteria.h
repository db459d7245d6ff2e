// Criteria that stand under no heading of their own.
#pragma once
#include <cstdint>
#include <vector>

#include "rules/facts/facts.h"
#include "rules/facts/scenario.h"

namespace speclint::facts {

/// The expected result of a bug, a scenario, "done when …", a box that tells a result, "X should …",
/// two sentences of the form "when …, … shall …". Facts::clean and checkable must be set.
std::vector<std::uint32_t> undeclared_criteria(const Ticket& ticket, const TicketHits& hits,
                                               const Facts& facts, const std::vector<Scenario>& scenarios);

/// Whether a unit says anything beyond a placeholder, "N/A" or a lead-in to what follows.
bool is_criterion(const Ticket& ticket, const TicketHits& hits, std::uint32_t index);

}  // namespace speclint::facts
