// What stands inside a line of Jira's markup.
#pragma once
#include <cstdint>

#include "parsers/markup/translation.h"
#include "parsers/model/node.h"

namespace speclint::markup {

/// Writes a part of a line as Markdown: mono, links, images, mentions, bold, struck, colours.
void write_wiki_inline(Translation& out, const Node& scalar, Span part);

}  // namespace speclint::markup
