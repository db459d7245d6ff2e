// A single pattern, declared as a constant and compiled when first used.
#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parsers/model/span.h"

namespace re2 {
class RE2;
}

namespace speclint::patterns {

/// An RE2 expression for a presence test or for taking a text apart. Thread-safe; never copied.
/// `literal`, when given, is a lower-case string that every match holds: text without it is not
/// searched, which is what makes a pattern with a gap cheap where it is not anchored. One that is anchored at
/// a text's first word (`^\W*`) is only tried where that word begins as the pattern does.
class Pattern {
 public:
  constexpr explicit Pattern(std::string_view source, std::string_view literal = {})
      : source_(source), literal_(literal) {}
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  /// In bytes. Many beginnings of a match that never ends would cost the square of the text's size.
  static constexpr std::size_t kLongestMatch = 512;

  std::string_view source() const { return source_; }
  std::string_view literal() const { return literal_; }

  bool found_in(std::string_view text) const;
  /// The leftmost-longest match, as offsets into `text`.
  std::optional<Span> find(std::string_view text) const;
  /// Where the longest match that begins at `begin` ends, of those that are no longer than kLongestMatch.
  std::optional<std::uint32_t> match_at(std::string_view text, std::uint32_t begin) const;
  /// All matches, left to right, without overlaps.
  std::vector<Span> find_all(std::string_view text) const;

 private:
  struct Compiled;

  /// Null when it can be told without a search that nothing matches.
  const re2::RE2* worth_trying(std::string_view text) const;
  const Compiled& compiled() const;

  std::string_view source_;
  std::string_view literal_;
  mutable std::once_flag once_;
  mutable const Compiled* compiled_ = nullptr;
};

/// Whether lower-case `literal` occurs in `text` when ASCII case is ignored.
bool contains_ignoring_case(std::string_view text, std::string_view literal);

}  // namespace speclint::patterns
