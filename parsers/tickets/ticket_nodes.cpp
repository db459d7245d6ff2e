// Tells tickets from other mappings by their keys and by where they stand.
#include "parsers/tickets/ticket_nodes.h"

#include <algorithm>
#include <string>

#include "parsers/text/labels.h"

namespace speclint {
namespace {

using text::FieldRole;
using yaml::Node;
using yaml::NodeKind;

// Parts that hardly any file has but a ticket.
constexpr RoleSet kTicketRoles{SectionRole::acceptance, SectionRole::dod,    SectionRole::out_of_scope,
                               SectionRole::expected,   SectionRole::actual, SectionRole::open_questions};

/// What a mapping's keys say.
struct Keys {
  bool title = false;  // `title`, `summary` and the like, with words
  bool name = false;   // a `name` is a title only among better evidence
  bool id = false;
  bool status = false;
  bool kind = false;
  bool body = false;
  bool ticket_role = false;
  bool known = false;  // any other key of a ticket
  bool other = false;  // keys that say nothing

  bool evident() const { return id || status || ticket_role; }
  bool titled() const { return title || (name && (evident() || body)); }
};

bool has_words(const Node& node) { return node.kind == NodeKind::scalar && !node.value.empty(); }

void note_role(Keys& keys, FieldRole role, const std::string& key, const Node& value,
               const text::Vocabulary* own) {
  switch (role) {
    case FieldRole::title: (key == "name" ? keys.name : keys.title) |= has_words(value); return;
    case FieldRole::id: keys.id |= value.kind == NodeKind::scalar; return;
    case FieldRole::status: keys.status = true; return;
    case FieldRole::kind: keys.kind = true; return;
    case FieldRole::body: keys.body |= has_words(value); return;
    case FieldRole::meta:
    case FieldRole::children: keys.known = true; return;
    case FieldRole::none: break;
  }
  const auto label_role = text::role_of_label(key, own);
  if (!label_role) {
    keys.other = true;
    return;
  }
  keys.known = true;
  keys.ticket_role |= kTicketRoles.contains(*label_role);
  keys.body |= key == "story" && has_words(value);
}

Keys keys_of(const Node& mapping, const text::Vocabulary* own) {
  Keys keys;
  for (const Node::Entry& entry : mapping.entries) {
    const std::string key = text::normalise_key(entry.key.value);
    note_role(keys, text::field_role(key, own), key, entry.value, own);
  }
  return keys;
}

bool is_issue_form(const Node& mapping) {
  const Node* body = mapping.find("body");
  return body != nullptr && body->kind == NodeKind::sequence && !body->items.empty() &&
         std::all_of(body->items.begin(), body->items.end(),
                     [](const Node& field) { return field.find("type") != nullptr; });
}

/// A document that is one mapping.
bool is_whole_ticket(const Keys& keys) {
  if (keys.title) { return keys.evident() || keys.kind || keys.body || keys.known || !keys.other; }
  if (keys.name) { return keys.evident(); }
  return keys.body && (keys.id || keys.ticket_role);
}

/// An entry of a list at the top or under a key that names tickets.
bool is_listed_ticket(const Keys& keys) { return keys.titled() || (keys.body && keys.id); }

/// An entry of a list that may hold anything.
bool is_numbered_ticket(const Keys& keys) {
  return keys.id && (keys.title || keys.body || (keys.name && (keys.status || keys.ticket_role)));
}

/// A mapping below a key that says nothing: `ticket: {title, status}`.
bool is_wrapped_ticket(const Keys& keys) {
  return (keys.title && keys.evident()) || (keys.name && (keys.id || keys.status));
}

/// An entry below another ticket that says more than an item of a list does.
bool is_ticket_below_ticket(const Keys& keys) {
  return (keys.title || keys.name) && (keys.body || keys.ticket_role);
}

using Test = bool (*)(const Keys&);

class Finder {
 public:
  explicit Finder(const text::Vocabulary* own) : own_(own) {}

  void document(const Node& root) {
    if (root.kind == NodeKind::sequence) { return list(root, is_listed_ticket); }
    if (root.kind != NodeKind::mapping || is_issue_form(root)) { return; }
    mapping(root, is_doorstop_item(root) || is_whole_ticket(keys_of(root, own_)));
  }

  std::vector<TicketNode> take() { return std::move(found_); }

 private:
  void mapping(const Node& node, bool is_ticket) {
    if (is_ticket) {
      found_.push_back({&node, false});
      return below_ticket(node);
    }
    for (const Node::Entry& entry : node.entries) { below_key(entry); }
  }

  void below_key(const Node::Entry& entry) {
    const Node& value = entry.value;
    if (value.kind == NodeKind::mapping) { return mapping(value, is_wrapped_ticket(keys_of(value, own_))); }
    if (value.kind != NodeKind::sequence) { return; }
    list(value, names_tickets(entry.key.value) ? is_listed_ticket : is_numbered_ticket);
  }

  void list(const Node& sequence, Test is_ticket) {
    for (const Node& item : sequence.items) {
      if (item.kind != NodeKind::mapping) { continue; }
      if (is_ticket(keys_of(item, own_))) {
        found_.push_back({&item, true});
        below_ticket(item);
      } else {
        mapping(item, false);
      }
    }
  }

  void below_ticket(const Node& ticket) {
    for (const Node::Entry& entry : ticket.entries) {
      if (entry.value.kind != NodeKind::sequence) { continue; }
      if (!names_tickets(entry.key.value)) { continue; }
      const auto& items = entry.value.items;
      const bool tickets = std::any_of(items.begin(), items.end(), [this](const Node& item) {
        return item.kind == NodeKind::mapping && is_ticket_below_ticket(keys_of(item, own_));
      });
      if (tickets) { list(entry.value, is_listed_ticket); }
    }
  }

  bool names_tickets(const std::string& key) const {
    return text::field_role(text::normalise_key(key), own_) == FieldRole::children;
  }

  const text::Vocabulary* own_;
  std::vector<TicketNode> found_;
};

}  // namespace

std::vector<TicketNode> find_tickets(const yaml::Tree& tree, const text::Vocabulary* own) {
  Finder finder(own);
  for (const yaml::Document& document : tree.documents) { finder.document(document.root); }
  return finder.take();
}

bool is_doorstop_item(const Node& mapping) {
  return mapping.find("text") != nullptr && mapping.find("active") != nullptr &&
         mapping.find("level") != nullptr;
}

const Node::Entry* title_entry(const Node& mapping, const text::Vocabulary* own) {
  if (is_doorstop_item(mapping)) { return nullptr; }
  const Node::Entry* best = nullptr;
  for (const Node::Entry& entry : mapping.entries) {
    const std::string key = text::normalise_key(entry.key.value);
    if (!has_words(entry.value) || text::field_role(key, own) != FieldRole::title) { continue; }
    if (key == "title" || (own != nullptr && own->fields.contains(key))) { return &entry; }
    if (best == nullptr) { best = &entry; }
  }
  return best;
}

}  // namespace speclint
