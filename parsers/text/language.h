// Which language a text is in, by the words that hardly any sentence does without.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace speclint::text {

/// Counts the words of a text that is given piece by piece. Languages are those of languages/*.yaml.
class LanguageCounter {
 public:
  void add(std::string_view prose);

  std::uint32_t words() const { return words_; }
  /// Whether more would hardly change the answer.
  bool is_sure() const;
  /// Of the languages that the text may be in, that with the most function words, where they are so many as
  /// sentences need. "en" where nothing speaks for another, empty where it is in none that is known.
  std::string_view language() const;

 private:
  static constexpr std::size_t kMost = 32;

  void count_word(std::string& word);  // and empties it
  void count_letter(char32_t value);
  std::uint32_t count_of(std::string_view language) const;

  std::array<std::uint32_t, kMost> function_words_{};
  std::uint32_t words_ = 0;
  std::uint32_t letters_ = 0;  // of English
  std::uint32_t accents_ = 0;  // other Latin ones
  std::uint32_t others_ = 0;   // of other scripts
  std::uint32_t kana_ = 0;     // of those, the ones that only Japanese has
};

}  // namespace speclint::text
