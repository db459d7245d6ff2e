// A line of the ticket with carets under what was found.
#include "lint/report/snippet.h"

#include <algorithm>
#include <cstddef>

#include "lint/report/display_width.h"
#include "lint/report/sanitise.h"
#include "parsers/text/code_points.h"

namespace speclint::report {
namespace {

constexpr std::uint32_t kMaxColumns = 100;
constexpr std::uint32_t kLeadIn = 40;  // what is shown before a match in a long line
constexpr std::string_view kCut = "…";

/// A half-open range of code points of a line.
struct Columns {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

std::uint32_t count_code_points(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) { at += text::code_point_at(text, at).size; }
  return count;
}

Columns matched(const Location& location, std::uint32_t first_column, std::uint32_t length) {
  const auto index_of = [&](std::uint32_t column) {
    return std::min(column > first_column ? column - first_column : 0, length);
  };
  const std::uint32_t begin = index_of(location.begin.column);
  const bool one_line = location.end.line == location.begin.line;
  return {begin, one_line ? std::max(begin, index_of(location.end.column)) : length};
}

Columns shown(Columns match, std::uint32_t length) {
  if (length <= kMaxColumns) { return {0, length}; }
  const std::uint32_t latest = length - kMaxColumns;
  const std::uint32_t begin = std::min(match.begin > kLeadIn ? match.begin - kLeadIn : 0, latest);
  return {begin, begin + kMaxColumns};
}

std::size_t offset_of(std::string_view text, std::uint32_t column) {
  std::size_t at = 0;
  for (; column > 0 && at < text.size(); --column) { at += text::code_point_at(text, at).size; }
  return at;
}

std::string_view cut(std::string_view text, Columns columns) {
  const std::size_t begin = offset_of(text, columns.begin);
  return text.substr(begin, offset_of(text, columns.end) - begin);
}

std::uint32_t width_of(std::string_view text) {
  std::uint32_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    width += display_width(point.value);
    at += point.size;
  }
  return width;
}

}  // namespace

Snippet snippet(std::string_view line, std::uint32_t first_column, const Location& location) {
  const std::string safe = sanitise(line);
  const std::uint32_t length = count_code_points(safe);
  const Columns match = matched(location, first_column, length);
  const Columns window = shown(match, length);
  const std::uint32_t match_end = std::min(match.end, window.end);
  const bool cut_before = window.begin > 0 || first_column > 1;

  Snippet result;
  if (cut_before) { result.line += kCut; }
  result.match_begin = result.line.size() + cut(safe, {window.begin, match.begin}).size();
  result.match_end = result.match_begin + cut(safe, {match.begin, match_end}).size();
  result.line += cut(safe, window);
  if (window.end < length) { result.line += kCut; }

  const std::uint32_t cut_width = cut_before ? 1 : 0;
  result.carets.assign(cut_width + width_of(cut(safe, {window.begin, match.begin})), ' ');
  result.carets.append(std::max(1U, width_of(cut(safe, {match.begin, match_end}))), '^');
  return result;
}

}  // namespace speclint::report
