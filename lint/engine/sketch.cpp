#include "lint/engine/sketch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "parsers/model/prose.h"
#include "parsers/text/code_points.h"

namespace speclint::engine {
namespace {

constexpr std::size_t kShingle = 3;  // words
constexpr std::size_t kLongestWord = 40;
constexpr std::uint32_t kEmpty = 0;

/// A sketch while it is made, with all bits of its hashes.
using Hashes = std::array<std::uint32_t, kSketchSize>;

/// Words that every text has, sorted.
constexpr std::array<std::string_view, 40> kStopWords{
    "a",    "an",    "and",  "are",  "as",   "at",     "be", "by",   "can",  "do",
    "for",  "from",  "had",  "has",  "have", "if",     "in", "into", "is",   "it",
    "its",  "not",   "of",   "on",   "or",   "should", "so", "that", "the",  "their",
    "then", "there", "they", "this", "to",   "was",    "we", "when", "will", "with"};
constexpr std::size_t kLongestStopWord = 6;

/// Where those that begin with a letter begin among them, from `a` on.
constexpr std::array<std::uint8_t, 27> first_stop_words() {
  std::array<std::uint8_t, 27> first{};
  for (std::size_t letter = 0; letter < first.size(); ++letter) {
    while (first.at(letter) < kStopWords.size() &&
           kStopWords.at(first.at(letter)).front() < static_cast<char>('a' + letter)) {
      ++first.at(letter);
    }
  }
  return first;
}
constexpr auto kFirstStopWords = first_stop_words();
static_assert(std::is_sorted(kStopWords.begin(), kStopWords.end()));

/// Without an ending that changes with the sentence.
std::string_view stem_of(std::string_view word) {
  constexpr std::size_t kShortest = 4;  // of what stays
  for (const std::string_view ending : {"ing", "ed", "s"}) {
    if (word.size() >= kShortest + ending.size() && word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      return word;
    }
  }
  return word;
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

void fill_empty_places(Hashes& sketch) {
  constexpr std::uint32_t kStep = 0x9E3779B1U;  // so that a borrowed value is another one in its place
  const Hashes known = sketch;
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

namespace {

bool says_something(std::string_view stem) {
  if (stem.empty() || stem.size() > kLongestWord) { return false; }
  if (stem.size() > kLongestStopWord || stem.front() < 'a' || stem.front() > 'z') { return true; }
  const auto letter = static_cast<std::size_t>(stem.front() - 'a');
  const auto* const begin = kStopWords.data() + kFirstStopWords.at(letter);
  const auto* const end = kStopWords.data() + kFirstStopWords.at(letter + 1);
  return std::find(begin, end, stem) == end;
}

/// What a byte may be in a word: a bit each, so that those of a word tell what it is of.
using ByteKind = std::uint8_t;
constexpr ByteKind kNone = 0;
constexpr ByteKind kPlain = 1;
constexpr ByteKind kCapital = 2;
constexpr ByteKind kWide = 4;

constexpr std::array<ByteKind, 256> byte_kinds() {
  std::array<ByteKind, 256> kinds{};
  for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
    const bool is_capital = text::is_ascii_upper(static_cast<char32_t>(byte));
    const bool is_plain = !is_capital && text::is_ascii_word(static_cast<char32_t>(byte));
    kinds.at(byte) = byte >= 0x80 ? kWide : is_capital ? kCapital : is_plain ? kPlain : kNone;
  }
  return kinds;
}
constexpr auto kByteKinds = byte_kinds();

ByteKind kind_of(char byte) { return kByteKinds[static_cast<unsigned char>(byte)]; }

/// A word of a text, in small letters, and where the next may begin.
struct ReadWord {
  std::string_view word;
  std::size_t next = 0;
};

ReadWord read_wide_word(std::string_view prose, std::size_t at, std::string& buffer) {
  while (at < prose.size()) {
    const auto [value, size] = text::code_point_at(prose, at);
    at += size;
    if (!text::is_word(value)) { break; }
    text::append_utf8(buffer, text::to_lower(value));
    if (text::is_cjk(value)) { break; }
  }
  return {buffer, at};
}

/// The word at `at`; empty where there is none. Most are of small ASCII letters, and are copied nowhere.
ReadWord read_word(std::string_view prose, std::size_t at, std::string& buffer) {
  std::size_t end = at;
  unsigned kinds = kNone;
  for (; end < prose.size() && kind_of(prose[end]) != kNone; ++end) { kinds |= kind_of(prose[end]); }
  const std::string_view written = prose.substr(at, end - at);
  if (kinds <= kPlain) { return {written, end + 1}; }
  buffer.clear();
  if ((kinds & kWide) != 0) { return read_wide_word(prose, at, buffer); }
  for (const char byte : written) {
    buffer += kind_of(byte) == kCapital ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  return {buffer, end + 1};
}

/// Calls `use` with the stem of every word that says something.
template <class Use>
void each_telling_word(std::string_view prose, Use use) {
  std::string buffer;
  for (std::size_t at = 0; at < prose.size();) {
    const ReadWord read = read_word(prose, at, buffer);
    const std::string_view stem = stem_of(read.word);
    if (says_something(stem)) { use(stem); }
    at = read.next;
  }
}

/// A sketch as its words come.
class Sketcher {
 public:
  void add(std::uint64_t word) {
    std::rotate(last_.begin(), last_.begin() + 1, last_.end());
    last_.back() = word;
    if (++words_ < kShingle) { return; }
    const std::uint64_t shingle = mixed(mixed(last_[0] + 2 * last_[1]) + last_[2]);
    std::uint32_t& place = hashes_[shingle % kSketchSize];
    const auto value = static_cast<std::uint32_t>(shingle >> 32U | 1U);
    place = place == kEmpty ? value : std::min(place, value);
  }

  Sketch sketch() {
    Sketch sketch{};
    if (words_ < kShingle) { return sketch; }
    fill_empty_places(hashes_);
    std::transform(hashes_.begin(), hashes_.end(), sketch.begin(),
                   [](std::uint32_t hash) { return static_cast<std::uint16_t>(mixed(hash) | 1U); });
    return sketch;
  }

 private:
  std::array<std::uint64_t, kShingle> last_{};
  std::size_t words_ = 0;
  Hashes hashes_{};
};

/// Which of a few words come again in a text.
class Echoes {
 public:
  explicit Echoes(const std::vector<std::string>& words) {
    const std::size_t count = std::min(words.size(), kMostWords);
    for (std::size_t i = 0; i < count; ++i) {
      words_.push_back(hash_of(words[i]));
      beginnings_ |= std::uint64_t{1} << words_.back() % 64;
    }
  }

  void hear(std::uint64_t word) {
    if ((beginnings_ >> word % 64 & 1U) == 0) { return; }
    const auto found = std::find(words_.begin(), words_.end(), word);
    if (found != words_.end()) { heard_ |= std::uint32_t{1} << (found - words_.begin()); }
  }

  std::uint32_t heard() const { return heard_; }
  bool all_heard() const { return static_cast<std::size_t>(std::popcount(heard_)) == words_.size(); }

 private:
  static constexpr std::size_t kMostWords = 32;
  std::vector<std::uint64_t> words_;
  std::uint64_t beginnings_ = 0;  // a bit for the last six bits of each, since most words are none of them
  std::uint32_t heard_ = 0;
};

/// Sorted, each once.
std::vector<std::string> sorted_once(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

std::vector<std::string> telling_words(std::string_view prose) {
  std::vector<std::string> words;
  each_telling_word(prose, [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

Sketch sketch_of_words(const std::vector<std::string>& words) {
  Sketcher sketcher;
  for (const std::string& word : words) { sketcher.add(hash_of(word)); }
  return sketcher.sketch();
}

std::vector<std::string> title_words(std::string_view title) { return sorted_once(telling_words(title)); }

void compare_by(const Ticket& ticket, Survey& survey) {
  const std::vector<std::string> title = telling_words(ticket.title().text);
  Sketcher sketcher;
  for (int time = 0; time < 2; ++time) {
    for (const std::string& word : title) { sketcher.add(hash_of(word)); }
  }
  Echoes echoes(sorted_once(title));
  const auto add = [&](std::string_view word) {
    const std::uint64_t hash = hash_of(word);
    sketcher.add(hash);
    echoes.hear(hash);
  };
  for (const Unit& unit : ticket.units()) {
    if (unit.kind == UnitKind::heading || unit.kind == UnitKind::title) { continue; }
    const std::string_view prose = ticket.prose(unit.span);
    if (is_compared(unit.role)) { each_telling_word(prose, add); }
    if (echoes.all_heard()) { continue; }
    // Files and functions are named in code, of which prose has no words.
    if (!is_compared(unit.role) || std::any_of(prose.begin(), prose.end(), is_literal_filler)) {
      each_telling_word(ticket.text(unit.span), [&](std::string_view word) { echoes.hear(hash_of(word)); });
    }
  }
  survey.sketch = sketcher.sketch();
  survey.repeated = echoes.heard();
}

}  // namespace speclint::engine
