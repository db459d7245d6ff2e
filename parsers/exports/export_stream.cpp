#include "parsers/exports/export_stream.h"

#include <algorithm>
#include <utility>

#include "parsers/csv/csv_reader.h"
#include "parsers/json/string_pieces.h"

namespace speclint::exports {
namespace {

using json::Layout;

/// Looking for quotation marks that never close may cost so much; then they must close within a few lines.
constexpr std::size_t kMostWasted = std::size_t{64} << 20U;
constexpr std::size_t kShortReach = std::size_t{8} << 10U;

bool is_line_end(char byte) { return byte == '\n' || byte == '\r'; }

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

ParseFinding cut_off(std::size_t at, std::uint32_t records) {
  return {ParseProblem::partly_unreadable,
          {offset(at), offset(at)},
          "The file ends before its list of records does: it was cut off after " + std::to_string(records) +
              (records == 1 ? " record." : " records."),
          "Export it again."};
}

ParseFinding too_long(std::uint32_t record, std::uint32_t line, std::size_t limit) {
  return {ParseProblem::limit_exceeded,
          {},
          "Record " + std::to_string(record) + ", which begins on line " + std::to_string(line) +
              ", is longer than " + std::to_string(limit) + " bytes; it was not read.",
          "Split the record, or leave it out of the export.",
          record};
}

ParseFinding file_too_long(std::size_t limit) {
  return {ParseProblem::limit_exceeded,
          {},
          "The file is one object of more than " + std::to_string(limit) + " bytes; it was not read.",
          "Export fewer tickets at a time."};
}

}  // namespace

ExportStream::ExportStream(std::string path, TextSource text, const ExportKind& kind,
                           const ParseOptions& options, std::size_t batch_bytes)
    : path_(std::move(path)),
      text_(std::move(text)),
      kind_(kind),
      options_(options),
      batch_bytes_(batch_bytes),
      at_(kind.begin) {}

std::optional<Batch> ExportStream::next() {
  if (done_) { return std::nullopt; }
  Batch batch;
  batch.first = number_;
  if (columns_) { batch.headers.push_back({std::nullopt, *columns_}); }
  while (batch.records.empty() && !done_) {
    while (buffer_.size() < batch_bytes_ && fill()) {}
    cut(batch);
    if (!batch.records.empty() || done_) { break; }
    if (at_ < buffer_.size() && is_too_long(at_)) {
      skip_long_record(batch);
    } else {
      fill();
    }
  }
  number_ = batch.first + offset(batch.records.size());
  return take(std::move(batch));
}

/// Reads on; false at the end of the text.
bool ExportStream::fill() {
  if (at_end_) { return false; }
  const std::string more = text_();
  at_end_ = more.empty();
  buffer_ += more;
  return !at_end_;
}

void ExportStream::cut(Batch& batch) {
  while (!done_ && at_ <= buffer_.size()) {
    if (!batch.records.empty() && at_ >= batch_bytes_) { return; }
    const auto cut = next_record(batch);
    if (!cut) { break; }
    batch.records.push_back(cut->record);
    at_ = cut->end;
  }
  if (at_ > buffer_.size() && at_end_) { done_ = true; }
}

/// Nothing when the text does not hold a whole record, yet or any more.
std::optional<ExportStream::Cut> ExportStream::next_record(Batch& batch) {
  if (kind_.is_table) { return next_row(batch); }
  switch (kind_.layout) {
    case Layout::one: return next_whole(batch);
    case Layout::lines: return next_line();
    case Layout::list:
    case Layout::sequence: break;
  }
  return next_value(batch);
}

std::optional<ExportStream::Cut> ExportStream::next_whole(Batch& batch) {
  while (buffer_.size() <= options_.max_bytes && fill()) {}
  done_ = true;
  if (buffer_.size() > options_.max_bytes) {
    batch.findings.push_back(file_too_long(options_.max_bytes));
    return std::nullopt;
  }
  return Cut{{offset(at_), offset(buffer_.size())}, buffer_.size()};
}

std::optional<ExportStream::Cut> ExportStream::next_value(Batch& batch) {
  const std::size_t begin = json::skip_between(buffer_, offset(at_));
  if (begin >= buffer_.size()) {
    done_ = at_end_;
    const std::uint32_t records = batch.first + offset(batch.records.size());
    if (done_ && kind_.layout == Layout::list) { batch.findings.push_back(cut_off(buffer_.size(), records)); }
    return std::nullopt;
  }
  if (buffer_[begin] == ']' && kind_.layout == Layout::list) {
    done_ = true;
    return std::nullopt;
  }
  const auto size = json::ValueScanner().feed(std::string_view(buffer_).substr(begin));
  if (!size && !at_end_) { return std::nullopt; }
  done_ = !size;  // what is cut off says so itself
  const std::size_t end = size ? begin + std::max<std::size_t>(1, *size) : buffer_.size();
  return Cut{{offset(begin), offset(end)}, end};
}

std::optional<ExportStream::Cut> ExportStream::next_line() {
  while (at_ < buffer_.size() && is_line_end(buffer_[at_])) { ++at_; }
  const std::size_t feed = buffer_.find('\n', at_);
  if (feed == std::string::npos && !at_end_) { return std::nullopt; }
  if (at_ >= buffer_.size()) {
    done_ = true;
    return std::nullopt;
  }
  const std::size_t end = std::min(feed, buffer_.size());
  return Cut{{offset(at_), offset(end)}, std::min(end + 1, buffer_.size())};
}

/// A row whose quotation marks are never closed ends with its line.
std::optional<ExportStream::Cut> ExportStream::next_row(Batch& batch) {
  while (at_ < buffer_.size() && is_line_end(buffer_[at_])) { ++at_; }
  if (at_ >= buffer_.size()) {
    done_ = at_end_;
    return std::nullopt;
  }
  const std::size_t reach =
      wasted_ < kMostWasted ? buffer_.size() : std::min(buffer_.size(), at_ + kShortReach);
  csv::Record row =
      csv::read_record(std::string_view(buffer_).substr(0, reach), offset(at_), kind_.delimiter);
  const bool may_go_on = row.end >= buffer_.size() && !at_end_;
  if (may_go_on && !is_too_long(at_)) { return std::nullopt; }
  if (!row.closed) { wasted_ += reach - at_; }
  if (!row.closed || (row.end >= reach && reach < buffer_.size())) {
    row = csv::read_line(buffer_, offset(at_), kind_.delimiter);
  }
  if (row.end >= buffer_.size() && !at_end_) { return std::nullopt; }
  take_header(row, batch);
  return Cut{row.source, row.end};
}

void ExportStream::take_header(const csv::Record& row, Batch& batch) {
  auto columns = read_header(buffer_, row, kind_.format, options_.own_words);
  if (!columns) { return; }
  // A header that comes again changes nothing, however its names are spelt.
  const std::vector<Column>& known = columns_ ? *columns_ : kind_.columns;
  if (std::ranges::equal(*columns, known, {}, &Column::key, &Column::key)) { columns = known; }
  batch.headers.push_back({offset(batch.records.size()), *columns});
  columns_ = std::move(*columns);
}

void ExportStream::skip_long_record(Batch& batch) {
  const bool in_lines = kind_.is_table || kind_.layout == Layout::lines;
  if (!in_lines) { at_ = json::skip_between(buffer_, offset(at_)); }
  const SourceFile part(path_, buffer_.substr(0, at_), start_);
  const std::uint32_t line = part.position(offset(at_)).line;
  batch.findings.push_back(too_long(batch.first, line, options_.max_record_bytes));
  ++batch.first;
  in_lines ? skip_to_line_end() : skip_to_value_end();
}

void ExportStream::skip_to_line_end() {
  for (;;) {
    const std::size_t feed = buffer_.find('\n', at_);
    if (feed != std::string::npos) {
      at_ = feed + 1;
      return;
    }
    drop_buffer();
    if (!fill()) { return; }
  }
}

void ExportStream::skip_to_value_end() {
  json::ValueScanner scanner;
  for (;;) {
    if (const auto end = scanner.feed(std::string_view(buffer_).substr(at_))) {
      at_ += *end;
      return;
    }
    drop_buffer();
    if (!fill()) { return; }
  }
}

void ExportStream::drop_buffer() {
  const SourceFile part(path_, std::move(buffer_), start_);
  start_ = part.position(offset(part.text().size()));
  buffer_.clear();
  at_ = 0;
}

Batch ExportStream::take(Batch batch) {
  const std::size_t size = done_ ? buffer_.size() : at_;
  std::string rest = buffer_.substr(std::min(size, buffer_.size()));
  buffer_.resize(std::min(size, buffer_.size()));
  batch.source = SourceFile(path_, std::move(buffer_), start_);
  start_ = batch.source.position(offset(batch.source.text().size()));
  buffer_ = std::move(rest);
  at_ = 0;
  return batch;
}

}  // namespace speclint::exports
