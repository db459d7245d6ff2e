// Beads: one issue a line.
#include <array>

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
                           Use{"comments", Take::texts}};

bool is_record(const Node& record) {
  return has_all(record, {"id", "title", "status", "issue_type"}) &&
         has_any(record, {"priority", "created_at"});
}

/// Dependencies as a list of ids; `{"issue_id", "depends_on_id", "type"}` says more than a ticket needs.
Node dependencies_of(Node& record) {
  Node list;
  list.kind = NodeKind::sequence;
  for (Node::Entry& entry : record.entries) {
    if (entry.key.value != "dependencies") { continue; }
    for (Node& dependency : entry.value.items) {
      for (Node::Entry& part : dependency.entries) {
        if (part.key.value == "depends_on_id") { list.items.push_back(std::move(part.value)); }
      }
    }
  }
  return list;
}

/// An empty description is left out when beads writes a line, so none is a missing one.
Item to_item(Node record) {
  Item item;
  item.id = text_of(value_of(record, "id"));
  if (text_of(value_of(record, "status")) == "tombstone") { item.status = Status::closed; }
  Node dependencies = dependencies_of(record);
  item.mapping = pick(record, kUses);
  if (!dependencies.items.empty()) {
    const std::uint32_t at = dependencies.items.front().source.begin;
    add_entry(item.mapping, word_at("dependencies", at), std::move(dependencies));
  }
  return item;
}

}  // namespace

const Tracker& beads() {
  static constexpr Tracker kBeads{Format::beads, "beads", is_record, nullptr, to_item};
  return kBeads;
}

}  // namespace speclint::exports
