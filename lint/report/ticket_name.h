// What a ticket is called where people read of it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lint/engine/report.h"

namespace speclint::report {

/// The text, or of a long one the first 200 code points and an ellipsis: a title can be as long as a file.
std::string shortened(std::string_view text);

/// Id and title, those that the ticket has, shortened.
std::vector<std::string> ticket_name(const TicketReport& report);

}  // namespace speclint::report
