// Text of a ticket as a part of a Markdown document.
#pragma once
#include <string>
#include <string_view>

namespace speclint::report {

/// One line, sanitised, that shows these characters and is nothing but text: no emphasis, code, link, HTML,
/// entity or end of a table's cell; and no mention, which would call whoever a ticket names.
std::string markdown_text(std::string_view text);

/// The same inside a block of HTML in a Markdown document, where a backslash is a backslash.
std::string markdown_html_text(std::string_view text);

}  // namespace speclint::report
