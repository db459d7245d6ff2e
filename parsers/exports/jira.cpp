// Jira: the table that its searches export, and the REST interface.
#include <algorithm>
#include <array>
#include <string>

#include "parsers/exports/jira_words.h"
#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"
#include "parsers/markup/markup.h"
#include "parsers/text/code_points.h"
#include "parsers/text/labels.h"

namespace speclint::exports {
namespace {

constexpr std::uint32_t kDeepestAdf = 30;

constexpr std::array kUses{Use{"summary"},
                           Use{"description"},
                           Use{"acceptance_criteria"},
                           Use{"definition_of_done"},
                           Use{"environment"},
                           Use{"issue_type"},
                           Use{"issuetype", Take::names, "issue_type"},
                           Use{"status", Take::names},
                           Use{"status_category", Take::whole, "status_category"},
                           Use{"priority", Take::names},
                           Use{"labels"},
                           Use{"components", Take::names},
                           Use{"assignee", Take::names},
                           Use{"sprint"},
                           Use{"parent", Take::names},
                           Use{"story_points"},
                           Use{"original_estimate"},
                           Use{"created"},
                           Use{"updated"},
                           Use{"due_date"},
                           Use{"duedate", Take::whole, "due_date"},
                           Use{"comments"}};
constexpr std::array<std::string_view, 5> kTexts{"description", "acceptance_criteria", "definition_of_done",
                                                 "environment", "comments"};

/// `{"key": "T-1", "fields": {…}}`
bool is_record(const Node& record) {
  const Node* fields = record.find("fields");
  return record.find("key") != nullptr && fields != nullptr && fields->find("summary") != nullptr;
}

/// The header, its words as jira_key knows them.
bool is_table(const Node& columns) {
  bool summary = false;
  bool key = false;
  bool other = false;
  for (const Node::Entry& column : columns.entries) {
    const std::string_view known = jira_key(column.key.value);
    summary = summary || known == "summary";
    key = key || known == "issue_key";
    other = other || known == "issue_type" || known == "status";
  }
  return summary && other && (key || columns.find("issue_id") != nullptr);
}

/// A row under the keys that are used; columns of one key become a list, without those that are empty.
Node known_columns(Node row) {
  Node known;
  known.kind = NodeKind::mapping;
  known.source = row.source;
  for (Node::Entry& column : row.entries) {
    const std::string_view key = jira_key(column.key.value);
    if (key.empty()) { continue; }
    const auto same = std::find_if(known.entries.begin(), known.entries.end(),
                                   [&](const Node::Entry& entry) { return entry.key.value == key; });
    if (same == known.entries.end()) {
      add_entry(known, word_at(key, column.value.source.begin), std::move(column.value));
    } else if (same->value.value.empty() && same->value.kind == NodeKind::scalar) {
      same->value = std::move(column.value);
    } else if (!column.value.value.empty()) {
      Node& list = same->value;
      if (list.kind == NodeKind::scalar) {
        Node first = std::move(list);
        list = {};
        list.kind = NodeKind::sequence;
        list.items.push_back(std::move(first));
      }
      list.items.push_back(std::move(column.value));
    }
  }
  return known;
}

std::string lower(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    text::append_utf8(result, text::to_lower(point.value));
    at += point.size;
  }
  return result;
}

Status status_of(std::string_view word) {
  const Status status = text::status_of(word);
  return status == Status::unknown ? jira_status(lower(word)) : status;
}

/// The category says more surely than the status, whose names every team makes up.
Status status_of(const Node& mapping, const Node* category) {
  Status status = status_of(text_of(category));
  if (status == Status::unknown) { status = status_of(text_of(mapping.find("status_category"))); }
  return status == Status::unknown ? status_of(text_of(mapping.find("status"))) : status;
}

const Node* category_of(const Node& fields) {
  const Node* status = fields.find("status");
  const Node* category = status == nullptr ? nullptr : status->find("statusCategory");
  return category == nullptr ? nullptr : category->find("name");
}

/// Moves the value of a key out of a mapping.
Node taken(Node& mapping, std::string_view key) {
  for (Node::Entry& entry : mapping.entries) {
    if (entry.key.value == key) { return std::move(entry.value); }
  }
  return {};
}

/// What each comment says, of `{"comments": [{"body": …}]}`.
Node comments_of(Node comment) {
  Node list = taken(comment, "comments");
  for (Node& item : list.items) { item = taken(item, "body"); }
  return list;
}

/// The fields of a REST record, with its comments as texts.
Node fields_of(Node record) {
  Node fields = taken(record, "fields");
  for (Node::Entry& field : fields.entries) {
    if (field.key.value != "comment") { continue; }
    field.key = word_at("comments", field.key.source.begin);
    field.value = comments_of(std::move(field.value));
  }
  return fields;
}

Item to_item(Node record) {
  Item item;
  const bool is_rest = is_record(record);
  if (is_rest) { item.id = text_of(record.find("key")); }
  Node fields = is_rest ? fields_of(std::move(record)) : known_columns(std::move(record));
  if (!is_rest) { item.id = text_of(fields.find("issue_key")); }
  const std::string category(text_of(category_of(fields)));
  if (fields.find("description") == nullptr) {
    item.why_not_judged = is_rest ? "the export has no description: ask for the field description, too"
                                  : "the export has no description: export the column Description, too";
  }
  item.mapping = pick(fields, kUses);
  const Node category_word = word_at(category, 0);
  item.status = status_of(item.mapping, &category_word);
  for (Node::Entry& entry : item.mapping.entries) {
    if (std::find(kTexts.begin(), kTexts.end(), entry.key.value) != kTexts.end()) {
      translate_jira(entry.value, entry.key.value, item);
    }
  }
  return item;
}

}  // namespace

void translate_jira(Node& text, const std::string& name, Item& item) {
  if (markup::is_adf(text)) {
    text = markup::adf_to_markdown(text, kDeepestAdf);
  } else if (text.kind == NodeKind::scalar && !text.value.empty() && markup::is_wiki(text.value)) {
    Node markdown = markup::wiki_to_markdown(text);
    item.written.emplace_back(name, decoded(text));
    text = std::move(markdown);
  }
  for (std::size_t i = 0; i < text.items.size(); ++i) {
    translate_jira(text.items[i], name + '[' + std::to_string(i) + ']', item);
  }
}

const Tracker& jira() {
  static constexpr Tracker kJira{Format::jira, "jira", is_record, is_table, to_item};
  return kJira;
}

}  // namespace speclint::exports
