#include "parsers/text/language.h"

#include <algorithm>
#include <string>

#include "parsers/text/code_points.h"
#include "parsers/text/language_data.h"

namespace speclint::text {
namespace {

constexpr std::string_view kEnglish = "en";
constexpr std::uint32_t kWordsToFunctionWord = 8;  // at most, in a text that is in a language
constexpr std::uint32_t kFewest = 3;               // function words of another language; fewer are names
constexpr std::uint32_t kManyWords = 120;          // of which one would be a function word of English
constexpr std::uint32_t kLettersToOther = 8;       // at least, in a text in Latin letters
constexpr std::uint32_t kLettersToAccent = 60;     // at most, in one that is not English
constexpr char32_t kBeyondLatin = 0x250;
constexpr char32_t kFirstKana = 0x3041;
constexpr char32_t kLastKana = 0x30FF;
constexpr std::string_view kJapanese = "ja";
constexpr std::uint32_t kSure = 12;  // function words of English

std::uint32_t languages_of(std::string_view word) {
  static const std::size_t longest = std::ranges::max(kFunctionWords, {}, [](const FunctionWord& each) {
                                       return each.text.size();
                                     }).text.size();
  if (word.size() > longest) { return 0; }
  const FunctionWord* found = find_row(kFunctionWords, word);
  return found == nullptr ? 0 : found->languages;
}

}  // namespace

void LanguageCounter::count_word(std::string& word) {
  if (word.empty()) { return; }
  ++words_;
  const std::uint32_t languages = languages_of(word);
  for (std::size_t i = 0; languages >> i != 0; ++i) { function_words_[i] += languages >> i & 1U; }
  word.clear();
}

void LanguageCounter::count_letter(char32_t value) {
  if (value >= kBeyondLatin) {
    ++others_;
    kana_ += value >= kFirstKana && value <= kLastKana ? 1 : 0;
  } else if (value >= 0x80) {
    ++accents_;
  } else if (!is_ascii_digit(value)) {
    ++letters_;
  }
}

void LanguageCounter::add(std::string_view prose) {
  std::string word;
  for (std::size_t at = 0; at < prose.size();) {
    const char byte = prose[at];
    if (is_ascii_lower(static_cast<unsigned char>(byte))) {  // most of all text
      word += byte;
      ++letters_;
      ++at;
      continue;
    }
    const auto [value, size] = code_point_at(prose, at);
    at += size;
    const bool alone = is_cjk(value);  // no blanks part such words
    if (alone || !is_word(value)) { count_word(word); }
    if (!is_word(value)) { continue; }
    count_letter(value);
    append_utf8(word, to_lower(value));
    if (alone) { count_word(word); }
  }
  count_word(word);
}

std::uint32_t LanguageCounter::count_of(std::string_view language) const {
  const auto found = std::find(kLanguages.begin(), kLanguages.end(), language);
  return found == kLanguages.end() ? 0
                                   : function_words_[static_cast<std::size_t>(found - kLanguages.begin())];
}

bool LanguageCounter::is_sure() const {
  return count_of(kEnglish) >= kSure && count_of(kEnglish) * kWordsToFunctionWord >= words_ &&
         others_ * kLettersToOther <= letters_;
}

std::string_view LanguageCounter::language() const {
  const auto most = std::max_element(function_words_.begin(), function_words_.end());
  const bool other_script = others_ * kLettersToOther > letters_;
  const std::uint32_t fewest = other_script ? 1 : kFewest;
  if (*most >= fewest && *most > count_of(kEnglish) && *most * kWordsToFunctionWord >= words_) {
    return kLanguages[static_cast<std::size_t>(most - function_words_.begin())];
  }
  if (other_script && kana_ > 0) { return kJapanese; }
  // Lists of names have no function words either, in whatever language the ticket is.
  const bool may_be_english = words_ < kManyWords || count_of(kEnglish) * kManyWords >= words_ ||
                              accents_ * kLettersToAccent < letters_;
  return may_be_english && !other_script ? kEnglish : std::string_view{};
}

}  // namespace speclint::text
