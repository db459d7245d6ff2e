// Lines and columns of a region, as cmark counts them, to offsets of the whole text.
#include "parsers/markdown/line_index.h"

#include <algorithm>

namespace speclint::markdown {

LineIndex::LineIndex(std::string_view text, Span region) {
  const std::string_view whole = text.substr(0, region.end);
  lines_.reserve(region.size() / 32 + 1);
  std::size_t start = region.begin;
  std::size_t feed = whole.find('\n', start);
  std::size_t carriage = whole.find('\r', start);
  while (feed != carriage) {  // until there is neither
    const std::size_t end = std::min(feed, carriage);
    lines_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    start = carriage + 1 == feed ? feed + 1 : end + 1;
    if (feed < start) { feed = whole.find('\n', start); }
    if (carriage < start) { carriage = whole.find('\r', start); }
  }
  lines_.push_back({static_cast<std::uint32_t>(start), region.end});
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
