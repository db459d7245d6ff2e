// Other markup as Markdown, every character with its place in the file: then one parser reads all of them,
// and no rule knows the difference. No library in Debian reads Jira's markup or ADF and tells offsets.
#pragma once
#include <cstdint>
#include <string_view>

#include "parsers/model/node.h"

namespace speclint::markup {

/// Jira wiki markup: headings, lists, code, noformat, quote, panel, tables, links, images, mentions, mono,
/// bold, struck. What is not known stays as it stands.
Node wiki_to_markdown(const Node& scalar);

/// Whether a text is written in Jira's markup rather than in Markdown, as far as one can see; in doubt it is.
bool is_wiki(std::string_view text);

/// The Atlassian Document Format: `{"type": "doc", "content": [...]}`. Nodes that are not known show what
/// they hold. `max_depth` bounds nested lists, quotes and tables; what lies deeper is left out.
Node adf_to_markdown(const Node& document, std::uint32_t max_depth);

/// Whether a value is such a document.
bool is_adf(const Node& value);

}  // namespace speclint::markup
