// A YAML document as a tree with exact positions. The only room that knows yaml-cpp; tickets, front
// matter, settings and rule packs all read this tree.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/decoded_text.h"
#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"
#include "parsers/model/span.h"

namespace speclint::yaml {

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

struct Document {
  Node root;
  Span source;
};

struct Tree {
  std::vector<Document> documents;  // what could be read; never null nodes only
  std::vector<ParseFinding> findings;
  bool torn =
      false;  // a quote or bracket was never closed, or a part was left out: whoever wrote it means more
};

/// Reads all documents in `region` of a file's text; spans are offsets into the whole text. What
/// yaml-cpp rejects is recovered where the rest can be told apart (a value such as `@name`, a broken
/// item of a list) and reported as partly_unreadable; if nothing can be read the result has no
/// document and one `unreadable`. Duplicate keys, depth over the limit, and undefined aliases are
/// findings; aliases are expanded within the size of the input. Never throws.
Tree read_yaml(std::string_view text, Span region, const ParseOptions& options = {});

}  // namespace speclint::yaml
