// Whether a unit is measured: a vague word beside a number or a literal is forgiven.
#include <algorithm>
#include <array>
#include <cstddef>

#include "parsers/model/prose.h"
#include "rules/patterns/matcher.h"

namespace speclint::patterns {
namespace {

// Sorted. Plurals ("hundreds of") are as vague as the words that they would excuse.
constexpr std::array<std::string_view, 26> kNumberWords{
    "billion", "dozen",   "eight",   "eighty",   "eleven", "fifteen", "fifty",  "five",    "forty",
    "four",    "hundred", "million", "nine",     "ninety", "one",     "seven",  "seventy", "six",
    "sixty",   "ten",     "thirty",  "thousand", "three",  "twelve",  "twenty", "two"};
constexpr std::size_t kLongestNumberWord = 8;

/// By the five bits in which letters differ, of the first byte and then of the second.
constexpr std::size_t beginning(std::string_view word) {
  return static_cast<std::size_t>(word[0] & 0x1F) << 5U | static_cast<std::size_t>(word[1] & 0x1F);
}

constexpr auto kBeginnings = [] {
  std::array<bool, std::size_t{1} << 10U> begins{};
  for (const std::string_view word : kNumberWords) { begins[beginning(word)] = true; }
  return begins;
}();

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
constexpr bool is_letter(char byte) { return is_upper(byte) || (byte >= 'a' && byte <= 'z'); }

template <typename Wanted>
std::size_t skip(std::string_view text, std::size_t at, Wanted wanted) {
  while (at < text.size() && wanted(text[at])) { ++at; }
  return at;
}

bool is_number_word(std::string_view word) {
  if (word.size() < 3 || word.size() > kLongestNumberWord || !kBeginnings[beginning(word)]) { return false; }
  std::array<char, kLongestNumberWord> lower{};
  std::transform(word.begin(), word.end(), lower.begin(),
                 [](char byte) { return static_cast<char>(byte | 0x20); });
  return std::binary_search(kNumberWords.begin(), kNumberWords.end(),
                            std::string_view(lower.data(), word.size()));
}

/// Where the unit's own number ends, if it begins with one: "#3", "AC2:", "FR-001".
std::size_t label_end(std::string_view text) {
  const std::size_t begin = skip(text, 0, [](char byte) {
    return !is_digit(byte) && !is_letter(byte) && byte != '#' && !is_literal_filler(byte);
  });
  std::size_t at = skip(text, begin, is_upper);
  if (at != begin && at < text.size() && text[at] == '-') { ++at; }
  const std::size_t end = skip(text, at, is_digit);
  const bool is_label = at != begin && end != at && (end == text.size() || !is_letter(text[end]));
  return is_label ? end : begin;
}

}  // namespace

bool is_measured(std::string_view prose) {
  for (std::size_t at = label_end(prose); at < prose.size();) {
    const char byte = prose[at];
    if (is_digit(byte) || is_literal_filler(byte)) { return true; }
    if (byte == '#') {
      at = skip(prose, at + 1, is_digit);
    } else if (is_letter(byte)) {
      const std::size_t end = skip(prose, at, is_letter);
      if (is_number_word(prose.substr(at, end - at))) { return true; }
      at = end;
    } else {
      ++at;
    }
  }
  return false;
}

}  // namespace speclint::patterns
