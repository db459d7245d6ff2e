// How wide text is on a terminal.
#include "lint/report/display_width.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace speclint::report {
namespace {

struct Block {
  char32_t first;
  char32_t last;
};

constexpr std::array kCombining{
    Block{0x0300, 0x036F}, Block{0x0483, 0x0489}, Block{0x0591, 0x05BD}, Block{0x064B, 0x065F},
    Block{0x1AB0, 0x1AFF}, Block{0x1DC0, 0x1DFF}, Block{0x200B, 0x200D}, Block{0x2060, 0x2060},
    Block{0x20D0, 0x20FF}, Block{0xFE00, 0xFE0F}, Block{0xFE20, 0xFE2F}, Block{0xFEFF, 0xFEFF},
};
constexpr std::array kWide{
    Block{0x1100, 0x115F},   Block{0x231A, 0x231B},   Block{0x23E9, 0x23EC},   Block{0x2705, 0x2705},
    Block{0x2728, 0x2728},   Block{0x274C, 0x274C},   Block{0x2E80, 0x303E},   Block{0x3041, 0xA4CF},
    Block{0xAC00, 0xD7A3},   Block{0xF900, 0xFAFF},   Block{0xFE30, 0xFE6F},   Block{0xFF00, 0xFF60},
    Block{0xFFE0, 0xFFE6},   Block{0x1F300, 0x1F64F}, Block{0x1F680, 0x1F6FF}, Block{0x1F900, 0x1F9FF},
    Block{0x1FA70, 0x1FAFF}, Block{0x20000, 0x3FFFD},
};

template <class Blocks>
bool contains(const Blocks& blocks, char32_t code_point) {
  const auto after = std::upper_bound(blocks.begin(), blocks.end(), code_point,
                                      [](char32_t value, const Block& block) { return value < block.first; });
  return after != blocks.begin() && code_point <= std::prev(after)->last;
}

}  // namespace

unsigned display_width(char32_t code_point) {
  if (code_point < 0x0300) { return 1; }
  if (contains(kCombining, code_point)) { return 0; }
  return contains(kWide, code_point) ? 2 : 1;
}

}  // namespace speclint::report
