// A value of YAML, JSON or a table as a tree with exact positions: what all data formats are read into.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/decoded_text.h"
#include "parsers/model/span.h"

namespace speclint {

enum class NodeKind : std::uint8_t { null, scalar, sequence, mapping };
enum class ScalarStyle : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

/// A value of a document, with the places of its characters in the file.
struct Node {
  NodeKind kind = NodeKind::null;
  ScalarStyle style = ScalarStyle::plain;
  std::string value;          // of a scalar, decoded
  Span source;                // in the whole file; of a scalar its characters, quotes and markers included
  std::vector<Piece> pieces;  // of a scalar: value to file (see decoded_text.h); they tile the value
  std::vector<Node> items;    // of a sequence
  struct Entry;
  std::vector<Entry> entries;  // of a mapping, in the file's order; of a duplicate key only the first

  /// The value of a key; nullptr when there is none or this is no mapping.
  const Node* find(std::string_view key) const;
};

struct Node::Entry {
  Node key;
  Node value;
};

}  // namespace speclint
