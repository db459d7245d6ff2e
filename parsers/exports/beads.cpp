// Beads: one issue a line.
#include <array>

#include "parsers/exports/comments.h"
#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"

namespace speclint::exports {
namespace {

constexpr std::array kUses{Use{"title"},
                           Use{"description"},
                           Use{"acceptance_criteria"},
                           Use{"design"},
                           Use{"notes"},
                           Use{"status"},
                           Use{"issue_type"},
                           Use{"priority"},
                           Use{"labels"},
                           Use{"assignee"},
                           Use{"created_at"},
                           Use{"updated_at"},
                           Use{"closed_at"},
                           Use{"estimated_minutes"},
                           Use{"external_ref"},
                           Use{"ephemeral"},
                           Use{"is_template"},
                           Use{"comments", Take::comments}};

bool is_record(const Node& record) {
  return has_all(record, {"id", "title", "status", "issue_type"}) &&
         has_any(record, {"priority", "created_at"});
}

std::string_view key_of_type(std::string_view type) {
  if (type == "parent-child") { return "parent"; }
  return type == "blocks" || type.empty() ? "dependencies" : "related";
}

/// `{"issue_id", "depends_on_id", "type"}` as keys of links, each with an id.
void add_dependencies(const Node& record, Node& mapping) {
  const Node* dependencies = value_of(record, "dependencies");
  if (dependencies == nullptr) { return; }
  for (const Node& dependency : dependencies->items) {
    const Node* id = value_of(dependency, "depends_on_id");
    if (id == nullptr) { continue; }
    add_entry(mapping, word_at(key_of_type(text_of(dependency.find("type"))), id->source.begin), *id);
  }
}

/// An empty description is left out when beads writes a line, so none is a missing one.
Item to_item(Node record) {
  Item item;
  item.id = text_of(value_of(record, "id"));
  if (text_of(value_of(record, "status")) == "tombstone") { item.status = Status::closed; }
  item.author = person_of(value_of(record, "created_by"));
  item.mapping = pick(record, kUses);
  add_dependencies(record, item.mapping);
  return item;
}

}  // namespace

const Tracker& beads() {
  static constexpr Tracker kBeads{Format::beads, "beads", is_record, nullptr, to_item};
  return kBeads;
}

}  // namespace speclint::exports
