// Where sentences begin and end, and how many words they have.
#include "parsers/text/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "parsers/model/prose.h"
#include "parsers/text/code_points.h"
#include "parsers/text/language_data.h"

namespace speclint::text {
namespace {

constexpr std::size_t kLongestAbbreviation = 16;

constexpr bool is_opening(char32_t value) { return value == '(' || value == '['; }
constexpr bool is_closing(char32_t value) { return value == ')' || value == ']'; }

/// Full stop, exclamation and question mark of Chinese and Japanese, which no blank follows.
constexpr bool is_cjk_stop(char32_t value) {
  return value == 0x3002 || value == 0xFF01 || value == 0xFF1F || value == 0xFF61;
}
constexpr bool is_stop(char32_t value) {
  return value == '.' || value == '!' || value == '?' || value == 0x2026 || is_cjk_stop(value);
}

/// What may stand between a full stop and the blank after it.
constexpr bool is_after_stop(char32_t value) {
  return is_stop(value) || is_closing(value) || value == '"' || value == '\'' || value == 0x201D ||
         value == 0x2019 || value == 0xBB || value == 0x300D;
}

/// Bytes with which a stop or a bracket may begin; all others are passed over.
constexpr std::array<bool, 256> kMatters = [] {
  std::array<bool, 256> matters{};
  for (const char byte : std::string_view(".!?()[]\xE2\xE3\xEF")) {
    matters[static_cast<unsigned char>(byte)] = true;
  }
  return matters;
}();

bool says_something(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_literal_filler(text[at])) { return true; }
    const auto [value, size] = code_point_at(text, at);
    if (is_word(value)) { return true; }
    at += size;
  }
  return false;
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char byte) {
    return byte == '.' || is_ascii_digit(static_cast<unsigned char>(byte));
  });
}

/// Whether `word` is a letter, or letters with full stops between them: J, U.S
bool is_initials(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (at % 2 == 0 ? !(is_ascii_lower(byte) || is_ascii_upper(byte)) : byte != '.') { return false; }
  }
  return word.size() % 2 == 1;
}

std::string lower_case(std::string_view word) {
  std::string result;
  for (const char byte : word) {
    result += static_cast<char>(to_lower(static_cast<unsigned char>(byte) & 0x7FU));
  }
  return result;
}

/// One paragraph on its way to sentences. Blocks are read once, from left to right.
class Splitter {
 public:
  Splitter(std::string_view prose, Span block, std::vector<Span>& sentences)
      : text_(prose.substr(0, block.end)), sentence_(block.begin), sentences_(sentences) {
    parentheses_end_ = text_.size();
    while (parentheses_end_ > block.begin &&
           !is_closing(static_cast<unsigned char>(text_[parentheses_end_ - 1]))) {
      --parentheses_end_;
    }
  }

  void run() {
    std::size_t at = sentence_;
    while (at < text_.size()) {
      while (at < text_.size() && !kMatters[static_cast<unsigned char>(text_[at])]) { ++at; }
      if (at == text_.size()) { break; }
      const auto [value, size] = code_point_at(text_, at);
      if (!is_stop(value)) {
        note_parenthesis(value);
        at += size;
        continue;
      }
      const std::size_t after = end_of_stops(at);
      if (ends_sentence(at, after)) { finish(after); }
      at = after;
    }
    finish(text_.size());
  }

 private:
  void note_parenthesis(char32_t value) {
    if (is_opening(value)) { ++depth_; }
    if (is_closing(value) && depth_ > 0) { --depth_; }
  }

  /// Passes the full stops at `at` and the brackets and quotation marks that close after them.
  std::size_t end_of_stops(std::size_t at) {
    while (at < text_.size()) {
      const auto [value, size] = code_point_at(text_, at);
      if (!is_after_stop(value)) { break; }
      note_parenthesis(value);
      at += size;
    }
    return at;
  }

