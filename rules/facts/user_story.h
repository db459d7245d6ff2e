// The form "As a … I want … so that …".
#pragma once
#include <cstdint>
#include <string_view>

#include "parsers/model/ticket.h"
#include "rules/rule.h"

namespace speclint::facts {

/// Whether a unit of the ticket, or two in a row, begin like a user story.
bool has_user_story(const Ticket& ticket);

/// Whether a unit's mask begins with the role of a story: "As a clerk".
bool begins_story(std::string_view prose);

/// Whether the story that begins with unit `first` lacks its goal, or the benefit that "I want" owes. Of what
/// follows in its part only units that are evidence count.
bool is_incomplete_story(const TicketView& view, std::uint32_t first);

}  // namespace speclint::facts
