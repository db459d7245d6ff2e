#include "parsers/tickets/suppression_key.h"

#include <algorithm>
#include <utility>

#include "parsers/text/suppression_comments.h"

namespace speclint {
namespace {

class KeyReader {
 public:
  explicit KeyReader(const PlaceOfScalar& place) : place_(place) {}

  std::vector<Suppression> read(const Node::Entry& own) {
    const Node& value = own.value;
    if (value.kind != NodeKind::mapping) { misunderstand(own.key); }
    for (const Node::Entry& entry : value.entries) {
      if (entry.key.value == "ignore" && entry.value.kind == NodeKind::sequence) {
        for (const Node& item : entry.value.items) { read_item(entry.key, item); }
      } else {
        misunderstand(entry.key);
      }
    }
    return std::move(found_);
  }

 private:
  static constexpr Span kWholeTicket{0, kNoIndex};

  void misunderstand(const Node& key) {
    Suppression wrong{.span = place_(key), .rules = {}, .reason = {}, .until = {}, .reach = kWholeTicket};
    wrong.understood = false;
    take(std::move(wrong));
  }

  /// A mapping; or only a rule, which then lacks its reason.
  void read_item(const Node& list, const Node& item) {
    Suppression suppression{.span = {}, .rules = {}, .reason = {}, .until = {}, .reach = kWholeTicket};
    if (item.kind != NodeKind::mapping) { read_rules(item, suppression); }
    for (const Node::Entry& entry : item.entries) {
      const std::string& key = entry.key.value;
      if (key == "rule" || key == "rules") { read_rules(entry.value, suppression); }
      if (key == "reason") { suppression.reason = entry.value.value; }
      if (key == "until") { suppression.until = entry.value.value; }
    }
    const auto& rules = suppression.rules;
    suppression.span = rules.empty() ? place_(list) : Span{rules.front().begin, rules.back().end};
    take(std::move(suppression));
  }

  void read_rules(const Node& node, Suppression& into) {
    if (node.kind == NodeKind::scalar && !node.value.empty()) { split(node.value, place_(node), into); }
    for (const Node& item : node.items) { read_rules(item, into); }
  }

  /// `QUE001, LNG` in one scalar are two. One that is written with escapes stays whole.
  static void split(std::string_view value, Span place, Suppression& into) {
    constexpr std::string_view kBetween = ", \t";
    if (value.size() != place.size()) { return into.rules.push_back(place); }
    for (std::size_t at = value.find_first_not_of(kBetween); at < value.size();) {
      const std::size_t end = std::min(value.find_first_of(kBetween, at), value.size());
      into.rules.push_back(
          {place.begin + static_cast<std::uint32_t>(at), place.begin + static_cast<std::uint32_t>(end)});
      at = value.find_first_not_of(kBetween, end);
    }
  }

  void take(Suppression suppression) {
    named_ += suppression.rules.size() + 1;
    if (named_ <= text::kMostSuppressedRules) { found_.push_back(std::move(suppression)); }
  }

  const PlaceOfScalar& place_;
  std::vector<Suppression> found_;
  std::size_t named_ = 0;
};

}  // namespace

std::vector<Suppression> read_suppression_key(const Node::Entry& entry, const PlaceOfScalar& place) {
  return KeyReader(place).read(entry);
}

}  // namespace speclint
