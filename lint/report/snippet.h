// A line of the ticket with carets under what was found.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "parsers/model/source_file.h"

namespace speclint::report {

struct Snippet {
  std::string line;    // sanitised; of a long line the part around the match, with … where it was cut
  std::string carets;  // blanks, then a ^ for each column of the match, at least one
  std::size_t match_begin = 0;  // of the match, as bytes of `line`
  std::size_t match_end = 0;
};

/// `line` is the line in which `location` begins, or a part of it whose first character stands in
/// `first_column`. The snippet is about 100 columns wide at most; a match that goes on in the next
/// line is marked to the end of this one.
Snippet snippet(std::string_view line, std::uint32_t first_column, const Location& location);

}  // namespace speclint::report
