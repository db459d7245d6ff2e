// Jira: the table that its searches export, and the REST interface.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "parsers/exports/comments.h"
#include "parsers/exports/jira_words.h"
#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"
#include "parsers/markup/markup.h"
#include "parsers/text/code_points.h"
#include "parsers/text/dates.h"
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
                           Use{"reporter", Take::names},
                           Use{"sprint", Take::names},
                           Use{"parent", Take::ids},
                           Use{"story_points"},
                           Use{"original_estimate"},
                           Use{"created"},
                           Use{"updated"},
                           Use{"start_date"},
                           Use{"resolved"},
                           Use{"resolutiondate", Take::whole, "resolved"},
                           Use{"due_date"},
                           Use{"duedate", Take::whole, "due_date"},
                           Use{"blocked_by"},
                           Use{"blocks"},
                           Use{"related_to"},
                           Use{"duplicate_of"},
                           Use{"attachments", Take::names},
                           Use{"comments", Take::comments}};
constexpr std::array<std::string_view, 5> kTexts{"description", "acceptance_criteria", "definition_of_done",
                                                 "environment", "comments"};
constexpr std::string_view kCustomField = "customfield_";

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

bool is_blank(const Node& node) {
  return node.kind == NodeKind::null || (node.kind == NodeKind::scalar && node.value.empty());
}

/// Adds a value under a key; values of one key become a list, without those that are empty.
void join(Node& mapping, std::string_view key, Node value) {
  const auto same = std::find_if(mapping.entries.begin(), mapping.entries.end(),
                                 [&](const Node::Entry& entry) { return entry.key.value == key; });
  if (same == mapping.entries.end()) {
    const std::uint32_t at = value.source.begin;
    return add_entry(mapping, word_at(key, at), std::move(value));
  }
  Node& known = same->value;
  if (is_blank(value)) { return; }
  if (is_blank(known)) {
    known = std::move(value);
    return;
  }
  if (known.kind != NodeKind::sequence) {
    Node first = std::exchange(known, {});
    known.kind = NodeKind::sequence;
    known.items.push_back(std::move(first));
  }
  if (value.kind != NodeKind::sequence) { return known.items.push_back(std::move(value)); }
  for (Node& item : value.items) { known.items.push_back(std::move(item)); }
}

/// The key for a column: one of those that are used, or the name of a custom field that holds a part of the
/// ticket ("Steps to Reproduce"). Empty for others.
std::string_view key_of(std::string_view header) {
  if (const std::string_view key = jira_key(header); !key.empty()) { return key; }
  const std::string_view label = custom_label(header);
  return text::role_of_exact_label(label) ? label : std::string_view{};
}

/// `22/Sep/25 9:26 AM;account;What was said`, or only what was said.
Node comment_in(Node cell) {
  const std::size_t date_end = cell.value.find(';');
  const std::size_t author_end =
      date_end == std::string::npos ? date_end : cell.value.find(';', date_end + 1);
  const bool has_head = author_end != std::string::npos &&
                        !text::iso_date(std::string_view(cell.value).substr(0, date_end)).empty();
  if (!has_head) { return cell; }
  const auto part = [&](std::size_t begin, std::size_t end) {
    return part_of(cell, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  };
  return comment_of(part(date_end + 1, author_end), part(0, date_end),
                    part(author_end + 1, cell.value.size()));
}

Node as_list(Node item) {
  Node list;
  list.kind = NodeKind::sequence;
  list.source = item.source;
  if (!is_blank(item)) { list.items.push_back(std::move(item)); }
  return list;
}

/// A row under the keys that are used.
Node known_columns(Node row) {
  Node known;
  known.kind = NodeKind::mapping;
  known.source = row.source;
  for (Node::Entry& column : row.entries) {
    const std::string key(key_of(column.key.value));
    if (key.empty()) { continue; }
    join(known, key, key == "comments" ? as_list(comment_in(column.value)) : std::move(column.value));
  }
  return known;
}

/// What a comment says; everything else says it itself.
Node& body_of(Node& text) {
  for (Node::Entry& entry : text.entries) {
    if (entry.key.value == "body") { return entry.value; }
  }
  return text;
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

std::string_view key_of_link(std::string_view type, bool inward) {
  if (type == "Blocks") { return inward ? "blocked_by" : "blocks"; }
  return type == "Duplicate" && !inward ? "duplicate_of" : "related_to";
}

/// `{"type": {"name": "Blocks"}, "inwardIssue": {"key": …}}` under the key of such a link.
void add_links(const Node& links, Node& fields) {
  for (const Node& link : links.items) {
    const Node* type = link.find("type");
    const Node* inward = value_of(link, "inwardIssue");
    const Node* other = inward == nullptr ? value_of(link, "outwardIssue") : inward;
    const Node* key = other == nullptr ? nullptr : value_of(*other, "key");
    if (key == nullptr) { continue; }
    const std::string_view name = type == nullptr ? std::string_view{} : text_of(type->find("name"));
    join(fields, key_of_link(name, inward != nullptr), *key);
  }
}

/// Sprints are known by their shape, whatever their field is called.
bool is_sprints(const Node& value) {
  return !value.items.empty() && has_all(value.items.front(), {"name", "state"}) &&
         has_any(value.items.front(), {"boardId", "startDate", "goal"});
}

/// The fields of a REST record under the keys that are used. A custom field that is not known by its name
/// (see ExportKind::names) is a text if it is ADF, and the sprints if it looks like them.
Node fields_of(Node record) {
  Node fields;
  fields.kind = NodeKind::mapping;
  Node links;
  for (Node::Entry& field : taken(record, "fields").entries) {
    const std::string name = field.key.value;
    const std::string_view known = key_of(name);
    if (name == "issuelinks") {
      links = std::move(field.value);
    } else if (name.starts_with(kCustomField) && is_sprints(field.value)) {
      join(fields, "sprint", std::move(field.value));
    } else {
      field.key = known.empty() ? std::move(field.key) : word_at(known, field.key.source.begin);
      add_entry(fields, std::move(field.key), std::move(field.value));
    }
  }
  add_links(links, fields);
  return fields;
}

/// Parts of the ticket that stand in fields of the team's own.
bool is_own_text(const Node::Entry& field) {
  const bool named = text::role_of_exact_label(field.key.value).has_value();
  return (named && text::field_role(field.key.value) == text::FieldRole::none) || markup::is_adf(field.value);
}

/// As the comments call them: by the account, where the export tells it.
std::string reporter_of(const Node& fields) {
  const Node* id = value_of(fields, "reporter_id");
  return person_of(id == nullptr ? value_of(fields, "reporter") : id);
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
  item.author = reporter_of(fields);
  item.mapping = pick(fields, kUses);
  for (Node::Entry& field : fields.entries) {
    if (is_own_text(field)) { item.mapping.entries.push_back(std::move(field)); }
  }
  const Node category_word = word_at(category, 0);
  item.status = status_of(item.mapping, &category_word);
  for (Node::Entry& entry : item.mapping.entries) {
    const bool is_text = std::find(kTexts.begin(), kTexts.end(), entry.key.value) != kTexts.end();
    if (is_text || is_own_text(entry)) { translate_jira(entry.value, entry.key.value, item); }
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
    translate_jira(body_of(text.items[i]), name + '[' + std::to_string(i) + ']', item);
  }
}

const Tracker& jira() {
  static constexpr Tracker kJira{Format::jira, "jira", is_record, is_table, to_item};
  return kJira;
}

}  // namespace speclint::exports
