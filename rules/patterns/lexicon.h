// Word lists: what a phrase list is, as data. The lists themselves stand in rules/lexicons.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace speclint::patterns {

/// How sure a phrase is. `a`: a flaw in any part of the spec; `b`: only in a requirement; `c`: only
/// when asked for strictly.
enum class Tier : std::uint8_t { a, b, c };

/// Phrases that share a tier and their exceptions. A match counts unless it overlaps a match of a
/// guard, or one of `unless` occurs in its unit, or (`unless_measured`) the unit holds a number, a
/// literal or a link.
struct PhraseGroup {
  std::string_view lexicon;  // the list's name
  Tier tier = Tier::a;
  bool ignore_case = true;
  bool whole_words = true;  // phrases are compiled between \b; guards and unless are not
  bool unless_measured = false;
  bool presence = false;  // only whether it occurs is asked: its matches are not located, it has no guards
  /// What is looked for: RE2 expressions in which a blank stands for any run of blanks (phrase.h).
  std::span<const std::string_view> phrases{};
  std::span<const std::string_view> guards{};
  std::span<const std::string_view> unless{};
  std::uint16_t number = 0;  // in its list's tree
};

class PhraseTree;

struct Lexicon {
  std::string_view name;
  std::string_view summary;  // what the phrases have in common, one sentence
  std::span<const PhraseGroup> groups;
  /// The tree that holds the phrases, of this list and maybe of others. A list without one gets a tree of
  /// its own when a matcher is made.
  const PhraseTree* tree = nullptr;

  /// Whether `group` is one of this list's.
  constexpr bool holds(const PhraseGroup& group) const {
    return std::any_of(groups.begin(), groups.end(), [&](const PhraseGroup& own) { return &own == &group; });
  }
};

}  // namespace speclint::patterns
