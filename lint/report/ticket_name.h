// What a ticket is called where people read of it.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lint/engine/report.h"

namespace speclint::report {

inline constexpr std::size_t kMostCodePoints = 200;

/// The text, or of a long one so many code points and an ellipsis: a title can be as long as a file.
std::string shortened(std::string_view text, std::size_t most = kMostCodePoints);

/// Id and title, those that the ticket has, shortened.
std::vector<std::string> ticket_name(const TicketReport& report);

}  // namespace speclint::report