  bool ends_sentence(std::size_t stop, std::size_t after) const {
    if (depth_ > 0 && after < parentheses_end_) { return false; }
    if (is_cjk_stop(code_point_at(text_, stop).value)) { return true; }
    if (after < text_.size() && !is_blank(text_[after])) { return false; }
    const bool lone_full_stop = text_[stop] == '.' && after == stop + 1;
    return !lone_full_stop || !belongs_to_word(stop);
  }

  /// Whether the full stop at `stop` is part of the word before it.
  bool belongs_to_word(std::size_t stop) const {
    const std::string_view word = word_before(stop);
    if (word.empty() || word.size() > kLongestAbbreviation) { return false; }
    const char next = first_after(stop + 1);
    const bool capital = is_ascii_upper(static_cast<unsigned char>(next));
    if (is_number(word)) { return !capital || begins_sentence(word); }
    if (word.size() == 1) { return is_ascii_upper(static_cast<unsigned char>(word[0])); }
    const Abbreviation* found = find_row(kAbbreviations, lower_case(word));
    if (found == nullptr) { return is_initials(word) && !capital; }
    switch (found->use) {
      case StopUse::always: return true;
      case StopUse::before_small_letter: return !capital;
      case StopUse::before_number: return is_ascii_digit(static_cast<unsigned char>(next));
    }
    return false;
  }

  /// The letters, digits and full stops before `stop`, as many as an abbreviation may have and one more.
  std::string_view word_before(std::size_t stop) const {
    std::size_t begin = stop;
    while (begin > sentence_ && stop - begin <= kLongestAbbreviation) {
      const auto byte = static_cast<unsigned char>(text_[begin - 1]);
      if (byte != '.' && byte < 0x80 && !is_ascii_word(byte)) { break; }
      --begin;
    }
    return text_.substr(begin, stop - begin);
  }

  bool begins_sentence(std::string_view word) const {
    const auto begin = static_cast<std::size_t>(word.data() - text_.data());
    return !says_something(text_.substr(sentence_, begin - sentence_));
  }

  char first_after(std::size_t at) const {
    while (at < text_.size() && is_blank(text_[at])) { ++at; }
    return at < text_.size() ? text_[at] : ' ';
  }

  void finish(std::size_t end) {
    const Span span = trim(text_, {static_cast<std::uint32_t>(sentence_), static_cast<std::uint32_t>(end)});
    if (says_something(text_.substr(span.begin, span.size()))) { sentences_.push_back(span); }
    sentence_ = end;
  }

  std::string_view text_;            // up to the end of the block
  std::size_t sentence_;             // where the current sentence begins
  std::size_t parentheses_end_ = 0;  // after the block's last closing one: later ones are never closed
  std::size_t depth_ = 0;
  std::vector<Span>& sentences_;
};

constexpr bool joins_words(char32_t value) { return value == '\'' || value == '-' || value == 0x2019; }

}  // namespace

void split_sentences(std::string_view prose, Span block, std::vector<Span>& sentences) {
  Splitter(prose, block, sentences).run();
}

std::uint32_t count_words(std::string_view prose) {
  enum class Place { outside, inside, at_joint };
  std::uint32_t words = 0;
  Place place = Place::outside;
  for (std::size_t at = 0; at < prose.size();) {
    const auto [value, size] = code_point_at(prose, at);
    at += size;
    const bool cjk = is_cjk(value);
    const bool letter = !cjk && is_word(value);
    if (cjk || (letter && place == Place::outside)) { ++words; }
    const bool joint = place == Place::inside && joins_words(value);
    place = letter ? Place::inside : joint ? Place::at_joint : Place::outside;
  }
  return words;
}

Span trim(std::string_view text, Span span) {
  while (span.begin < span.end && is_blank(text[span.begin])) { ++span.begin; }
  while (span.end > span.begin && is_blank(text[span.end - 1])) { --span.end; }
  return span;
}

}  // namespace speclint::text
