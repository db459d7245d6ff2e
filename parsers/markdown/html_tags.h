// Which tags are HTML.
#pragma once
#include <string_view>

namespace speclint::markdown {

/// Whether `tag`, which begins with `<`, is a comment, a declaration, a closing tag, or opens an element of
/// HTML or SVG, as opposed to words in angle brackets: `<your team>`, `List<String>`. Markdown takes these
/// for tags, too, but nobody who writes them does.
bool is_html(std::string_view tag);

}  // namespace speclint::markdown
