// task-master: `{"tasks": […]}`, or one such object below each tag.
#include <array>

#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"

namespace speclint::exports {
namespace {

constexpr std::array kUses{Use{"title"},        Use{"description"},  Use{"details"},
                           Use{"testStrategy"}, Use{"status"},       Use{"priority"},
                           Use{"complexity"},   Use{"dependencies"}, Use{"subtasks"}};

bool is_record(const Node& record) {
  return has_all(record, {"id", "title", "status"}) && has_any(record, {"testStrategy", "subtasks"});
}

void take_tasks(Node& holder, std::vector<Node>& tasks) {
  for (Node::Entry& entry : holder.entries) {
    if (entry.key.value != "tasks") { continue; }
    for (Node& task : entry.value.items) { tasks.push_back(std::move(task)); }
  }
}

bool holds_tasks(const Node& node) {
  const Node* tasks = node.find("tasks");
  return tasks != nullptr && !tasks->items.empty() && is_record(tasks->items.front());
}

std::vector<Node> records_in(Node root) {
  std::vector<Node> tasks;
  if (holds_tasks(root)) { take_tasks(root, tasks); }
  for (Node::Entry& tag : root.entries) {
    if (holds_tasks(tag.value)) { take_tasks(tag.value, tasks); }
  }
  return tasks;
}

Item to_item(Node record) {
  Item item;
  item.id = text_of(value_of(record, "id"));
  item.mapping = pick(record, kUses);
  return item;
}

}  // namespace

const Tracker& task_master() {
  static constexpr Tracker kTaskMaster{Format::task_master, "task-master", is_record, nullptr, to_item,
                                       records_in};
  return kTaskMaster;
}

}  // namespace speclint::exports
