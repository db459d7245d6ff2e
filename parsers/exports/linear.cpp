// Linear: its table of issues, and what its GraphQL interface answers.
#include <array>

#include "parsers/exports/comments.h"
#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"

namespace speclint::exports {
namespace {

constexpr std::array kUses{Use{"title"},
                           Use{"description"},
                           Use{"state", Take::names},
                           Use{"status"},
                           Use{"estimate"},
                           Use{"priority"},
                           Use{"labels", Take::names},
                           Use{"assignee", Take::names},
                           Use{"creator", Take::names},
                           Use{"project", Take::names},
                           Use{"project_milestone"},
                           Use{"cycle", Take::names},
                           Use{"cycle_name", Take::whole, "cycle"},
                           Use{"parent", Take::ids},
                           Use{"parent_issue"},
                           Use{"due_date"},
                           Use{"dueDate"},
                           Use{"created"},
                           Use{"createdAt"},
                           Use{"updated"},
                           Use{"updatedAt"},
                           Use{"started"},
                           Use{"startedAt"},
                           Use{"completed"},
                           Use{"completedAt"},
                           Use{"canceled", Take::whole, "closed"},
                           Use{"canceledAt", Take::whole, "closed"},
                           Use{"archived", Take::whole, "closed"},
                           Use{"archivedAt", Take::whole, "closed"},
                           Use{"blocked_by"},
                           Use{"related_to"},
                           Use{"duplicate_of"},
                           Use{"comments", Take::comments}};

bool is_record(const Node& record) { return has_all(record, {"identifier", "title"}); }

bool is_table(const Node& columns) {
  return has_all(columns, {"title"}) && has_any(columns, {"status", "priority"}) &&
         has_any(columns, {"project_milestone", "cycle_number", "cycle_name", "sla_status", "parent_issue"});
}

/// What is set aside for good has a date in one of these columns, whatever its status says.
bool is_set_aside(const Node& record) {
  for (const std::string_view key :
       {"completed", "canceled", "archived", "completedAt", "canceledAt", "archivedAt"}) {
    if (!text_of(value_of(record, key)).empty()) { return true; }
  }
  return false;
}

Status status_of_type(std::string_view type) {
  if (type == "completed" || type == "canceled" || type == "duplicate") { return Status::closed; }
  if (type == "started") { return Status::started; }
  return type == "backlog" || type == "unstarted" || type == "triage" ? Status::open : Status::unknown;
}

/// `{"nodes": [{"type": "blocks", "relatedIssue": {"identifier": …}}]}` as the keys of links, by their types.
Node relations_of(const Node& record) {
  Node links;
  links.kind = NodeKind::mapping;
  const Node* relations = value_of(record, "relations");
  const Node* nodes = relations == nullptr ? nullptr : relations->find("nodes");
  if (nodes == nullptr) { return links; }
  for (const Node& relation : nodes->items) {
    const std::string_view type = text_of(relation.find("type"));
    const Node* other = value_of(relation, "relatedIssue");
    const Node* id = other == nullptr ? nullptr : value_of(*other, "identifier");
    if (id == nullptr) { continue; }
    const std::string_view key = type == "blocks"      ? "blocks"
                                 : type == "duplicate" ? "duplicate_of"
                                                       : "related_to";
    add_entry(links, word_at(key, id->source.begin), *id);
  }
  return links;
}

Item to_item(Node record) {
  Item item;
  const Node* id = value_of(record, "identifier");
  if (id == nullptr) { id = value_of(record, "id"); }
  item.id = text_of(id);
  if (const Node* state = value_of(record, "state")) {
    item.status = status_of_type(text_of(state->find("type")));
  }
  if (is_set_aside(record)) { item.status = Status::closed; }
  if (record.find("description") == nullptr) {
    item.why_not_judged = "the export has no description: export it, too";
  }
  item.author = person_of(value_of(record, "creator"));
  Node relations = relations_of(record);
  item.mapping = pick(record, kUses);
  for (Node::Entry& relation : relations.entries) { item.mapping.entries.push_back(std::move(relation)); }
  return item;
}

}  // namespace

const Tracker& linear() {
  static constexpr Tracker kLinear{Format::linear, "linear", is_record, is_table, to_item};
  return kLinear;
}

}  // namespace speclint::exports
