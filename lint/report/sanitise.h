// Text of a ticket made harmless for a terminal, for the log of a CI system and for a parser of JSON.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace speclint::report {

/// One line that cannot move the cursor, colour, reorder or forge a line: tabs and line ends become
/// blanks; other control characters, bidirectional and invisible format characters, and invalid
/// bytes become U+FFFD. So does the first character of what a CI system would take for a command in its
/// log: `::` where the text begins (GitHub), `##[`, `##vso[` and the like anywhere (Azure, TeamCity).
/// Each code point stays one code point, so columns stay right.
std::string sanitise(std::string_view text);

/// Whether a code point moves the cursor, reorders text or is not seen at all.
bool is_deceptive(char32_t value);

/// Whether the `#` at `at` begins `##[`, `##vso[` or the like.
bool begins_ci_command(std::string_view text, std::size_t at);

}  // namespace speclint::report
