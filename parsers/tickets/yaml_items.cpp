// Reads boxes, ticks, and the words of mappings in lists.
#include "parsers/tickets/yaml_items.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "parsers/text/labels.h"
#include "parsers/text/sentences.h"

namespace speclint {
namespace {

using text::FieldRole;
using yaml::Node;
using yaml::NodeKind;

constexpr std::array<std::string_view, 5> kStepKeys{"given", "when", "then", "and", "but"};
constexpr std::array<std::string_view, 5> kTickKeys{"done", "checked", "completed", "complete", "passed"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool is_true(std::string_view value) { return value == "true" || value == "True" || value == "yes"; }

Tick tick_of_box(char mark) {
  switch (mark) {
    case ' ': return Tick::open;
    case 'x':
    case 'X': return Tick::done;
    case '-': return Tick::dropped;
    default: return Tick::none;
  }
}

struct ItemText {
  Span span;
  Tick tick = Tick::none;
};

/// Takes a bullet and a box off an item's text.
ItemText strip_marks(const YamlDraft& draft, Span span) {
  constexpr std::uint32_t kBulletSize = 2;
  constexpr std::uint32_t kBoxSize = 3;
  ItemText item{span};
  const auto words = [&] { return draft.text(item.span); };
  if (words().substr(0, kBulletSize) == "- " || words().substr(0, kBulletSize) == "* ") {
    item.span.begin += kBulletSize;
  }
  const bool box =
      words().size() > kBoxSize && words()[0] == '[' && words()[2] == ']' && words()[kBoxSize] == ' ';
  item.tick = box ? tick_of_box(words()[1]) : Tick::none;
  if (item.tick != Tick::none) { item.span.begin += kBoxSize; }
  while (!item.span.empty() && words().front() == ' ') { ++item.span.begin; }
  return item;
}

void add_scalar_item(YamlDraft& draft, const Node& scalar, std::uint16_t depth, std::uint32_t block) {
  const ItemText item = strip_marks(draft, draft.append(scalar));
  if (item.span.empty()) { return; }
  draft.show(item.span);
  draft.add_item(item.span, item.tick, depth, block);
}

/// What a mapping in a list says of itself; empty for an entry that is part of its words.
Tick tick_of_entry(const std::string& key, FieldRole role, const Node& value, const text::Vocabulary* own) {
  if (is_one_of(kTickKeys, key)) { return is_true(value.value) ? Tick::done : Tick::open; }
  if (role != FieldRole::status || value.value.empty()) { return Tick::none; }
  return text::status_of(value.value, own) == Status::closed ? Tick::done : Tick::open;
}

bool is_part_of_words(FieldRole role) {
  return role == FieldRole::none || role == FieldRole::title || role == FieldRole::body ||
         role == FieldRole::children;
}

/// Appends all scalars below a node and shows them; returns their hull.
void append_words(YamlDraft& draft, const Node& node) {
  if (node.kind == NodeKind::scalar) { draft.show(draft.append(node)); }
  for (const Node& item : node.items) { append_words(draft, item); }
  for (const Node::Entry& entry : node.entries) { append_words(draft, entry.value); }
}

void add_mapping_item(YamlDraft& draft, const Node& mapping, std::uint16_t depth, std::uint32_t block) {
  const std::uint32_t begin = draft.size();
  Tick tick = Tick::none;
  for (const Node::Entry& entry : mapping.entries) {
    const std::string key = text::normalise_key(entry.key.value);
    const FieldRole role = text::field_role(key, draft.own_words());
    const Tick entry_tick = tick_of_entry(key, role, entry.value, draft.own_words());
    if (entry_tick != Tick::none) { tick = entry_tick; }
    if (entry_tick != Tick::none || !is_part_of_words(role)) { continue; }
    if (is_one_of(kStepKeys, key)) { draft.append_word(entry.key); }
    append_words(draft, entry.value);
  }
  const Span words = draft.trimmed({begin, draft.size()});
  if (!words.empty()) { draft.add_item(words, tick, depth, block); }
}

}  // namespace

void add_yaml_item(YamlDraft& draft, const Node& element, std::uint16_t depth, std::uint32_t block) {
  switch (element.kind) {
    case NodeKind::null: return;
    case NodeKind::scalar: return add_scalar_item(draft, element, depth, block);
    case NodeKind::mapping: return add_mapping_item(draft, element, depth, block);
    case NodeKind::sequence: break;
  }
  for (const Node& item : element.items) {
    add_yaml_item(draft, item, static_cast<std::uint16_t>(depth + 1), block);
  }
}

}  // namespace speclint
