// All phrases of some word lists as a tree of their beginnings, so that a text is read once for all of them.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/span.h"
#include "rules/patterns/beginnings.h"
#include "rules/patterns/lexicon.h"

namespace speclint::patterns {

/// What is known where a beginning of a phrase ends.
struct TreeEnd {
  std::uint16_t group = 0;   // number in the tree, in the order in which groups were added
  std::uint16_t phrase = 0;  // number in its group
  bool whole = false;        // see Beginning
};

/// How much there is of what makes a node.
struct TreeSizes {
  std::uint32_t edges = 0;
  std::uint32_t tail = 0;
  std::uint32_t ends = 0;

  static constexpr TreeSizes of(std::uint32_t word) {
    return {word & 0xFFU, word >> 8U & 0xFFU, word >> 16U};
  }
  constexpr std::uint32_t word() const { return edges | tail << 8U | ends << 16U; }
  constexpr std::uint32_t tail_words() const { return (tail + 3) / 4; }
};

/// Symbol `at` of a tail, of which `words` are the words.
constexpr char tail_symbol(std::span<const std::uint32_t> words, std::uint32_t at) {
  return static_cast<char>(words[at / 4] >> at % 4 * 8U & 0xFFU);
}

/// A tree as data: the built-in one is made at build time (compile_lexicons), others when settings are read.
/// Branches that are alike are stored once.
struct TreeData {
  /// The nodes one after another, so that a step costs few looks into memory. A node is a word with its sizes
  /// (TreeSizes); the symbols of its tail, which all that goes through it share, four in a word; if it has
  /// ends, a word with the place of the first; and a word for each edge (tree_edge).
  std::vector<std::uint32_t> nodes;
  std::uint32_t root = 0;
  std::vector<TreeEnd> ends;
  std::vector<TreeEnd> unanchored;  // phrases of which no beginning can be told
};

/// What comes next, a symbol, and where the node is that it leads to.
constexpr std::uint32_t tree_edge(char symbol, std::uint32_t node) {
  return node << 8U | static_cast<unsigned char>(symbol);
}
constexpr char symbol_of(std::uint32_t edge) { return static_cast<char>(edge & 0xFFU); }
constexpr std::uint32_t target_of(std::uint32_t edge) { return edge >> 8U; }

class TreeBuilder {
 public:
  /// Takes the phrases of a group, which has this number in the tree.
  void add(const PhraseGroup& group, std::uint16_t number);
  TreeData build() const;

 private:
  std::map<std::string, std::vector<TreeEnd>> ends_;
  std::vector<TreeEnd> unanchored_;
};

class PhraseTree {
 public:
  /// What is given must outlive the tree; see TreeData.
  constexpr PhraseTree(std::span<const std::uint32_t> nodes, std::uint32_t root,
                       std::span<const TreeEnd> ends, std::span<const TreeEnd> unanchored)
      : nodes_(nodes), ends_(ends), unanchored_(unanchored) {
    for (const std::uint32_t edge : edges_of(root)) {
      first_[static_cast<unsigned char>(symbol_of(edge))] = target_of(edge) + 1;
      note_pairs(edge);
    }
    note_starts();
  }

  /// Phrases that only their expressions find.
  std::span<const TreeEnd> unanchored() const { return unanchored_; }

  /// Calls `visit(Span, const TreeEnd&)` for every beginning that stands in `text` and begins at a word
  /// boundary or with what is no word character: by where it begins, shorter ones first.
  template <typename Visit>
  void scan(std::string_view text, Visit visit) const {
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      if (starts_[static_cast<unsigned char>(text[at])]) { walk(text, at, visit); }
      while (is_word_byte(text[at]) && at + 1 < text.size() && is_word_byte(text[at + 1])) { ++at; }
    }
  }

 private:
  static constexpr std::size_t kLongestFirst = 16;  // bytes
  /// Symbols that are common enough for a table of their pairs: those of printable ASCII.
  static constexpr std::size_t kCommon = 96;
  static constexpr std::size_t common(char symbol) {
    return static_cast<unsigned char>(symbol) - std::size_t{0x20};
  }

  /// How far a text was read, and which node that leads to, plus one; 0 when no phrase goes on so.
  struct Place {
    std::uint32_t node = 0;
    std::uint32_t end = 0;
  };

