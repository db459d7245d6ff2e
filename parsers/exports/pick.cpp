#include "parsers/exports/pick.h"

#include <algorithm>
#include <array>
#include <utility>

#include "parsers/exports/comments.h"

namespace speclint::exports {
namespace {

constexpr std::array<std::string_view, 9> kNameKeys{
    "name", "login", "title", "username", "displayName", "fullName", "identifier", "value", "key"};
constexpr std::array<std::string_view, 5> kIdKeys{"identifier", "key", "iid", "number", "name"};

/// The list inside `{"nodes": [...]}`, as GraphQL writes lists.
Node unwrapped(Node node) {
  for (Node::Entry& entry : node.entries) {
    if (entry.key.value == "nodes" && entry.value.kind == NodeKind::sequence) {
      return std::move(entry.value);
    }
  }
  return node;
}

template <std::size_t N>
Node first_scalar(Node node, const std::array<std::string_view, N>& keys) {
  for (const std::string_view key : keys) {
    for (Node::Entry& entry : node.entries) {
      if (entry.key.value == key && entry.value.kind == NodeKind::scalar) { return std::move(entry.value); }
    }
  }
  return {};
}

template <std::size_t N>
Node reduced(Node node, const std::array<std::string_view, N>& keys) {
  node = unwrapped(std::move(node));
  if (node.kind == NodeKind::mapping) { return first_scalar(std::move(node), keys); }
  for (Node& item : node.items) {
    if (item.kind == NodeKind::mapping) { item = first_scalar(std::move(item), keys); }
  }
  std::erase_if(node.items, [](const Node& item) { return item.kind == NodeKind::null; });
  return node;
}

Node taken(Node node, Take take) {
  switch (take) {
    case Take::names: return reduced(std::move(node), kNameKeys);
    case Take::ids: return reduced(std::move(node), kIdKeys);
    case Take::comments: return comments_of(std::move(node));
    case Take::whole: break;
  }
  return node;
}

}  // namespace

Node pick(Node& record, std::span<const Use> uses) {
  Node mapping;
  mapping.kind = NodeKind::mapping;
  mapping.source = record.source;
  for (const Use& use : uses) {
    const auto entry = std::find_if(record.entries.begin(), record.entries.end(),
                                    [&](const Node::Entry& each) { return each.key.value == use.key; });
    if (entry == record.entries.end()) { continue; }
    Node key = use.as.empty() ? std::move(entry->key) : word_at(use.as, entry->key.source.begin);
    add_entry(mapping, std::move(key), taken(std::move(entry->value), use.take));
    record.entries.erase(entry);
  }
  return mapping;
}

const Node* value_of(const Node& record, std::string_view key) {
  const Node* value = record.find(key);
  return value == nullptr || value->kind == NodeKind::null ? nullptr : value;
}

std::string_view text_of(const Node* node) {
  return node == nullptr ? std::string_view{} : std::string_view(node->value);
}

bool has_all(const Node& record, std::initializer_list<std::string_view> keys) {
  return std::all_of(keys.begin(), keys.end(),
                     [&](std::string_view key) { return record.find(key) != nullptr; });
}

bool has_any(const Node& record, std::initializer_list<std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [&](std::string_view key) { return record.find(key) != nullptr; });
}

Node word_at(std::string_view word, std::uint32_t at) {
  Node node;
  node.kind = NodeKind::scalar;
  node.value = word;
  node.source = {at, at};
  if (!word.empty()) { node.pieces = {{{0, static_cast<std::uint32_t>(word.size())}, node.source}}; }
  return node;
}

void add_entry(Node& mapping, Node key, Node value) {
  mapping.entries.push_back({std::move(key), std::move(value)});
}

Node part_of(const Node& scalar, Span part) {
  Node node;
  node.kind = NodeKind::scalar;
  node.style = scalar.style;
  node.value = scalar.value.substr(part.begin, part.size());
  const DecodedText text = decoded(scalar);
  for (const Piece& piece : scalar.pieces) {
    const Span shared{std::max(piece.decoded.begin, part.begin), std::min(piece.decoded.end, part.end)};
    if (shared.begin >= shared.end) { continue; }
    node.pieces.push_back({{shared.begin - part.begin, shared.end - part.begin}, text.to_source(shared)});
  }
  node.source = text.to_source(part);
  return node;
}

DecodedText decoded(const Node& scalar) {
  DecodedText text;
  for (const Piece& piece : scalar.pieces) {
    text.append(std::string_view(scalar.value).substr(piece.decoded.begin, piece.decoded.size()),
                piece.source);
  }
  return text;
}

}  // namespace speclint::exports
