// UTF-8 taken apart, a code point at a time, whatever the bytes.
#include "lint/report/code_points.h"

#include <algorithm>
#include <array>
#include <cstddef>

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

std::uint32_t sequence_length(unsigned char lead) {
  if (lead < 0x80) { return 1; }
  if (lead >= 0xC2 && lead < 0xE0) { return 2; }
  if (lead >= 0xE0 && lead < 0xF0) { return 3; }
  if (lead >= 0xF0 && lead < 0xF5) { return 4; }
  return 0;
}

bool is_scalar_value(char32_t value, std::uint32_t size) {
  constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value >= kSmallest[size] && value <= 0x10FFFF && !surrogate;
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::uint32_t size = sequence_length(lead);
  if (size == 1) { return {lead, 1, true}; }
  if (size == 0 || text.size() < size) { return {}; }
  char32_t value = lead & (0x7FU >> size);
  for (const char byte : text.substr(1, size - 1)) {
    const auto bits = static_cast<unsigned char>(byte);
    if ((bits & 0xC0U) != 0x80U) { return {}; }
    value = (value << 6U) | (bits & 0x3FU);
  }
  if (!is_scalar_value(value, size)) { return {}; }
  return {value, size, true};
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code_point = first_code_point(text.substr(at));
    if (!code_point.valid) { return false; }
    at += code_point.size;
  }
  return true;
}

unsigned display_width(char32_t code_point) {
  if (code_point < 0x0300) { return 1; }
  if (contains(kCombining, code_point)) { return 0; }
  return contains(kWide, code_point) ? 2 : 1;
}

}  // namespace speclint::report
