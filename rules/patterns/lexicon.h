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

/// What is looked for: an RE2 expression in which a blank stands for any run of blanks (phrase.h).
struct Phrase {
  std::string_view expression;
  /// Lower-case strings one of which is in every match; empty when none can be told.
  std::span<const std::string_view> literals{};
};

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
  /// Whether a phrase has a gap (`.{0,60}`, `.*`). Such phrases never enter a set: `literals`, one of
  /// which is in every match, enter in their place, and the phrases run only where these occur.
  bool gap = false;
  std::span<const std::string_view> literals{};
  std::span<const Phrase> phrases{};
  std::span<const std::string_view> guards{};
  std::span<const std::string_view> unless{};
};

struct Lexicon {
  std::string_view name;
  std::string_view summary;  // what the phrases have in common, one sentence
  std::span<const PhraseGroup> groups;

  /// Whether `group` is one of this list's.
  constexpr bool holds(const PhraseGroup& group) const {
    return std::any_of(groups.begin(), groups.end(), [&](const PhraseGroup& own) { return &own == &group; });
  }
};

}  // namespace speclint::patterns
