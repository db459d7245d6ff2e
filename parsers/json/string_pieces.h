// Where the characters of a JSON string stand in its source.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/model/decoded_text.h"

namespace speclint::json {

/// The pieces of a string that RapidJSON read as `value` from `content`, what stands between its quotation
/// marks: runs without a backslash byte for byte, each escape as a whole.
std::vector<Piece> string_pieces(std::string_view text, Span content, std::string_view value);

/// The first byte at or behind `at` that is no blank, comma, colon or comment.
std::uint32_t skip_between(std::string_view text, std::uint32_t at);

}  // namespace speclint::json
