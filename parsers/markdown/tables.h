// GFM tables, which cmark takes for paragraphs.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/ticket.h"

namespace speclint::markdown {

/// The number of the header line among a paragraph's lines; nothing when it holds no table.
std::optional<std::size_t> find_table(std::string_view text, std::string_view prose,
                                      std::span<const Span> lines);

/// The cells of a row, trimmed; a bar that is escaped or stands in a code span divides nothing.
std::vector<Span> table_cells(std::string_view text, std::string_view prose, Span row);

/// Blanks the bars between a row's cells.
void blank_bars(std::string_view text, std::string& prose, Span row);

}  // namespace speclint::markdown
