// By when the text of a ticket promises something.
#pragma once
#include <string>

#include "parsers/model/ticket.h"

namespace speclint::engine {

/// The last day by which a sentence says that something is due ("the launch is planned for 2026-06-30",
/// "ready by Q3 2026"), as `2026-06-30`; of a quarter its end. Days of which something else is told (what
/// was, which rows are meant) are none. Empty without any.
std::string promised_day(const Ticket& ticket);

}  // namespace speclint::engine
