// One JSON value as a tree with exact positions. The only JSON reader; RapidJSON does the reading.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "parsers/model/node.h"

namespace speclint::json {

struct Value {
  Node node;              // what could be read: an unfinished value is left out
  std::uint32_t end = 0;  // where it ends in the text
  std::string error;      // in plain words; empty when all is well
  std::uint32_t error_at = 0;
};

/// Reads the value that begins at or behind `begin`, with comments in front of it as some tools write them;
/// what follows it is not looked at. Numbers and words are scalars as they are written, `null` is a null.
/// Deeper than `max_depth` is an error. Never throws; time linear in the value.
Value read_value(std::string_view text, std::uint32_t begin, std::uint32_t max_depth);

}  // namespace speclint::json
