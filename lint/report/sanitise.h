// Text of a ticket made harmless for a terminal and for a parser of JSON.
#pragma once
#include <string>
#include <string_view>

namespace speclint::report {

/// One line that cannot move the cursor, colour, reorder or forge a line: tabs and line ends become
/// blanks; other control characters, bidirectional and invisible format characters, and invalid
/// bytes become U+FFFD. Each code point stays one code point, so columns stay right.
std::string sanitise(std::string_view text);

/// The text with each byte that is not UTF-8 as U+FFFD; what is valid stays as it is.
std::string valid_utf8(std::string_view text);

bool is_valid_utf8(std::string_view text);

}  // namespace speclint::report
