#include "parsers/text/question_lists.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "parsers/model/question_list.h"

namespace speclint::text {
namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
bool is_line_end(char byte) { return byte == '\n' || byte == '\r'; }

/// The line that holds nothing but `marker`; looks no further than to the next byte that is no blank, so
/// that a long line of markers costs no more than its length.
std::optional<Span> line_of(std::string_view text, Span marker) {
  while (marker.begin > 0 && is_blank(text[marker.begin - 1])) { --marker.begin; }
  while (marker.end < text.size() && is_blank(text[marker.end])) { ++marker.end; }
  const bool begins = marker.begin == 0 || is_line_end(text[marker.begin - 1]);
  const bool ends = marker.end == text.size() || is_line_end(text[marker.end]);
  return begins && ends ? std::optional(marker) : std::nullopt;
}

/// The line of the next `marker` that stands alone on its line, at or after `from`.
std::optional<Span> find_marker(std::string_view text, std::size_t from, std::string_view marker) {
  for (std::size_t at = text.find(marker, from); at != std::string_view::npos;
       at = text.find(marker, at + marker.size())) {
    const auto begin = static_cast<std::uint32_t>(at);
    if (const auto line = line_of(text, {begin, begin + static_cast<std::uint32_t>(marker.size())})) {
      return line;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Span> question_lists(std::string_view text, Span region) {
  std::vector<Span> lists;
  const std::string_view inside = text.substr(0, region.end);
  std::size_t from = region.begin;
  while (const auto first = find_marker(inside, from, kQuestionListBegin)) {
    const auto last = find_marker(inside, first->end, kQuestionListEnd);
    if (!last) { break; }
    lists.push_back({std::max(first->begin, region.begin), last->end});
    from = last->end;
  }
  return lists;
}

}  // namespace speclint::text
