// Tables as text: RFC 4180, and what spreadsheets and trackers make of it.
//
// A reader of our own: of the libraries in Debian only libcsv reads line ends in quotes, and it tells no
// offsets, without which no finding has a place.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/model/node.h"

namespace speclint::csv {

struct Cell {
  Span source;  // without its quotation marks
  bool quoted = false;
  bool sound = true;  // false when a mark stands inside without being doubled, or the last one is missing
};

struct Record {
  std::vector<Cell> cells;
  Span source;            // without its line end
  std::uint32_t end = 0;  // where the next record may begin
  bool closed = true;     // false when the text ends inside quotation marks
};

/// The delimiter that the first line uses most: comma, semicolon or tab.
char guess_delimiter(std::string_view text);

/// Reads the record at `begin`. Line ends are LF, CRLF and CR. A mark that is followed by neither another one
/// nor a delimiter nor the line's end belongs to the text. Blanks before an opening mark are skipped.
Record read_record(std::string_view text, std::uint32_t begin, char delimiter);

/// As above, but quotation marks mean nothing and the line's end ends it: for what is left of a record
/// whose marks are broken.
Record read_line(std::string_view text, std::uint32_t begin, char delimiter);

/// A cell as a scalar, its doubled marks undone.
Node to_node(std::string_view text, const Cell& cell);

}  // namespace speclint::csv
