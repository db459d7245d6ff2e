#include "parsers/exports/export_kind.h"

#include <algorithm>
#include <array>

#include "parsers/csv/csv_reader.h"
#include "parsers/exports/own_keys.h"
#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"
#include "parsers/json/json_value.h"
#include "parsers/json/string_pieces.h"
#include "parsers/text/labels.h"

namespace speclint::exports {
namespace {

constexpr std::uint32_t kMostDepth = 100;
constexpr std::size_t kFirstRecords = 5;  // that are looked at

/// Where wrappers keep their records.
constexpr std::array<std::string_view, 17> kPaths{
    "issues",      "value",        "data.issues.nodes", "issues.nodes", "nodes",   "items",
    "tasks",       "tickets",      "stories",           "records",      "backlog", "user_stories",
    "userStories", "requirements", "features",          "bugs",         "data"};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

const Tracker* tracker_of_record(const Node& record) {
  if (record.kind != NodeKind::mapping) { return nullptr; }
  for (const Tracker& tracker : trackers()) {
    if (tracker.is_record != nullptr && tracker.is_record(record)) { return &tracker; }
  }
  return nullptr;
}

const Tracker* tracker_of_root(const Node& root) {
  for (const Tracker& tracker : trackers()) {
    if (tracker.records_in != nullptr && !tracker.records_in(root).empty()) { return &tracker; }
  }
  return nullptr;
}

/// The tracker of the first records that one is known for.
const Tracker* tracker_of_first(std::string_view head, std::size_t begin, const text::Vocabulary* own) {
  auto at = static_cast<std::uint32_t>(begin);
  for (std::size_t i = 0; i < kFirstRecords; ++i) {
    at = json::skip_between(head, at);
    if (at >= head.size() || head[at] != '{') { return nullptr; }
    json::Value value = json::read_value(head, at, kMostDepth);
    rename_own_keys(value.node, own);
    if (const Tracker* tracker = tracker_of_record(value.node)) { return tracker; }
    const auto end = json::ValueScanner().feed(head.substr(at));
    if (!end) { return nullptr; }
    at += static_cast<std::uint32_t>(*end);
  }
  return nullptr;
}

/// Jira tells the names of custom fields when it is asked for them (`expand=names`), before or behind the
/// issues. Sorted.
std::vector<Column> names_in(std::string_view head) {
  std::vector<Column> names;
  const auto begin = json::find_object(head, "names");
  if (!begin) { return names; }
  const json::Value value = json::read_value(head, static_cast<std::uint32_t>(*begin), kMostDepth);
  for (const Node::Entry& entry : value.node.entries) {
    if (!entry.key.value.starts_with("customfield_")) { continue; }
    names.push_back({entry.key.value, text::normalise_key(entry.value.value)});
  }
  std::ranges::sort(names, {}, &Column::name);
  return names;
}

std::optional<ExportKind> recognise_json(std::string_view head, bool is_whole, Format wanted,
                                         const text::Vocabulary* own) {
  const json::Arrangement arrangement = json::arrange(head, kPaths);
  ExportKind kind{wanted, false, arrangement.begin, arrangement.layout};
  if (wanted == Format::jira) { kind.names = names_in(head); }
  if (wanted != Format::detect) { return kind; }
  const Tracker* tracker = tracker_of_first(head, arrangement.begin, own);
  // One object may hold the records of a tracker, whatever else it looks like.
  if (arrangement.layout == json::Layout::one && (tracker == nullptr || !is_tracker(tracker->format))) {
    if (!is_whole) {
      kind.format = Format::json;
      return kind;
    }
    const auto begin = static_cast<std::uint32_t>(kind.begin);
    tracker = tracker_of_root(json::read_value(head, begin, kMostDepth).node);
  }
  if (tracker == nullptr) { return std::nullopt; }
  kind.format = tracker->format;
  if (kind.format == Format::jira) { kind.names = names_in(head); }
  return kind;
}

Node as_mapping(const std::vector<Column>& columns) {
  Node mapping;
  mapping.kind = NodeKind::mapping;
  for (const Column& column : columns) { add_entry(mapping, word_at(column.key, 0), {}); }
  return mapping;
}

std::vector<Column> columns_of(std::string_view text, const csv::Record& header,
                               const text::Vocabulary* own) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::vector<Column> columns;
  for (const csv::Cell& cell : header.cells) {
    const Node node = csv::to_node(text, cell);
    std::string_view name = trimmed(node.value);
    if (name.starts_with(kByteOrderMark)) { name.remove_prefix(kByteOrderMark.size()); }
    const std::string known = known_key(name, own);
    columns.push_back({known, text::normalise_key(known)});
  }
  return columns;
}

/// Headers are short, and few have a number.
bool may_be_header(std::string_view row) {
  constexpr std::size_t kLongest = 8000;
  return row.size() <= kLongest && row.find_first_of("0123456789\n") == std::string_view::npos;
}

std::optional<ExportKind> recognise_table(std::string_view head, Format wanted, const text::Vocabulary* own) {
  ExportKind kind{wanted, true, 0, json::Layout::one, csv::guess_delimiter(head)};
  std::size_t begin = head.find_first_not_of("\r\n");
  if (begin == std::string_view::npos) { return std::nullopt; }
  const csv::Record header = csv::read_record(head, static_cast<std::uint32_t>(begin), kind.delimiter);
  kind.columns = columns_of(head, header, own);
  kind.begin = header.end;
  kind.day_order = text::day_order(head);
  if (wanted != Format::detect) { return kind; }
  if (kind.columns.size() < 2 || !header.closed) { return std::nullopt; }
  const Node columns = as_mapping(kind.columns);
  for (const Tracker& tracker : trackers()) {
    if (tracker.is_table == nullptr || !tracker.is_table(columns)) { continue; }
    kind.format = tracker.format;
    return kind;
  }
  return std::nullopt;
}

}  // namespace

