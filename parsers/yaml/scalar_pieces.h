// Where the characters of a YAML scalar stand in its source.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/model/decoded_text.h"
#include "parsers/yaml/yaml_tree.h"

namespace speclint::yaml {

struct ScalarPlace {
  ScalarStyle style = ScalarStyle::plain;
  Span source;                // from its quote or marker to its end
  std::vector<Piece> pieces;  // they tile the value
  bool closed = true;         // false for a quoted scalar whose closing quote is missing
};

/// Finds the characters of `value`, which yaml-cpp read at offset `at` of `text` (where its tag or
/// anchor stands, if it has one). `plain` tells that it is not quoted. Where the source cannot be
/// matched with the value, one piece stands for all of it.
ScalarPlace locate_scalar(std::string_view text, std::uint32_t at, bool plain, std::string_view value);

}  // namespace speclint::yaml
