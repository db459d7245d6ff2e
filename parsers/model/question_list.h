// The list of questions that speclint writes to be pasted into a ticket, and that it does not read there.
#pragma once
#include <string_view>

namespace speclint {

// Each stands on a line of its own. What lies between them is not part of the ticket.
inline constexpr std::string_view kQuestionListBegin = "<!-- speclint-questions -->";
inline constexpr std::string_view kQuestionListEnd = "<!-- /speclint-questions -->";

}  // namespace speclint
