// Code points of UTF-8 text: reading them, and what sort they are.
#include "parsers/text/code_points.h"

#include <algorithm>
#include <array>
#include <span>

namespace speclint::text {
namespace {

struct CodeRange {
  char32_t first;
  char32_t last;
};

/// Blanks, punctuation and symbols beyond ASCII, sorted.
constexpr std::array kNoWords{
    CodeRange{0x80, 0xA9},       CodeRange{0xAB, 0xB4},        CodeRange{0xB6, 0xB9},
    CodeRange{0xBB, 0xBF},       CodeRange{0xD7, 0xD7},        CodeRange{0xF7, 0xF7},
    CodeRange{0x2000, 0x2BFF},   CodeRange{0x2E00, 0x2E7F},    CodeRange{0x3000, 0x3004},
    CodeRange{0x3008, 0x3030},   CodeRange{0x30FB, 0x30FB},    CodeRange{0xE000, 0xF8FF},
    CodeRange{0xFE00, 0xFE6F},   CodeRange{0xFEFF, 0xFF0F},    CodeRange{0xFF1A, 0xFF20},
    CodeRange{0xFF3B, 0xFF40},   CodeRange{0xFF5B, 0xFF65},    CodeRange{0xFFE0, 0xFFFF},
    CodeRange{0x1F000, 0x1FBFF}, CodeRange{0xE0000, 0x10FFFF},
};

constexpr std::array kCjk{
    CodeRange{0x3005, 0x3007}, CodeRange{0x3040, 0x30FF}, CodeRange{0x3400, 0x4DBF},
    CodeRange{0x4E00, 0x9FFF}, CodeRange{0xF900, 0xFAFF}, CodeRange{0x20000, 0x3FFFF},
};

constexpr std::array kOrnaments{
    CodeRange{0x00, 0x09},       CodeRange{0x0B, 0x0C},     CodeRange{0x0E, 0x1F},
    CodeRange{0x7F, 0x9F},       CodeRange{0x200B, 0x200F}, CodeRange{0x202A, 0x202E},
    CodeRange{0x2060, 0x206F},   CodeRange{0x20E3, 0x20E3}, CodeRange{0x231A, 0x231B},
    CodeRange{0x23E9, 0x23FA},   CodeRange{0x25A0, 0x27BF}, CodeRange{0x2B00, 0x2BFF},
    CodeRange{0xFE00, 0xFE0F},   CodeRange{0xFEFF, 0xFEFF}, CodeRange{0x1F000, 0x1FBFF},
    CodeRange{0xE0000, 0xE007F},
};

/// Latin letters in pairs, the capital first: at even and at odd numbers.
constexpr std::array kEvenCapitals{
    CodeRange{0x100, 0x137},
    CodeRange{0x14A, 0x177},
};
constexpr std::array kOddCapitals{
    CodeRange{0x139, 0x148},
    CodeRange{0x179, 0x17E},
};

/// Capitals whose small letter is so much further.
constexpr std::array kCapitals32{
    CodeRange{0xC0, 0xD6},
    CodeRange{0xD8, 0xDE},
    CodeRange{0x391, 0x3A9},
    CodeRange{0x410, 0x42F},
};
constexpr std::array kCapitals80{
    CodeRange{0x400, 0x40F},
};

bool lies_in(std::span<const CodeRange> ranges, char32_t value) {
  const auto ends_before = [](const CodeRange& range, char32_t wanted) { return range.last < wanted; };
  const auto found = std::lower_bound(ranges.begin(), ranges.end(), value, ends_before);
  return found != ranges.end() && found->first <= value;
}

constexpr CodePoint kInvalid{kReplacement, 1};

/// The least value that needs so many bytes: anything less is an overlong form.
constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};

std::uint32_t sequence_size(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) { return 2; }
  if (lead >= 0xE0 && lead <= 0xEF) { return 3; }
  if (lead >= 0xF0 && lead <= 0xF4) { return 4; }
  return 0;
}

bool is_scalar_value(char32_t value) { return value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF); }

}  // namespace

CodePoint multi_byte_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::uint32_t size = sequence_size(lead);
  if (size == 0 || text.size() - at < size) { return kInvalid; }
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0U) != 0x80U) { return kInvalid; }
    value = (value << 6U) | (byte & 0x3FU);
  }
  return value >= kLeast[size] && is_scalar_value(value) ? CodePoint{value, size} : kInvalid;
}

void append_multi_byte(std::string& text, char32_t value) {
  const auto add = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (value < 0x800) {
    add(0xC0U | (value >> 6U));
  } else if (value < 0x10000) {
    add(0xE0U | (value >> 12U));
    add(0x80U | ((value >> 6U) & 0x3FU));
  } else {
    add(0xF0U | (value >> 18U));
    add(0x80U | ((value >> 12U) & 0x3FU));
    add(0x80U | ((value >> 6U) & 0x3FU));
  }
  add(0x80U | (value & 0x3FU));
}

bool is_wide_word(char32_t value) { return !lies_in(kNoWords, value); }

bool is_wide_cjk(char32_t value) { return lies_in(kCjk, value); }

bool is_ornament(char32_t value) { return lies_in(kOrnaments, value); }

char32_t to_lower(char32_t value) {
  if (value < 0x80) { return is_ascii_upper(value) ? value + 0x20 : value; }
  if (lies_in(kEvenCapitals, value)) { return value | 1U; }
  if (lies_in(kOddCapitals, value)) { return value + (value & 1U); }
  if (lies_in(kCapitals32, value)) { return value + 32; }
  return lies_in(kCapitals80, value) ? value + 80 : value;
}

char32_t code_point_before(std::string_view text, std::size_t end) {
  if (end == 0) { return ' '; }
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
    --begin;
  }
  return code_point_at(text.substr(0, end), begin).value;
}

}  // namespace speclint::text
