// Records of no tracker: objects and rows with a title or a description of some name.
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "parsers/exports/comments.h"
#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"
#include "parsers/text/labels.h"
#include "parsers/tickets/ticket_nodes.h"
#include "parsers/yaml/yaml_tree.h"

namespace speclint::exports {
namespace {

using text::FieldRole;

FieldRole role_of(const Node::Entry& entry) { return text::field_role(text::normalise_key(entry.key.value)); }

bool has_role(const Node& mapping, FieldRole role) {
  return std::any_of(mapping.entries.begin(), mapping.entries.end(),
                     [&](const Node::Entry& entry) { return role_of(entry) == role; });
}

std::ptrdiff_t parts_of(const Node& mapping) {
  return std::count_if(mapping.entries.begin(), mapping.entries.end(), [](const Node::Entry& entry) {
    return role_of(entry) == FieldRole::none && text::role_of_label(entry.key.value).has_value();
  });
}

/// Whether the keys could be a ticket's: a title and something that is known of tickets, or several of the
/// parts that tickets have.
bool could_be_ticket(const Node& mapping) {
  constexpr std::ptrdiff_t kFewestParts = 3;
  const bool known = has_role(mapping, FieldRole::body) || has_role(mapping, FieldRole::status) ||
                     has_role(mapping, FieldRole::id) || has_role(mapping, FieldRole::kind);
  return (has_role(mapping, FieldRole::title) && (known || parts_of(mapping) > 0)) ||
         parts_of(mapping) >= kFewestParts;
}

/// A ticket's mapping without the tickets below it.
Node copy_of(const Node& node, const std::set<const Node*>& tickets) {
  Node copy = node;
  copy.items.clear();
  copy.entries.clear();
  for (const Node& item : node.items) {
    if (!tickets.contains(&item)) { copy.items.push_back(copy_of(item, tickets)); }
  }
  for (const Node::Entry& entry : node.entries) {
    if (!tickets.contains(&entry.value)) { add_entry(copy, entry.key, copy_of(entry.value, tickets)); }
  }
  return copy;
}

/// As in a YAML file: in a list, under a key, or nested.
std::vector<Node> records_in(Node root) {
  yaml::Tree tree;
  tree.documents.push_back({std::move(root), {}});
  const std::vector<TicketNode> found = find_tickets(tree, nullptr);
  std::set<const Node*> tickets;
  for (const TicketNode& ticket : found) { tickets.insert(ticket.node); }
  std::vector<Node> records;
  std::transform(found.begin(), found.end(), std::back_inserter(records),
                 [&](const TicketNode& ticket) { return copy_of(*ticket.node, tickets); });
  return records;
}

/// Nothing but titles and fields was exported when there is no key that could hold a text.
bool holds_text(const Node& record) { return has_role(record, FieldRole::body) || parts_of(record) > 0; }

Item to_item(Node record) {
  Item item;
  if (!holds_text(record)) {
    item.why_not_judged = "the export has no description: export the column or key that holds it, too";
  }
  for (Node::Entry& entry : record.entries) {
    const bool is_list = entry.value.kind == NodeKind::sequence;
    if (is_list && text::normalise_key(entry.key.value) == "comments") {
      entry.value = comments_of(std::move(entry.value));
    }
  }
  item.mapping = std::move(record);
  return item;
}

}  // namespace

const Tracker& json_records() {
  static constexpr Tracker kJson{Format::json, "json", could_be_ticket, nullptr, to_item, records_in};
  return kJson;
}

const Tracker& csv_records() {
  static constexpr Tracker kCsv{Format::csv, "csv", nullptr, could_be_ticket, to_item};
  return kCsv;
}

}  // namespace speclint::exports
