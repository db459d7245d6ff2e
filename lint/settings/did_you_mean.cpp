// What a mistyped word was meant to be.
#include "lint/settings/did_you_mean.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace speclint::settings {
namespace {

constexpr std::size_t kLongestWord = 64;       // nothing we know is longer
constexpr std::size_t kShortestBeginning = 3;  // what a word begins with stands for it
constexpr std::size_t kFewCandidates = 8;

/// Levenshtein's distance: insertions, deletions and replacements.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::optional<std::string_view> closest(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.size() > kLongestWord) { return std::nullopt; }
  std::optional<std::string_view> best;
  std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const bool begun = word.size() >= kShortestBeginning && candidate.starts_with(word);
    const std::size_t edits = begun ? 1 : edit_distance(word, candidate);
    if (edits < fewest && edits < word.size()) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

std::string unknown(std::string_view what, std::string_view word,
                    std::span<const std::string_view> candidates) {
  std::string hint;
  if (const auto meant = closest(word, candidates)) {
    hint = fmt::format(" (did you mean {}?)", *meant);
  } else if (candidates.size() <= kFewCandidates) {
    hint = fmt::format(" (known: {})", fmt::join(candidates, ", "));
  }
  return fmt::format("unknown {} {}{}", what, word, hint);
}

}  // namespace speclint::settings
