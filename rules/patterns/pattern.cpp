// Patterns: the one place where a single expression meets RE2.
#include "rules/patterns/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <atomic>
#include <bitset>
#include <optional>

#include "rules/patterns/beginnings.h"

namespace speclint::patterns {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

constexpr char ascii_lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view literal) {
  for (std::size_t i = 0; i < literal.size(); ++i) {
    if (ascii_lower(text[i]) != literal[i]) { return false; }
  }
  return true;
}

/// With which two characters the first word of a text must begin, as far as a pattern tells.
class Opening {
 public:
  /// `source` is RE2 syntax. A blank, a quote or a dash in it stands for more in a phrase, which does no
  /// harm.
  explicit Opening(std::string_view source) {
    for (const std::string_view flags : {"(?i)", "(?s)", "(?is)"}) {
      if (source.starts_with(flags)) { source.remove_prefix(flags.size()); }
    }
    constexpr std::string_view kAnchor = R"(^\W*)";
    if (!source.starts_with(kAnchor)) { return; }
    source.remove_prefix(kAnchor.size());
    const std::vector<Beginning> beginnings = short_beginnings_of(source, kSymbols);
    is_told_ =
        !beginnings.empty() && std::all_of(beginnings.begin(), beginnings.end(),
                                           [&](const Beginning& beginning) { return note(beginning); });
  }

  bool fits(std::string_view text) const {
    if (!is_told_) { return true; }
    const auto* const word =
        std::find_if(text.begin(), text.end(), [](char byte) { return is_word_byte(byte); });
    if (word == text.end()) { return false; }
    return pairs_[place(*word, word + 1 == text.end() ? ' ' : word[1])];
  }

 private:
  static constexpr std::size_t kSymbols = 4;  // two letters, and what may stand before them

  /// Letters and digits by the five bits in which they differ, whatever their case.
  static std::size_t place(char first, char second) {
    return static_cast<std::size_t>(first & 0x1F) << 5U | static_cast<std::size_t>(second & 0x1F);
  }

  /// False when it has no word character that is known to be the first.
  bool note(const Beginning& beginning) {
    const auto* const end = beginning.symbols.data() + beginning.symbols.size();
    const auto* const word =
        std::find_if(beginning.symbols.data(), end, [](char symbol) { return is_word_byte(symbol); });
    if (word == end) { return false; }
    if (word + 1 != end && is_word_byte(word[1])) {
      pairs_.set(place(*word, word[1]));
    } else {
      for (char second = 0; second < 0x20; ++second) { pairs_.set(place(*word, second)); }
    }
    return true;
  }

  bool is_told_ = false;
  std::bitset<1024> pairs_;
};

RE2::Options options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_longest_match(true);
  return options;
}

}  // namespace

/// What is made of a pattern when it is first used.
struct Pattern::Compiled {
  explicit Compiled(std::string_view source) : expression(piece(source), options()) {}

  /// Whether a text's first word may be the beginning of a match. How the pattern begins is only looked at
  /// when it is asked often, because that costs half of what compiling does.
  bool may_begin(std::string_view text, std::string_view source) const {
    if (asked.load(std::memory_order_relaxed) < kOften) {
      asked.fetch_add(1, std::memory_order_relaxed);
      return true;
    }
    std::call_once(once, [&] { opening.emplace(source); });
    return opening->fits(text);
  }

  static constexpr unsigned kOften = 64;

  RE2 expression;
  mutable std::atomic<unsigned> asked = 0;
  mutable std::once_flag once;
  mutable std::optional<Opening> opening;
};

Pattern::~Pattern() { delete compiled_; }

const Pattern::Compiled& Pattern::compiled() const {
  std::call_once(once_, [this] { compiled_ = new Compiled(source_); });
  return *compiled_;
}

const re2::RE2* Pattern::worth_trying(std::string_view text) const {
  if (!contains_ignoring_case(text, literal_)) { return nullptr; }
  const Compiled& pattern = compiled();
  return pattern.may_begin(text, source_) ? &pattern.expression : nullptr;
}

bool Pattern::found_in(std::string_view text) const {
  const RE2* expression = worth_trying(text);
  return expression != nullptr && RE2::PartialMatch(piece(text), *expression);
}

std::optional<Span> Pattern::find(std::string_view text) const {
  const RE2* expression = worth_trying(text);
  re2::StringPiece match;
  if (expression == nullptr || !expression->Match(piece(text), 0, text.size(), RE2::UNANCHORED, &match, 1)) {
    return std::nullopt;
  }
  const auto begin = static_cast<std::uint32_t>(match.data() - text.data());
  return Span{begin, begin + static_cast<std::uint32_t>(match.size())};
}

std::optional<std::uint32_t> Pattern::match_at(std::string_view text, std::uint32_t begin) const {
  re2::StringPiece match;
  const std::size_t end = std::min(text.size(), begin + kLongestMatch);
  if (!compiled().expression.Match(piece(text), begin, end, RE2::ANCHOR_START, &match, 1)) {
    return std::nullopt;
  }
  return begin + static_cast<std::uint32_t>(match.size());
}

std::vector<Span> Pattern::find_all(std::string_view text) const {
  std::vector<Span> spans;
  const RE2* expression = worth_trying(text);
  if (expression == nullptr) { return spans; }
  re2::StringPiece match;
  for (std::size_t from = 0; from < text.size();) {
    if (!expression->Match(piece(text), from, text.size(), RE2::UNANCHORED, &match, 1)) { break; }
    const auto begin = static_cast<std::uint32_t>(match.data() - text.data());
    const auto end = begin + static_cast<std::uint32_t>(match.size());
    if (begin != end) { spans.push_back({begin, end}); }
    from = begin == end ? std::size_t{end} + 1 : end;
  }
  return spans;
}

bool contains_ignoring_case(std::string_view text, std::string_view literal) {
  if (literal.empty()) { return true; }
  for (std::size_t at = 0; at + literal.size() <= text.size(); ++at) {
    if (ascii_lower(text[at]) == literal.front() && starts_with_ignoring_case(text.substr(at), literal)) {
      return true;
    }
  }
  return false;
}

}  // namespace speclint::patterns
