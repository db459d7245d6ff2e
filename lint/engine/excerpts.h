// Bits of a ticket's text as a report shows them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "parsers/model/source_file.h"
#include "parsers/model/ticket.h"

namespace speclint::engine {

/// Runs of blanks and line ends as one blank, trimmed, cut to `most` code points with an ellipsis.
std::string one_line(std::string_view text, std::size_t most);

/// The text of a unit of a ticket from the start of its first line on, so that its bullet is seen; as one
/// line.
std::string unit_excerpt(std::string_view ticket, Span unit);

/// A line of a file, or of a long line the part around a column.
struct SourceLine {
  std::string text;
  std::uint32_t first_column = 1;
};
SourceLine source_line(const SourceFile& source, Span at);

/// `text` with {match}, {excerpt} and {title} filled in.
struct Placeholders {
  std::string_view match;
  std::string_view excerpt;
  std::string_view title;
};
std::string fill(std::string_view text, const Placeholders& values);

}  // namespace speclint::engine
