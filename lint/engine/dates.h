// Calendar days as they are written in tickets: ISO 8601, `2026-12-31`, which sort as text.
#pragma once
#include <chrono>
#include <optional>
#include <string_view>

#include "parsers/model/ticket.h"

namespace speclint::engine {

/// The day that `text` is, in the form YYYY-MM-DD; nothing for what is none of the Gregorian calendar.
std::optional<std::chrono::sys_days> day_of(std::string_view text);

/// Whether `text` is a day of the Gregorian calendar in the form YYYY-MM-DD.
bool is_date(std::string_view text);

/// The newest day on which, as its fields tell, something happened to a ticket: it was created, changed,
/// closed. Empty when they tell nothing. What is planned does not count.
std::string_view newest_date(const Ticket& ticket);

}  // namespace speclint::engine
