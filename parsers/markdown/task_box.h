// The box at the start of a list item: `[x] #3 `.
#pragma once
#include <cstdint>
#include <string_view>

#include "parsers/model/ticket.h"

namespace speclint::markdown {

struct TaskBox {
  Tick tick = Tick::none;
  std::uint32_t length = 0;  // with the number that some tools write behind it
};

/// Reads `[ ]`, `[x]`, `[X]` or `[-]`; any other box is text.
TaskBox read_box(std::string_view item);

}  // namespace speclint::markdown
