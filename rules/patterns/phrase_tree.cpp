#include "rules/patterns/phrase_tree.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace speclint::patterns {
namespace {

using Ends = std::map<std::string, std::vector<TreeEnd>>;
using Keys = std::span<const Ends::value_type* const>;

constexpr auto rank(const TreeEnd& end) { return std::tuple(end.group, end.phrase, end.whole); }

/// Writes the nodes of a tree, each behind its children, and none twice.
class Writer {
 public:
  explicit Writer(TreeData& data) : data_(data) {}

  /// The node that `keys`, sorted, go through with their first `depth` symbols. Returns its place.
  std::uint32_t write(Keys keys, std::size_t depth) {
    std::string tail;
    if (depth >= kTailless && !keys.empty()) { tail = common_part(keys).substr(depth); }
    depth += tail.size();
    std::vector<TreeEnd> ends;
    if (!keys.empty() && keys.front()->first.size() == depth) {
      ends = keys.front()->second;
      keys = keys.subspan(1);
    }
    std::vector<std::uint32_t> edges = write_children(keys, depth);
    const auto [known, is_new] =
        known_.try_emplace({tail, edges, ranks_of(ends)}, static_cast<std::uint32_t>(data_.nodes.size()));
    if (is_new) { append(tail, ends, edges); }
    return known->second;
  }

 private:
  using Ranks = std::vector<std::tuple<std::uint16_t, std::uint16_t, bool>>;

  /// What two symbols lead to stands in a table, which leaves no room for tails before.
  static constexpr std::size_t kTailless = 2;

  /// With what all keys, which are sorted, begin.
  static std::string common_part(Keys keys) {
    const std::string& first = keys.front()->first;
    const std::string& last = keys.back()->first;
    const auto end = std::mismatch(first.begin(), first.end(), last.begin(), last.end()).first;
    return {first.begin(), end};
  }

  void append(std::string_view tail, std::span<const TreeEnd> ends, std::span<const std::uint32_t> edges) {
    const TreeSizes sizes{static_cast<std::uint32_t>(edges.size()), static_cast<std::uint32_t>(tail.size()),
                          static_cast<std::uint32_t>(ends.size())};
    data_.nodes.push_back(sizes.word());
    const std::size_t first = data_.nodes.size();
    data_.nodes.resize(first + sizes.tail_words());
    for (std::size_t i = 0; i < tail.size(); ++i) {
      data_.nodes[first + i / 4] |= std::uint32_t{static_cast<unsigned char>(tail[i])} << i % 4 * 8U;
    }
    if (!ends.empty()) { data_.nodes.push_back(static_cast<std::uint32_t>(data_.ends.size())); }
    data_.nodes.insert(data_.nodes.end(), edges.begin(), edges.end());
    data_.ends.insert(data_.ends.end(), ends.begin(), ends.end());
  }

  static Ranks ranks_of(std::span<const TreeEnd> ends) {
    Ranks ranks;
    std::transform(ends.begin(), ends.end(), std::back_inserter(ranks), &rank);
    return ranks;
  }

  /// Those that more keys go through come first, because they are asked for more often.
  std::vector<std::uint32_t> write_children(Keys keys, std::size_t depth) {
    std::vector<Keys> children;
    while (!keys.empty()) {
      const char symbol = keys.front()->first[depth];
      const auto end = std::find_if(keys.begin(), keys.end(),
                                    [&](const auto* key) { return key->first[depth] != symbol; });
      const auto count = static_cast<std::size_t>(end - keys.begin());
      children.push_back(keys.first(count));
      keys = keys.subspan(count);
    }
    std::stable_sort(children.begin(), children.end(),
                     [](const Keys& left, const Keys& right) { return left.size() > right.size(); });
    std::vector<std::uint32_t> edges;
    edges.reserve(children.size());
    for (const Keys& child : children) {
      edges.push_back(tree_edge(child.front()->first[depth], write(child, depth + 1)));
    }
    return edges;
  }

  TreeData& data_;
  std::map<std::tuple<std::string, std::vector<std::uint32_t>, Ranks>, std::uint32_t> known_;
};

}  // namespace

void TreeBuilder::add(const PhraseGroup& group, std::uint16_t number) {
  for (std::size_t i = 0; i < group.phrases.size(); ++i) {
    const std::vector<Beginning> beginnings = beginnings_of(group.phrases[i]);
    const auto phrase = static_cast<std::uint16_t>(i);
    if (beginnings.empty()) { unanchored_.push_back({number, phrase, false}); }
    for (const Beginning& beginning : beginnings) {
      // Symbols know no case, so where it matters the expression decides.
      const bool whole = beginning.whole && group.ignore_case;
      ends_[beginning.symbols].push_back({number, phrase, whole});
    }
  }
}

TreeData TreeBuilder::build() const {
  TreeData data;
  data.unanchored = unanchored_;
  std::vector<const Ends::value_type*> keys;
  for (const auto& entry : ends_) { keys.push_back(&entry); }
  data.root = Writer(data).write(keys, 0);
  return data;
}

}  // namespace speclint::patterns
