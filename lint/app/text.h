// Small work on words.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace speclint::app {

/// The parts between separators, without blanks around them and without empty ones.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Equality without regard to ASCII case.
bool equal_ignoring_case(std::string_view a, std::string_view b);

/// `./tickets/1.md` as `tickets/1.md`, for readers of reports take a path as it is written. A file that is
/// called `-` keeps its dot.
std::string without_dot(std::string path);

}  // namespace speclint::app
