#include "lint/engine/sketch.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "parsers/text/code_points.h"

namespace speclint::engine {
namespace {

constexpr std::size_t kShingle = 3;  // words
constexpr std::size_t kLongestWord = 40;
constexpr std::uint32_t kEmpty = 0;

/// Words that every text has, sorted.
constexpr std::array<std::string_view, 40> kStopWords{
    "a",    "an",    "and",  "are",  "as",   "at",     "be", "by",   "can",  "do",
    "for",  "from",  "had",  "has",  "have", "if",     "in", "into", "is",   "it",
    "its",  "not",   "of",   "on",   "or",   "should", "so", "that", "the",  "their",
    "then", "there", "they", "this", "to",   "was",    "we", "when", "will", "with"};
static_assert(std::is_sorted(kStopWords.begin(), kStopWords.end()));

/// Without an ending that changes with the sentence.
void strip_ending(std::string& word) {
  constexpr std::size_t kShortest = 4;  // of what stays
  for (const std::string_view ending : {"ing", "ed", "s"}) {
    if (word.size() >= kShortest + ending.size() && word.ends_with(ending)) {
      word.resize(word.size() - ending.size());
      return;
    }
  }
}

/// A mixer of 64 bits (Steele, Lea, Flood: SplittableRandom, OOPSLA 2014).
std::uint64_t mixed(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15U;
  value = (value ^ value >> 30U) * 0xBF58476D1CE4E5B9U;
  value = (value ^ value >> 27U) * 0x94D049BB133111EBU;
  return value ^ value >> 31U;
}

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 14695981039346656037U;  // FNV-1a
  for (const char byte : word) { hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U; }
  return hash;
}

void fill_empty_places(Sketch& sketch) {
  constexpr std::uint32_t kStep = 0x9E3779B1U;  // so that a borrowed value is another one in its place
  const Sketch known = sketch;
  for (std::size_t i = 0; i < kSketchSize; ++i) {
    std::uint32_t distance = 0;
    while (known[(i + distance) % kSketchSize] == kEmpty) { ++distance; }
    if (distance == 0) { continue; }
    sketch[i] = known[(i + distance) % kSketchSize] + kStep * distance;
    sketch[i] += sketch[i] == kEmpty ? 1 : 0;
  }
}

bool is_compared(SectionRole role) {
  constexpr RoleSet kSameEverywhere{
      SectionRole::dod,      SectionRole::contacts,   SectionRole::access,      SectionRole::commercial,
      SectionRole::appetite, SectionRole::references, SectionRole::environment, SectionRole::assumptions,
      SectionRole::log,      SectionRole::notes};
  return !kSameEverywhere.contains(role);
}

}  // namespace

std::vector<std::string> telling_words(std::string_view prose) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    strip_ending(word);
    const bool says_something = !word.empty() && word.size() <= kLongestWord &&
                                !std::binary_search(kStopWords.begin(), kStopWords.end(), word);
    if (says_something) { words.push_back(word); }
    word.clear();
  };
  for (std::size_t at = 0; at < prose.size();) {
    const auto [value, size] = text::code_point_at(prose, at);
    at += size;
    if (!text::is_word(value)) {
      end_word();
      continue;
    }
    text::append_utf8(word, text::to_lower(value));
    if (text::is_cjk(value)) { end_word(); }
  }
  end_word();
  return words;
}

Sketch sketch_of_words(const std::vector<std::string>& words) {
  Sketch sketch{};
  if (words.size() < kShingle) { return sketch; }
  std::array<std::uint64_t, kShingle> last{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::rotate(last.begin(), last.begin() + 1, last.end());
    last.back() = hash_of(words[i]);
    if (i + 1 < kShingle) { continue; }
    const std::uint64_t shingle = mixed(mixed(mixed(last[0]) ^ last[1]) ^ last[2]);
    std::uint32_t& place = sketch[shingle % kSketchSize];
    const auto value = static_cast<std::uint32_t>(shingle >> 32U | 1U);
    place = place == kEmpty ? value : std::min(place, value);
  }
  fill_empty_places(sketch);
  return sketch;
}

Sketch sketch_of(const Ticket& ticket) {
  std::vector<std::string> words = telling_words(ticket.title().text);
  words.insert(words.end(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(words.size()));
  for (const Unit& unit : ticket.units()) {
    if (unit.kind == UnitKind::heading || unit.kind == UnitKind::title || !is_compared(unit.role)) {
      continue;
    }
    const std::vector<std::string> more = telling_words(ticket.prose(unit.span));
    words.insert(words.end(), more.begin(), more.end());
  }
  return sketch_of_words(words);
}

}  // namespace speclint::engine
