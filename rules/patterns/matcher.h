// All word lists of a run, compiled into one set; a unit is scanned once.
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

  friend bool operator==(const WordUse&, const WordUse&) = default;
};

/// A match: where in the ticket, and which phrases it is of. For a `presence` group the span is the unit's.
struct Hit {
  const PhraseGroup* group = nullptr;
  Span span;
};

/// What a set may use for its program and the automaton that it builds while it scans. The built-in
/// lists on ten megabytes of tickets take about twenty; with sixteen, states are built again and again.
inline constexpr std::int64_t kSetMemory = std::int64_t{24} << 20U;

/// Room that a thread lends to a matcher, so that a match of many units allocates only once.
struct MatchScratch {
  std::vector<int> candidates;
  std::vector<Span> spans;
};

class Matcher {
 public:
  /// Compiles everything that `uses` ask for; for runs over many tickets. When the set needs more
  /// than `set_memory` bytes, matching is slower, but the same.
  explicit Matcher(std::span<const WordUse> uses, std::int64_t set_memory = kSetMemory);
  /// Compiles only the groups whose literals occur in `texts`; for runs over few tickets. On these
  /// texts it gives the same hits as a full matcher.
  Matcher(std::span<const WordUse> uses, std::span<const std::string_view> texts);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  /// Appends the hits in a unit whose masked text is `prose` and begins at `offset`, sorted by
  /// place. Guards are applied; of overlapping matches of one list the longest stays. Thread-safe, but
  /// RE2 takes a lock for every scan: threads that match much do better with a matcher each.
  void match(std::string_view prose, std::uint32_t offset, UnitClass unit, MatchScratch& scratch,
             std::vector<Hit>& hits) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

/// Whether the unit's text holds a number, as digits or as a word, or a literal filler (catalogue 1.7).
/// The unit's own label ("AC2:", "FR-001") and references such as "#12" are no numbers.
bool is_measured(std::string_view prose);

}  // namespace speclint::patterns
