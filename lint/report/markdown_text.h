// Text of a ticket as a part of a Markdown document.
#pragma once
#include <string>
#include <string_view>

namespace speclint::report {

/// One line, sanitised, that shows these characters and is nothing but text: no emphasis, code, link, HTML,
/// entity or end of a table's cell.
std::string markdown_text(std::string_view text);

}  // namespace speclint::report
