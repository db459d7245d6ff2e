// The form "As a … I want … so that …".
#pragma once
#include "parsers/model/ticket.h"

namespace speclint::facts {

/// Whether a unit of the ticket, or two in a row, begin like a user story.
bool has_user_story(const Ticket& ticket);

}  // namespace speclint::facts
