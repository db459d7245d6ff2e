// GitHub: `gh issue list --json`, the REST interface, and lists of issues that are to be created.
#include <algorithm>
#include <array>

#include "parsers/exports/comments.h"
#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"

namespace speclint::exports {
namespace {

constexpr std::array kUses{Use{"title"},
                           Use{"body"},
                           Use{"state"},
                           Use{"stateReason", Take::whole, "status_reason"},
                           Use{"state_reason", Take::whole, "status_reason"},
                           Use{"type", Take::names},
                           Use{"labels", Take::names},
                           Use{"milestone", Take::names},
                           Use{"assignees", Take::names},
                           Use{"author", Take::names},
                           Use{"user", Take::names, "author"},
                           Use{"createdAt"},
                           Use{"created_at"},
                           Use{"updatedAt"},
                           Use{"updated_at"},
                           Use{"closedAt"},
                           Use{"closed_at"},
                           Use{"url"},
                           Use{"comments", Take::comments}};

/// What `gh issue list --json` can write.
constexpr std::array<std::string_view, 20> kCliKeys{
    "assignees",      "author",       "body",
    "closed",         "closedAt",     "closedByPullRequestsReferences",
    "comments",       "createdAt",    "id",
    "isPinned",       "labels",       "milestone",
    "number",         "projectCards", "projectItems",
    "reactionGroups", "state",        "stateReason",
    "title",          "updatedAt"};

bool is_cli_key(const Node::Entry& entry) {
  return entry.key.value == "url" ||
         std::find(kCliKeys.begin(), kCliKeys.end(), entry.key.value) != kCliKeys.end();
}

/// Nobody but GitHub calls the text of an issue its body; without one, its number and only its keys tell.
bool is_record(const Node& record) {
  if (!has_all(record, {"title"}) || has_any(record, {"description", "iid", "identifier"})) { return false; }
  if (has_any(record, {"body"})) { return true; }
  return has_any(record, {"number"}) && std::all_of(record.entries.begin(), record.entries.end(), is_cli_key);
}

Item to_item(Node record) {
  Item item;
  const std::string_view number = text_of(value_of(record, "number"));
  const std::string_view other = text_of(value_of(record, "id"));
  if (!number.empty()) {
    item.id = '#' + std::string(number);
  } else {
    item.id = other;
  }
  item.is_ticket = value_of(record, "pull_request") == nullptr;
  if (record.find("body") == nullptr) {
    item.why_not_judged =
        "the export has no body: export it, too (gh issue list --json number,title,body,state)";
  }
  const Node* author = value_of(record, "author");
  item.author = person_of(author == nullptr ? value_of(record, "user") : author);
  item.mapping = pick(record, kUses);
  return item;
}

}  // namespace

const Tracker& github() {
  static constexpr Tracker kGithub{Format::github, "github", is_record, nullptr, to_item};
  return kGithub;
}

}  // namespace speclint::exports
