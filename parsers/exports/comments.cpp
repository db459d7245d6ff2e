#include "parsers/exports/comments.h"

#include <array>
#include <string_view>
#include <utility>

#include "parsers/exports/pick.h"

namespace speclint::exports {
namespace {

constexpr std::array<std::string_view, 3> kListKeys{"nodes", "comments", "values"};
constexpr std::array<std::string_view, 5> kBodyKeys{"body", "text", "note", "comment", "content"};
constexpr std::array<std::string_view, 5> kAuthorKeys{"author", "user", "creator", "created_by",
                                                      "memberCreator"};
constexpr std::array<std::string_view, 4> kDateKeys{"createdAt", "created_at", "created", "date"};
/// Accounts before names, which people change and share.
constexpr std::array<std::string_view, 7> kPersonKeys{"login", "username", "accountId",  "name",
                                                      "id",    "fullName", "displayName"};

template <std::size_t N>
Node* first_of(Node& node, const std::array<std::string_view, N>& keys) {
  for (const std::string_view key : keys) {
    for (Node::Entry& entry : node.entries) {
      if (entry.key.value == key && entry.value.kind != NodeKind::null) { return &entry.value; }
    }
  }
  return nullptr;
}

template <std::size_t N>
Node taken(Node& node, const std::array<std::string_view, N>& keys) {
  Node* found = first_of(node, keys);
  return found == nullptr ? Node{} : std::move(*found);
}

}  // namespace

std::string person_of(const Node* person) {
  if (person == nullptr) { return {}; }
  if (person->kind == NodeKind::scalar) { return person->value; }
  for (const std::string_view key : kPersonKeys) {
    if (const std::string_view name = text_of(value_of(*person, key)); !name.empty()) {
      return std::string(name);
    }
  }
  return {};
}

Node comment_of(const Node& author, Node created, Node body) {
  Node comment;
  comment.kind = NodeKind::mapping;
  comment.source = body.source;
  const std::uint32_t at = body.source.begin;
  add_entry(comment, word_at("author", at), word_at(person_of(&author), at));
  add_entry(comment, word_at("created", at), std::move(created));
  add_entry(comment, word_at("body", at), std::move(body));
  return comment;
}

Node comments_of(Node list) {
  if (list.kind == NodeKind::mapping) { list = taken(list, kListKeys); }
  if (list.kind != NodeKind::sequence) { return {}; }
  for (Node& item : list.items) {
    if (item.kind != NodeKind::mapping) { continue; }
    const Node author = taken(item, kAuthorKeys);
    Node created = taken(item, kDateKeys);
    item = comment_of(author, std::move(created), taken(item, kBodyKeys));
  }
  return list;
}

}  // namespace speclint::exports