  template <typename Visit>
  void walk(std::string_view text, std::uint32_t begin, Visit& visit) const {
    for (Place place = enter(text, begin); place.node != 0; place = go_on(text, place)) {
      if (!pass_tail(text, place)) { return; }
      const std::uint32_t node = place.node - 1;
      const TreeSizes sizes = TreeSizes::of(nodes_[node]);
      if (sizes.ends == 0) { continue; }
      for (const TreeEnd& reached : ends_.subspan(nodes_[node + 1 + sizes.tail_words()], sizes.ends)) {
        visit(Span{begin, place.end}, reached);
      }
    }
  }

  Place enter(std::string_view text, std::uint32_t begin) const {
    // No phrase begins with a long run, so that a text of dashes is not read again from each.
    const Symbol first = symbol_at(text.substr(0, begin + kLongestFirst), begin);
    if (first.size + 2 >= kLongestFirst) { return {}; }  // a dash has at most three bytes
    const Place place{first_[static_cast<unsigned char>(first.value)], begin + first.size};
    // Most words are none that a phrase begins with, which two symbols tell.
    const bool may_look_further = place.node != 0 && common(first.value) < kCommon &&
                                  place.end < text.size() && TreeSizes::of(nodes_[place.node - 1]).ends == 0;
    if (!may_look_further) { return place; }
    const Symbol second = symbol_at(text, place.end);
    if (common(second.value) >= kCommon) { return place; }
    return {pairs_[common(first.value)][common(second.value)], place.end + second.size};
  }

  /// Reads a node's tail; false when the text goes on in another way.
  bool pass_tail(std::string_view text, Place& place) const {
    const TreeSizes sizes = TreeSizes::of(nodes_[place.node - 1]);
    for (std::uint32_t i = 0; i < sizes.tail; ++i) {
      if (place.end >= text.size()) { return false; }
      const Symbol symbol = symbol_at(text, place.end);
      if (symbol.value != tail_symbol(nodes_.subspan(place.node), i)) { return false; }
      place.end += symbol.size;
    }
    return true;
  }

  /// Reads the symbol behind a node and its tail.
  Place go_on(std::string_view text, const Place& place) const {
    if (place.end >= text.size()) { return {}; }
    const Symbol symbol = symbol_at(text, place.end);
    return {target_behind(edges_of(place.node - 1), symbol.value), place.end + symbol.size};
  }

  constexpr std::span<const std::uint32_t> edges_of(std::uint32_t node) const {
    const TreeSizes sizes = TreeSizes::of(nodes_[node]);
    return nodes_.subspan(node + 1 + sizes.tail_words() + (sizes.ends == 0 ? 0 : 1), sizes.edges);
  }

  /// The node behind `symbol`, plus one; 0 when there is none.
  static std::uint32_t target_behind(std::span<const std::uint32_t> edges, char symbol) {
    for (const std::uint32_t edge : edges) {
      if (symbol_of(edge) == symbol) { return target_of(edge) + 1; }
    }
    return 0;
  }

  constexpr void note_pairs(std::uint32_t first) {
    if (common(symbol_of(first)) >= kCommon) { return; }
    for (const std::uint32_t second : edges_of(target_of(first))) {
      if (common(symbol_of(second)) >= kCommon) { continue; }
      pairs_[common(symbol_of(first))][common(symbol_of(second))] = target_of(second) + 1;
    }
  }

  constexpr bool begins(char symbol) const { return first_[static_cast<unsigned char>(symbol)] != 0; }

  constexpr void note_starts() {
    const bool with_dash = begins(kDashSymbol) || begins(kMixedSymbol);
    const bool with_blank = begins(kBlankSymbol);
    for (std::size_t byte = 0; byte < starts_.size(); ++byte) {
      starts_[byte] = byte < 0x80 ? begins(kPlainSymbols[byte]) : first_[byte] != 0;
    }
    for (const char blank : {' ', '\t', '\n', '\r', '\f'}) {
      starts_[static_cast<unsigned char>(blank)] = with_blank;
    }
    starts_['-'] = with_dash;
    starts_[0xC2] = starts_[0xC2] || with_blank;                                       // a no-break space
    starts_[0xE2] = starts_[0xE2] || with_dash || with_blank || begins(kQuoteSymbol);  // dashes and quotes
  }

  std::span<const std::uint32_t> nodes_;
  std::span<const TreeEnd> ends_;
  std::span<const TreeEnd> unanchored_;
  // Nodes behind the root's, by one symbol and by two, plus one; 0: none.
  std::array<std::uint32_t, 256> first_{};
  std::array<std::array<std::uint32_t, kCommon>, kCommon> pairs_{};
  std::array<bool, 256> starts_{};  // bytes with which a first symbol can begin
};

}  // namespace speclint::patterns
