// GitLab: the REST interface and the table that its issue list exports.
#include <array>

#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"

namespace speclint::exports {
namespace {

// The keys of both: a table's headers are looked up in lower snake case.
constexpr std::array kUses{Use{"title"},
                           Use{"description"},
                           Use{"state"},
                           Use{"issue_type"},
                           Use{"labels", Take::names},
                           Use{"milestone", Take::names},
                           Use{"assignees", Take::names},
                           Use{"assignee", Take::names},
                           Use{"author", Take::names},
                           Use{"created_at"},
                           Use{"created_at_utc", Take::whole, "created_at"},
                           Use{"updated_at"},
                           Use{"updated_at_utc", Take::whole, "updated_at"},
                           Use{"closed_at"},
                           Use{"closed_at_utc", Take::whole, "closed_at"},
                           Use{"due_date"},
                           Use{"weight"},
                           Use{"time_estimate"},
                           Use{"epic", Take::ids},
                           Use{"iteration", Take::names},
                           Use{"web_url"},
                           Use{"url"}};

bool is_record(const Node& record) {
  return has_all(record, {"iid", "title"}) && has_any(record, {"project_id", "web_url", "description"});
}

bool is_table(const Node& columns) {
  return has_all(columns, {"issue_id", "title", "state"}) && has_any(columns, {"url", "author_username"});
}

Item to_item(Node record) {
  Item item;
  const Node* number = value_of(record, "iid");
  if (number == nullptr) { number = value_of(record, "issue_id"); }
  if (number != nullptr) { item.id = '#' + number->value; }
  if (record.find("description") == nullptr) {
    item.why_not_judged = "the export has no description: export it, too";
  }
  item.mapping = pick(record, kUses);
  const Node* times = value_of(record, "time_stats");
  if (const Node* estimate = times == nullptr ? nullptr : value_of(*times, "human_time_estimate")) {
    add_entry(item.mapping, word_at("time_estimate", estimate->source.begin), *estimate);
  }
  return item;
}

}  // namespace

const Tracker& gitlab() {
  static constexpr Tracker kGitlab{Format::gitlab, "gitlab", is_record, is_table, to_item};
  return kGitlab;
}

}  // namespace speclint::exports
