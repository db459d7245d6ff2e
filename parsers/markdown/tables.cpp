// GFM tables, which cmark takes for paragraphs.
#include "parsers/markdown/tables.h"

#include <algorithm>

#include "parsers/markdown/prose_mask.h"
#include "parsers/model/prose.h"
#include "parsers/text/sentences.h"

namespace speclint::markdown {
namespace {

bool is_bar(std::string_view text, std::string_view prose, std::uint32_t at) {
  return text[at] == '|' && prose[at] != kCodeFiller && (at == 0 || text[at - 1] != '\\');
}

/// The row without the bars at its ends.
Span inside_of_row(std::string_view text, std::string_view prose, Span row) {
  row = text::trim(text, row);
  if (!row.empty() && is_bar(text, prose, row.begin)) { ++row.begin; }
  if (!row.empty() && is_bar(text, prose, row.end - 1)) { --row.end; }
  return row;
}

std::size_t count_cells(std::string_view text, std::string_view prose, Span row) {
  const Span inside = inside_of_row(text, prose, row);
  std::size_t count = 1;
  for (std::uint32_t at = inside.begin; at < inside.end; ++at) { count += is_bar(text, prose, at) ? 1 : 0; }
  return count;
}

bool is_rule_line(std::string_view line) {
  if (line.find_first_not_of("|:- \t") != std::string_view::npos) { return false; }
  return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos;
}

}  // namespace

std::optional<std::size_t> find_table(std::string_view text, std::string_view prose,
                                      std::span<const Span> lines) {
  for (std::size_t number = 1; number < lines.size(); ++number) {
    const Span rule = lines[number];
    if (!is_rule_line(text.substr(rule.begin, rule.size()))) { continue; }
    if (count_cells(text, prose, lines[number - 1]) == count_cells(text, prose, rule)) { return number - 1; }
  }
  return std::nullopt;
}

std::vector<Span> table_cells(std::string_view text, std::string_view prose, Span row) {
  const Span inside = inside_of_row(text, prose, row);
  std::vector<Span> cells;
  std::uint32_t begin = inside.begin;
  for (std::uint32_t at = inside.begin; at < inside.end; ++at) {
    if (!is_bar(text, prose, at)) { continue; }
    cells.push_back(shown(prose, {begin, at}));
    begin = at + 1;
  }
  cells.push_back(shown(prose, {begin, inside.end}));
  return cells;
}

void blank_bars(std::string_view text, std::string& prose, Span row) {
  for (std::uint32_t at = row.begin; at < row.end; ++at) {
    if (is_bar(text, prose, at)) { prose[at] = ' '; }
  }
}

}  // namespace speclint::markdown
