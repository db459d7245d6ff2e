// Whether a vague word matters where it stands.
#pragma once
#include <cstdint>

#include "parsers/model/ticket.h"

namespace speclint::facts {

/// Whether a vague word in the unit leaves a question: the unit asks for something. It does not tell what was
/// seen, decided or done, does not explain why, and does not lead in to what spells it out.
bool leaves_a_question(const Ticket& ticket, std::uint32_t unit);

/// The same of words for what is built: a step of a test ("Verify that …") takes it from elsewhere.
bool leaves_behaviour_open(const Ticket& ticket, std::uint32_t unit);

}  // namespace speclint::facts
