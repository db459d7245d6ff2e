#include "rules/facts/english.h"

#include <algorithm>
#include <array>
#include <string>

namespace speclint::facts {
namespace {

constexpr std::array<std::string_view, 20> kFunctionWords{
    "an",  "and", "are", "be",     "by",   "does", "for",  "from", "is",   "it",
    "not", "of",  "on",  "should", "that", "the",  "this", "to",   "when", "with"};
constexpr std::size_t kFewWords = 10;
constexpr std::size_t kEnoughWords = 200;
constexpr std::size_t kWordsToFunctionWord = 25;  // at most, in a text that is English
constexpr std::size_t kLettersToOther = 4;        // at least, likewise

struct Counts {
  std::size_t words = 0;
  std::size_t function_words = 0;
  std::size_t letters = 0;
  std::size_t others = 0;  // bytes of letters that English has not
};

constexpr bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

void count_word(std::string& word, Counts& counts) {
  if (word.empty()) { return; }
  ++counts.words;
  counts.function_words +=
      std::find(kFunctionWords.begin(), kFunctionWords.end(), word) != kFunctionWords.end() ? 1 : 0;
  word.clear();
}

void count(std::string_view prose, Counts& counts) {
  std::string word;
  for (const char byte : prose) {
    if (is_letter(byte)) {
      ++counts.letters;
      word += static_cast<char>(byte | 0x20);
    } else {
      counts.others += static_cast<unsigned char>(byte) >= 0x80 ? 1 : 0;
      count_word(word, counts);
    }
  }
  count_word(word, counts);
}

}  // namespace

bool reads_like_english(const Ticket& ticket) {
  Counts counts;
  for (const Unit& unit : ticket.units()) {
    if (counts.words >= kEnoughWords) { break; }
    count(ticket.prose(unit.span), counts);
  }
  if (counts.others * kLettersToOther > counts.letters) { return false; }
  return counts.words < kFewWords || counts.function_words * kWordsToFunctionWord >= counts.words;
}

}  // namespace speclint::facts