bool begins_as_json(std::string_view head) {
  const std::size_t at = json::skip_between(head, 0);
  if (at >= head.size() || (head[at] != '{' && head[at] != '[')) { return false; }
  const std::size_t next = head.find_first_not_of(" \t\r\n", at + 1);
  if (next == std::string_view::npos) { return false; }
  return head[at] == '{' ? head[next] == '"' || head[next] == '}' : head[next] == '{' || head[next] == ']';
}

std::optional<std::vector<Column>> read_header(std::string_view text, const csv::Record& row, Format format,
                                               const text::Vocabulary* own) {
  const Tracker& tracker = tracker_of(format);
  const std::string_view words = text.substr(row.source.begin, row.source.size());
  if (tracker.is_table == nullptr || row.cells.size() < 2 || !may_be_header(words)) { return std::nullopt; }
  std::vector<Column> columns = columns_of(text, row, own);
  if (!tracker.is_table(as_mapping(columns))) { return std::nullopt; }
  return columns;
}

std::optional<ParseFinding> broken_json(std::string_view text) {
  const std::size_t at = json::skip_between(text, 0);
  const std::size_t next = std::min(text.find_first_not_of(" \t\r\n", at + 1), text.size());
  const bool is_json = (text.substr(at, 1) == "{" && text.substr(next, 1) == "\"") ||
                       (text.substr(at, 1) == "[" && text.substr(next, 1) == "{");
  if (!is_json) { return std::nullopt; }
  const json::Value value = json::read_value(text, static_cast<std::uint32_t>(at), kMostDepth);
  if (value.error.empty()) { return std::nullopt; }
  const bool closed = json::ValueScanner().feed(text.substr(at)).has_value();
  const std::string why = closed ? value.error : "a bracket or quotation mark is never closed.";
  return ParseFinding{ParseProblem::unreadable,
                      {value.error_at, value.error_at},
                      "The JSON could not be read: " + why,
                      "Export it again, or mend it by hand."};
}

std::optional<ExportKind> recognise(std::string_view head, bool is_whole, Format wanted,
                                    const text::Vocabulary* own) {
  const bool is_json = begins_as_json(head);
  if (wanted == Format::csv || (!is_json && wanted != Format::json)) {
    return recognise_table(head, wanted, own);
  }
  return recognise_json(head, is_whole, wanted, own);
}

}  // namespace speclint::exports
