// What a sentence of a bug report tells: what was done, what is seen, what should be.
#pragma once
#include "parsers/model/ticket.h"

namespace speclint::facts {

/// Whether a unit tells in so many words what should be ("should", "expected result", "supposed to"), or
/// stands where that is told. Whoever only denies what is so implies it, which is not asked here.
bool tells_expected(const Ticket& ticket, const Unit& unit);

/// Whether a unit is a step that shows the bug: numbered, an order ("Open the list"), or told of oneself ("I
/// opened").
bool tells_step(const Ticket& ticket, const Unit& unit);

}  // namespace speclint::facts
