// Word lists: what a phrase list is, as data. The lists themselves stand in rules/lexicons.
#pragma once
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
  bool whole_words = true;  // compiled between \b
  bool unless_measured = false;
  bool presence = false;                      // only whether it occurs is asked: its matches are not located
  std::span<const std::string_view> phrases;  // RE2; a blank stands for any run of blanks
  std::span<const std::string_view> guards;
  std::span<const std::string_view> unless;
  /// Lower-case strings one of which is in every match; empty when none can be told. A phrase with
  /// a gap (`.{0,60}`, `.*`) never enters a set: it must have literals, and runs only where they occur.
  std::span<const std::string_view> literals;
  bool gap = false;
};

struct Lexicon {
  std::string_view name;
  std::string_view summary;  // what the phrases have in common, one sentence
  std::span<const PhraseGroup> groups;
};

}  // namespace speclint::patterns
