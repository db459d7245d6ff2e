#include "lint/audit/near_duplicates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "lint/engine/sketch.h"

namespace speclint::audit {
namespace {

constexpr std::size_t kBands = 32;
constexpr std::size_t kRows = kSketchSize / kBands;
constexpr double kLeastWithTitle = 0.45;  // where the titles are the same words
constexpr std::size_t kFewestTitleWords = 4;
constexpr std::size_t kManyCandidates = std::size_t{1} << 22U;  // of which most stand there several times
constexpr std::size_t kNeighbours = 8;                          // in a band that very many tickets share

using Candidates = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

bool is_empty(const Sketch& sketch) {
  return std::all_of(sketch.begin(), sketch.end(), [](std::uint16_t value) { return value == 0; });
}

/// A ticket and what it is put beside others by.
struct Keyed {
  std::uint64_t key = 0;
  std::uint32_t ticket = 0;
  auto operator<=>(const Keyed&) const = default;
};

std::uint64_t add(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 1099511628211U + (hash >> 31U);
}

std::uint64_t band_of(const Sketch& sketch, std::size_t band) {
  std::uint64_t hash = band + 1;
  for (std::size_t row = 0; row < kRows; ++row) { hash = add(hash, sketch[band * kRows + row]); }
  return hash;
}

/// Sorts them, each once.
void settle(Candidates& candidates) {
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
}

/// Takes out those whose key no other has, as most have; of a few it is not noticed. They need no sorting.
void drop_lonely(std::vector<Keyed>& keyed) {
  const std::size_t slots = std::bit_ceil(8 * keyed.size() + 1);
  std::vector<bool> once(slots);
  std::vector<bool> again(slots);
  for (const Keyed& each : keyed) {
    const std::size_t slot = each.key & (slots - 1);
    if (once[slot]) { again[slot] = true; }
    once[slot] = true;
  }
  std::erase_if(keyed, [&](const Keyed& each) { return !again[each.key & (slots - 1)]; });
}

/// Puts those beside each other that have the same key, and keeps the pairs that overlap.
void add_neighbours(std::span<const AuditedTicket> tickets, std::vector<Keyed>& keyed,
                    Candidates& candidates) {
  drop_lonely(keyed);
  std::sort(keyed.begin(), keyed.end());
  for (std::size_t i = 0; i < keyed.size(); ++i) {
    for (std::size_t j = i + 1; j < keyed.size() && j <= i + kNeighbours && keyed[j].key == keyed[i].key;
         ++j) {
      const auto [first, second] = std::pair(keyed[i].ticket, keyed[j].ticket);
      const double overlap = overlap_of(tickets[first].survey.sketch, tickets[second].survey.sketch);
      if (overlap >= kLeastWithTitle) { candidates.emplace_back(first, second); }
    }
  }
  keyed.clear();
  if (candidates.size() > kManyCandidates) { settle(candidates); }
}

std::uint64_t title_key(const std::vector<std::string>& words) {
  std::uint64_t hash = words.size();
  for (const std::string& word : words) {
    for (const char byte : word) { hash = add(hash, static_cast<unsigned char>(byte)); }
    hash = add(hash, ' ');
  }
  return hash;
}

bool have_same_title(const AuditedTicket& a, const AuditedTicket& b) {
  const std::vector<std::string> words = engine::title_words(a.title);
  return words.size() >= kFewestTitleWords && words == engine::title_words(b.title);
}

}  // namespace

double overlap_of(const Sketch& left, const Sketch& right) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < kSketchSize; ++i) { same += left[i] == right[i] ? 1 : 0; }
  return static_cast<double>(same) / kSketchSize;
}

std::vector<Pair> near_duplicates(std::span<const AuditedTicket> tickets, const std::vector<bool>& wanted) {
  std::vector<std::uint32_t> compared;
  for (std::uint32_t i = 0; i < tickets.size(); ++i) {
    if (wanted[i] && !is_empty(tickets[i].survey.sketch)) { compared.push_back(i); }
  }
  Candidates candidates;
  std::vector<Keyed> keyed;
  for (std::size_t band = 0; band < kBands; ++band) {
    for (const std::uint32_t i : compared) { keyed.push_back({band_of(tickets[i].survey.sketch, band), i}); }
    add_neighbours(tickets, keyed, candidates);
  }
  for (const std::uint32_t i : compared) {
    const std::vector<std::string> words = engine::title_words(tickets[i].title);
    if (words.size() >= kFewestTitleWords) { keyed.push_back({title_key(words), i}); }
  }
  add_neighbours(tickets, keyed, candidates);
  settle(candidates);
  std::vector<Pair> pairs;
  for (const auto& [first, second] : candidates) {
    const double overlap = overlap_of(tickets[first].survey.sketch, tickets[second].survey.sketch);
    if (overlap >= kLeastOverlap || have_same_title(tickets[first], tickets[second])) {
      pairs.push_back({first, second, overlap});
    }
  }
  return pairs;
}

}  // namespace speclint::audit
