// Whether a vague word matters where it stands.
#pragma once
#include <cstdint>
#include <string_view>

#include "parsers/model/ticket.h"

namespace speclint::facts {

/// Whether a vague word in the unit leaves a question: the unit asks for something, and neither tells what
/// was seen, decided or done, nor explains why, nor leads in to what spells it out.
bool leaves_a_question(const Ticket& ticket, std::uint32_t unit);

/// Whether a role holds what somebody saw, said or linked, in that person's words.
bool is_told(SectionRole role);

/// Whether a unit's mask is a step of a test ("Verify that …"): what it looks at is asked for elsewhere.
bool is_test_step(std::string_view prose);

}  // namespace speclint::facts
