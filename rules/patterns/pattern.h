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
/// searched, which is what makes a pattern with a gap cheap where it is not anchored.
class Pattern {
 public:
  constexpr explicit Pattern(std::string_view source, std::string_view literal = {})
      : source_(source), literal_(literal) {}
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  std::string_view source() const { return source_; }
  std::string_view literal() const { return literal_; }

  bool found_in(std::string_view text) const;
  /// The leftmost-longest match, as offsets into `text`.
  std::optional<Span> find(std::string_view text) const;
  /// All matches, left to right, without overlaps.
  std::vector<Span> find_all(std::string_view text) const;

 private:
  const re2::RE2& compiled() const;

  std::string_view source_;
  std::string_view literal_;
  mutable std::once_flag once_;
  mutable const re2::RE2* compiled_ = nullptr;
};

/// Whether lower-case `literal` occurs in `text` when ASCII case is ignored.
bool contains_ignoring_case(std::string_view text, std::string_view literal);

}  // namespace speclint::patterns
