// A cmark tree with its lifetime, and its positions as offsets.
#pragma once
#include <cmark.h>

#include <memory>
#include <string_view>

#include "parsers/markdown/line_index.h"

namespace speclint::markdown {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using CmarkTree = std::unique_ptr<cmark_node, FreeNode>;

inline CmarkTree parse_tree(std::string_view text) {
  return CmarkTree(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
}

/// A node's text; empty for nodes without.
inline std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view{} : std::string_view{literal};
}

/// Where cmark says a node begins. Of inline nodes it is only a hint.
inline std::uint32_t begin_of(cmark_node* node, const LineIndex& lines) {
  return lines.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
}

}  // namespace speclint::markdown
