// Small work on words.
#pragma once
#include <string_view>
#include <vector>

namespace speclint::app {

/// The parts between separators, without blanks around them and without empty ones.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Equality without regard to ASCII case.
bool equal_ignoring_case(std::string_view a, std::string_view b);

}  // namespace speclint::app
