#include "parsers/exports/own_keys.h"

#include <iterator>
#include <utility>

#include "parsers/exports/pick.h"
#include "parsers/text/labels.h"

namespace speclint::exports {
namespace {

using text::FieldRole;

std::string_view name_of(FieldRole role) {
  switch (role) {
    case FieldRole::title: return "title";
    case FieldRole::id: return "id";
    case FieldRole::status: return "status";
    case FieldRole::kind: return "type";
    case FieldRole::body: return "description";
    case FieldRole::children: return "children";
    default: return {};
  }
}

void take_from(Node& mapping, const text::Vocabulary& own, std::vector<Node::Entry>& parts) {
  std::vector<Node::Entry> kept;
  for (Node::Entry& entry : mapping.entries) {
    const bool is_part = own.roles.contains(text::normalise_label(entry.key.value));
    (is_part ? parts : kept).push_back(std::move(entry));
  }
  mapping.entries = std::move(kept);
}

}  // namespace

std::string known_key(std::string_view key, const text::Vocabulary* own) {
  if (own == nullptr || own->fields.empty()) { return std::string(key); }
  const auto found = own->fields.find(text::normalise_key(key));
  const std::string_view name = found == own->fields.end() ? std::string_view{} : name_of(found->second);
  return std::string(name.empty() ? key : name);
}

void rename_own_keys(Node& record, const text::Vocabulary* own) {
  if (own == nullptr || own->fields.empty()) { return; }
  for (Node::Entry& entry : record.entries) {
    const std::string name = known_key(entry.key.value, own);
    if (name != entry.key.value) { entry.key = word_at(name, entry.key.source.begin); }
  }
}

std::vector<Node::Entry> take_own_parts(Node& record, const text::Vocabulary* own) {
  std::vector<Node::Entry> parts;
  if (own == nullptr || own->roles.empty()) { return parts; }
  take_from(record, *own, parts);
  for (Node::Entry& entry : record.entries) {
    if (entry.key.value == "fields" && entry.value.kind == NodeKind::mapping) {
      take_from(entry.value, *own, parts);
    }
  }
  return parts;
}

}  // namespace speclint::exports
