// All word lists of a run in one tree; a unit is read once for all of them.
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

/// A group of a matcher.
struct MatcherEntry;

/// Room that a thread lends to a matcher, so that a match of many units allocates only once.
struct MatchScratch {
  /// A phrase that was found, before guards are asked; places are in the unit.
  struct Sighting {
    const MatcherEntry* entry = nullptr;
    Span span;
  };

  std::vector<Sighting> sightings;
  /// The last sighting of each group, by its number; it holds for the unit of the same turn.
  struct Latest {
    std::uint64_t turn = 0;
    Span span;
  };
  std::vector<Latest> latest;
  std::uint64_t turn = 0;
  std::vector<Span> spans;
};

class Matcher {
 public:
  /// Prepares what `uses` ask for; expressions are compiled when they are first needed.
  explicit Matcher(std::span<const WordUse> uses);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  /// Appends the hits in a unit whose masked text is `prose` and begins at `offset`, sorted by
  /// place. Guards are applied; of overlapping matches of one list the longest stays. Thread-safe.
  void match(std::string_view prose, std::uint32_t offset, UnitClass unit, MatchScratch& scratch,
             std::vector<Hit>& hits) const;

 private:
  struct Grove;
  struct Compiled;

  static void sight(const Grove& grove, std::string_view prose, UnitClass unit, MatchScratch& scratch);

  std::unique_ptr<Compiled> compiled_;
};

/// Whether the unit's text holds a number, as digits or as a word, or a literal filler (catalogue 1.7).
/// The unit's own label ("AC2:", "FR-001") and references such as "#12" are no numbers.
bool is_measured(std::string_view prose);

}  // namespace speclint::patterns
