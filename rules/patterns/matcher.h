// All word lists of a run, compiled into one set per class of unit; a unit is scanned once.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "parsers/model/span.h"
#include "parsers/model/ticket.h"
#include "rules/patterns/lexicon.h"

namespace speclint::patterns {

/// What a unit is to word lists: which of them look at it.
enum class UnitClass : std::uint8_t { unscanned, title, prose, requirement, acceptance };
inline constexpr std::size_t kUnitClassCount = 5;

/// Where a rule wants a list to look. Acceptance units are requirements, requirements are prose.
enum class Scope : std::uint8_t { anywhere, requirement, acceptance, title };

constexpr bool covers(Scope scope, UnitClass unit) {
  switch (scope) {
    case Scope::anywhere: return unit >= UnitClass::prose;
    case Scope::requirement: return unit >= UnitClass::requirement;
    case Scope::acceptance: return unit == UnitClass::acceptance;
    case Scope::title: return unit == UnitClass::title;
  }
  return false;
}

/// One tier of a list in one scope: what a rule declares.
struct WordUse {
  const Lexicon* lexicon = nullptr;
  Tier tier = Tier::a;
  Scope scope = Scope::anywhere;
};

/// A match: where in the ticket, and which phrases it is of. For a `presence` group the span is the unit's.
struct Hit {
  const PhraseGroup* group = nullptr;
  Span span;
};

class Matcher {
 public:
  /// Compiles everything that `uses` ask for; for runs over many tickets.
  explicit Matcher(std::span<const WordUse> uses);
  /// Compiles only the groups whose literals occur in `texts`; for runs over few tickets. On these
  /// texts it gives the same hits as a full matcher.
  Matcher(std::span<const WordUse> uses, std::span<const std::string_view> texts);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  /// Appends the hits in a unit whose masked text is `prose` and begins at `offset`, sorted by
  /// place. Guards are applied; of overlapping matches of one list the longest stays. Thread-safe.
  void match(std::string_view prose, std::uint32_t offset, UnitClass unit, std::vector<Hit>& hits) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

/// Whether the unit's text holds a digit, a number word, or a literal filler (catalogue 1.7).
bool is_measured(std::string_view prose);

}  // namespace speclint::patterns
