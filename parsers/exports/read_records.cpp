#include "parsers/exports/read_records.h"

#include <algorithm>
#include <utility>

#include "parsers/csv/csv_reader.h"
#include "parsers/exports/own_keys.h"
#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"
#include "parsers/json/json_value.h"
#include "parsers/json/record_scanner.h"
#include "parsers/tickets/fields.h"
#include "parsers/tickets/node_ticket.h"

namespace speclint::exports {
namespace {

ParseFinding unreadable(std::uint32_t record, std::uint32_t at, const std::string& why) {
  return {ParseProblem::unreadable,
          {at, at},
          "Record " + std::to_string(record) + " could not be read: " + why,
          "Export it again, or mend it by hand.",
          record};
}

ParseFinding odd_row(std::uint32_t record, Span source, const std::string& what) {
  return {ParseProblem::partly_unreadable,
          {source.begin, source.begin},
          "Record " + std::to_string(record) + ' ' + what,
          "Mend the row, or export it again.",
          record};
}

class BatchReader {
 public:
  BatchReader(Batch batch, const ExportKind& kind, const ParseOptions& options)
      : batch_(std::move(batch)), kind_(kind), tracker_(tracker_of(kind.format)), options_(options) {
    file_.findings = std::move(batch_.findings);
    file_.format = kind.format;
  }

  ParsedFile read() {
    for (std::uint32_t i = 0; i < batch_.records.size(); ++i) {
      number_ = batch_.first + i;
      if (is_header(i)) { continue; }
      kind_.is_table ? row(batch_.records[i]) : value(batch_.records[i]);
    }
    file_.source = std::move(batch_.source);
    return std::move(file_);
  }

 private:
  /// Takes over the header that a record is; true for one.
  bool is_header(std::uint32_t record) {
    while (headers_ < batch_.headers.size() && !batch_.headers[headers_].record) {
      columns_ = &batch_.headers[headers_++].columns;
    }
    if (headers_ == batch_.headers.size() || batch_.headers[headers_].record != record) { return false; }
    const std::vector<Column>& columns = batch_.headers[headers_++].columns;
    ++file_.other_records;
    if (std::ranges::equal(columns, *columns_, {}, &Column::key, &Column::key)) { return true; }
    columns_ = &columns;
    file_.findings.push_back(odd_row(number_, batch_.records[record],
                                     "is another header; the records behind it were read by it."));
    file_.findings.back().record.reset();
    return true;
  }

  std::string_view text() const { return batch_.source.text(); }

  void value(Span record) {
    json::Value value = json::read_value(text().substr(0, record.end), record.begin, options_.max_depth);
    if (!value.error.empty()) {
      file_.findings.push_back(unreadable(number_, value.error_at, why_unreadable(record, value.error)));
    } else if (kind_.layout == json::Layout::one) {
      root(std::move(value.node));
    } else if (value.node.kind == NodeKind::mapping) {
      nested(std::move(value.node));
    } else {
      ++file_.other_records;
    }
  }

  std::string why_unreadable(Span record, const std::string& error) const {
    const std::string_view words = text().substr(record.begin, record.size());
    for (const std::string_view mark : {"<<<<<<<", "=======", ">>>>>>>", "|||||||"}) {
      if (words.starts_with(mark)) { return "it is a mark of a merge conflict that nobody resolved."; }
    }
    const bool closed = json::ValueScanner().feed(words).has_value();
    return closed ? error : "a bracket or quotation mark is never closed.";
  }

  /// The only object of a file is a record, or holds the records.
  void root(Node root) {
    rename_own_keys(root, options_.own_words);
    if (tracker_.is_record != nullptr && tracker_.is_record(root) && tracker_.format != Format::json) {
      return add(std::move(root));
    }
    if (tracker_.records_in == nullptr) { return add(std::move(root)); }
    for (Node& record : tracker_.records_in(std::move(root))) {
      add(std::move(record));
      ++number_;
    }
  }

  /// A record of no tracker may hold others: an epic its stories.
  void nested(Node record) {
    rename_own_keys(record, options_.own_words);
    if (tracker_.format != Format::json) { return add(std::move(record)); }
    Node list;
    list.kind = NodeKind::sequence;
    list.items.push_back(std::move(record));
    for (Node& each : tracker_.records_in(std::move(list))) { add(std::move(each)); }
  }

