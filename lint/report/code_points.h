// UTF-8 taken apart, a code point at a time, whatever the bytes.
#pragma once
#include <cstdint>
#include <string_view>

namespace speclint::report {

inline constexpr char32_t kReplacement = 0xFFFD;
inline constexpr std::string_view kReplacementUtf8 = "\xEF\xBF\xBD";

struct CodePoint {
  char32_t value = kReplacement;
  std::uint32_t size = 1;  // in bytes; 1 for a byte that belongs to no code point
  bool valid = false;
};

/// The code point that `text`, which must not be empty, begins with.
CodePoint first_code_point(std::string_view text);

bool is_valid_utf8(std::string_view text);

/// How many columns of a terminal it fills: 0 for combining marks, 2 for CJK and emoji, else 1.
unsigned display_width(char32_t code_point);

}  // namespace speclint::report
