// Code points of UTF-8 text: reading them, and what sort they are.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace speclint::text {

inline constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // bytes
};

/// As code_point_at, of a byte that is not ASCII.
CodePoint multi_byte_at(std::string_view text, std::size_t at);

/// The code point at `at`, which must lie inside `text`. A byte that begins no valid sequence is
/// U+FFFD of size one.
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : multi_byte_at(text, at);
}

/// Whether what was read is a byte that is not UTF-8, rather than a U+FFFD that stands in the text.
constexpr bool is_invalid(CodePoint point) { return point.value == kReplacement && point.size == 1; }

/// As append_utf8, of a code point beyond ASCII.
void append_multi_byte(std::string& text, char32_t value);

inline void append_utf8(std::string& text, char32_t value) {
  if (value < 0x80) {
    text += static_cast<char>(value);
  } else {
    append_multi_byte(text, value);
  }
}

constexpr bool is_ascii_digit(char32_t value) { return value >= '0' && value <= '9'; }
constexpr bool is_ascii_lower(char32_t value) { return value >= 'a' && value <= 'z'; }
constexpr bool is_ascii_upper(char32_t value) { return value >= 'A' && value <= 'Z'; }
constexpr bool is_ascii_word(char32_t value) {
  return is_ascii_lower(value) || is_ascii_upper(value) || is_ascii_digit(value);
}

/// Blanks between words, line ends among them: ASCII only.
constexpr bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/// As is_word, of a code point beyond ASCII.
bool is_wide_word(char32_t value);

/// Letters and digits of any script: whatever is not punctuation, a symbol or a blank.
inline bool is_word(char32_t value) { return value < 0x80 ? is_ascii_word(value) : is_wide_word(value); }

/// As is_cjk, of a code point that is not far below those.
bool is_wide_cjk(char32_t value);

/// Han and kana, whose words are not set apart by blanks.
inline bool is_cjk(char32_t value) { return value >= 0x3000 && is_wide_cjk(value); }

/// Emoji, control and format characters: nothing that is read as a word or as punctuation.
bool is_ornament(char32_t value);

/// Simple lower case of Latin, Greek and Cyrillic letters; other code points unchanged.
char32_t to_lower(char32_t value);

/// The last code point of `text` before `end`; a blank when there is none.
char32_t code_point_before(std::string_view text, std::size_t end);

}  // namespace speclint::text
