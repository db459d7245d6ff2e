// How wide text is on a terminal.
#pragma once

namespace speclint::report {

/// How many columns a code point fills: 0 for combining marks, 2 for CJK and emoji, else 1.
unsigned display_width(char32_t code_point);

}  // namespace speclint::report
