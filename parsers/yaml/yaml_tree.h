// A YAML document as a tree with exact positions. The only room that knows yaml-cpp; tickets, front
// matter, settings and rule packs all read this tree.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/model/node.h"
#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"
#include "parsers/model/span.h"

namespace speclint::yaml {

using speclint::Node;
using speclint::NodeKind;
using speclint::ScalarStyle;

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
