// The box at the start of a list item: `[x] #3 `.
#include "parsers/markdown/task_box.h"

#include <cctype>

#include "parsers/markdown/prose_mask.h"

namespace speclint::markdown {
namespace {

constexpr std::uint32_t kBoxSize = 3;

Tick tick_of(std::string_view item) {
  if (item.size() < kBoxSize || item[0] != '[' || item[2] != ']') { return Tick::none; }
  if (item.size() > kBoxSize && !is_blank(item[kBoxSize]) && !is_line_end(item[kBoxSize])) {
    return Tick::none;
  }
  switch (item[1]) {
    case ' ': return Tick::open;
    case 'x':
    case 'X': return Tick::done;
    case '-': return Tick::dropped;
    default: return Tick::none;
  }
}

/// The length of the number that tools write after a box: `#12 `.
std::uint32_t number_length(std::string_view item) {
  if (!item.starts_with('#')) { return 0; }
  std::uint32_t length = 1;
  while (length < item.size() && std::isdigit(static_cast<unsigned char>(item[length])) != 0) { ++length; }
  return length > 1 && length < item.size() && is_blank(item[length]) ? length : 0;
}

}  // namespace

TaskBox read_box(std::string_view item) {
  const Tick tick = tick_of(item);
  if (tick == Tick::none) { return {}; }
  std::uint32_t length = kBoxSize;
  while (length < item.size() && is_blank(item[length])) { ++length; }
  return {tick, length + number_length(item.substr(length))};
}

}  // namespace speclint::markdown