  void row(Span record) {
    const std::string_view part = text().substr(0, record.end);
    csv::Record row = csv::read_record(part, record.begin, kind_.delimiter);
    if (!row.closed) {
      file_.findings.push_back(odd_row(number_, record,
                                       "opens a quotation mark that is never closed; it was read "
                                       "up to the end of its line."));
      row = csv::read_line(part, record.begin, kind_.delimiter);
    }
    if (row.cells.size() == 1 && columns_->size() > 2) { return stray_line(record); }
    check_shape(row);
    Node mapping;
    mapping.kind = NodeKind::mapping;
    mapping.source = record;
    for (std::size_t i = 0; i < columns_->size(); ++i) {
      const Column& column = (*columns_)[i];
      const std::string& key = kind_.format == Format::csv ? column.name : column.key;
      if (key.empty()) { continue; }
      const csv::Cell missing{{row.source.end, row.source.end}};
      const csv::Cell& cell = i < row.cells.size() ? row.cells[i] : missing;
      add_entry(mapping, word_at(key, cell.source.begin), csv::to_node(text(), cell));
    }
    add(std::move(mapping));
  }

  /// What is left of a row whose quotation marks are broken.
  void stray_line(Span record) {
    file_.findings.push_back(
        odd_row(number_, record,
                "has one cell under " + std::to_string(columns_->size()) + " headers; it was left out."));
    file_.findings.back().record.reset();
    ++file_.other_records;
  }

  void check_shape(const csv::Record& row) {
    const std::size_t headers = columns_->size();
    const bool has_more =
        std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(headers, row.cells.size())),
                    row.cells.end(), [](const csv::Cell& cell) { return !cell.source.empty(); });
    if (has_more) {
      file_.findings.push_back(odd_row(number_, row.source,
                                       "has " + std::to_string(row.cells.size()) + " cells under " +
                                           std::to_string(headers) + " headers."));
    }
    if (row.closed && row.cells.size() < headers) {
      file_.findings.push_back(odd_row(number_, row.source,
                                       "has " + std::to_string(row.cells.size()) + " cells under " +
                                           std::to_string(headers) +
                                           " headers; the missing ones were read as empty."));
    }
    const auto broken =
        std::find_if(row.cells.begin(), row.cells.end(), [](const csv::Cell& cell) { return !cell.sound; });
    if (row.closed && broken != row.cells.end()) {
      file_.findings.push_back(
          odd_row(number_, broken->source, "has a quotation mark inside a quoted cell that is not doubled."));
    }
  }

  /// `customfield_10016` becomes what the export says that it is called.
  void name_fields(Node& record) const {
    for (Node::Entry& part : record.entries) {
      for (Node::Entry& field : part.value.entries) {
        const auto known = std::ranges::lower_bound(kind_.names, field.key.value, {}, &Column::name);
        if (known != kind_.names.end() && known->name == field.key.value) {
          field.key = word_at(known->key, field.key.source.begin);
        }
      }
    }
  }

  void add(Node record) {
    if (!kind_.names.empty()) { name_fields(record); }
    std::vector<Node::Entry> parts = take_own_parts(record, options_.own_words);
    Item item = tracker_.to_item(std::move(record));
    if (!item.is_ticket) {
      ++file_.other_records;
      return;
    }
    for (Node::Entry& part : parts) {
      if (tracker_.format == Format::jira) { translate_jira(part.value, part.key.value, item); }
      add_entry(item.mapping, std::move(part.key), std::move(part.value));
    }
    const std::size_t first_finding = file_.findings.size();
    TicketDraft draft = build_record(item.mapping, options_, file_.findings);
    for (std::size_t i = first_finding; i < file_.findings.size(); ++i) {
      file_.findings[i].record = number_;
    }
    draft.id = std::move(item.id);
    draft.status = item.status;
    draft.why_not_judged = std::move(item.why_not_judged);
    draft.record = number_;
    for (FieldText& field : draft.field_texts) {
      for (auto& [name, written] : item.written) {
        if (name == field.name) { field.written = std::move(written); }
      }
    }
    draft.author = std::move(item.author);
    adopt_fields(draft, options_.own_words, kind_.day_order);
    if (draft.title.text.empty()) {
      draft.title.text = draft.id.empty() ? "Record " + std::to_string(number_) : draft.id;
    }
    file_.tickets.emplace_back(std::move(draft));
  }

  Batch batch_;
  const ExportKind& kind_;
  const Tracker& tracker_;
  const ParseOptions& options_;
  const std::vector<Column>* columns_ = &kind_.columns;  // of the header that holds
  std::size_t headers_ = 0;                              // of the batch that were met
  ParsedFile file_;
  std::uint32_t number_ = 0;
};

}  // namespace

ParsedFile read_records(Batch batch, const ExportKind& kind, const ParseOptions& options) {
  return BatchReader(std::move(batch), kind, options).read();
}

ParsedFile read_export(std::string path, std::string text, const ExportKind& kind,
                       const ParseOptions& options) {
  const std::size_t everything = text.size() + 1;
  TextSource source = [part = std::move(text)]() mutable { return std::exchange(part, {}); };
  ExportStream stream(std::move(path), std::move(source), kind, options, everything);
  auto batch = stream.next();
  return batch ? read_records(std::move(*batch), kind, options) : ParsedFile{};
}

}  // namespace speclint::exports
