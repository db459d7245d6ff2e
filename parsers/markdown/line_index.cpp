// Lines and columns of a region, as cmark counts them, to offsets of the whole text.
#include "parsers/markdown/line_index.h"

#include <algorithm>

namespace speclint::markdown {

LineIndex::LineIndex(std::string_view text, Span region) {
  lines_.reserve(region.size() / 32 + 1);
  std::uint32_t start = region.begin;
  for (std::uint32_t at = region.begin; at < region.end; ++at) {
    if (text[at] != '\n' && text[at] != '\r') { continue; }
    lines_.push_back({start, at});
    if (text[at] == '\r' && at + 1 < region.end && text[at + 1] == '\n') { ++at; }
    start = at + 1;
  }
  lines_.push_back({start, region.end});
}

Span LineIndex::line(int number) const {
  const std::size_t index = number < 1 ? 0 : static_cast<std::size_t>(number) - 1;
  return lines_[std::min(index, lines_.size() - 1)];
}

std::uint32_t LineIndex::offset(int number, int column) const {
  const Span span = line(number);
  return std::min(span.end, span.begin + static_cast<std::uint32_t>(std::max(column, 1) - 1));
}

}  // namespace speclint::markdown
