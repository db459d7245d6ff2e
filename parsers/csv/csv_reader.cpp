#include "parsers/csv/csv_reader.h"

#include <algorithm>
#include <array>

namespace speclint::csv {
namespace {

constexpr char kMark = '"';
constexpr std::size_t kMostCells = 10'000;  // of a record; what lies beyond is read and not kept

bool is_line_end(char byte) { return byte == '\n' || byte == '\r'; }

std::uint32_t past_line_end(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) { return at; }
  return at + (text.substr(at, 2) == "\r\n" ? 2 : 1);
}

class Reader {
 public:
  Reader(std::string_view text, std::uint32_t at, char delimiter)
      : text_(text), at_(at), delimiter_(delimiter) {}

  Record read(bool with_marks) {
    Record record;
    record.source.begin = at_;
    do {
      const Cell cell = with_marks && opens_mark() ? quoted() : plain();
      if (record.cells.size() < kMostCells) { record.cells.push_back(cell); }
      record.closed = closed_;
    } while (take_delimiter());
    record.source.end = at_;
    record.end = past_line_end(text_, at_);
    return record;
  }

 private:
  bool ends_cell(std::uint32_t at) const {
    return at >= text_.size() || text_[at] == delimiter_ || is_line_end(text_[at]);
  }

  std::uint32_t past_blanks(std::uint32_t at) const {
    while (at < text_.size() && text_[at] == ' ') { ++at; }
    return at;
  }

  bool opens_mark() const {
    const std::uint32_t at = past_blanks(at_);
    return at < text_.size() && text_[at] == kMark;
  }

  Cell plain() {
    Cell cell{{at_, at_}};
    while (!ends_cell(at_)) { ++at_; }
    cell.source.end = at_;
    return cell;
  }

  Cell quoted() {
    at_ = past_blanks(at_) + 1;
    Cell cell{{at_, at_}, true};
    closed_ = false;
    while (at_ < text_.size() && !closed_) {
      const std::size_t mark = std::min(text_.find(kMark, at_), text_.size());
      at_ = static_cast<std::uint32_t>(mark);
      cell.source.end = at_;
      if (at_ == text_.size()) { break; }
      const std::uint32_t after = past_blanks(++at_);
      if (at_ < text_.size() && text_[at_] == kMark) {
        ++at_;
      } else if (ends_cell(after)) {
        at_ = after;
        closed_ = true;
      } else {
        cell.sound = false;
      }
    }
    cell.sound = cell.sound && closed_;
    return cell;
  }

  bool take_delimiter() {
    if (at_ >= text_.size() || text_[at_] != delimiter_) { return false; }
    ++at_;
    return true;
  }

  std::string_view text_;
  std::uint32_t at_;
  char delimiter_;
  bool closed_ = true;
};

}  // namespace

char guess_delimiter(std::string_view text) {
  constexpr std::array<char, 3> kDelimiters{',', ';', '\t'};
  std::array<std::size_t, kDelimiters.size()> counts{};
  bool in_marks = false;
  for (const char byte : text) {
    if (byte == kMark) { in_marks = !in_marks; }
    if (in_marks) { continue; }
    if (is_line_end(byte)) { break; }
    for (std::size_t i = 0; i < kDelimiters.size(); ++i) { counts[i] += byte == kDelimiters[i] ? 1 : 0; }
  }
  return kDelimiters[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                              counts.begin())];
}

Record read_record(std::string_view text, std::uint32_t begin, char delimiter) {
  return Reader(text, begin, delimiter).read(true);
}

Record read_line(std::string_view text, std::uint32_t begin, char delimiter) {
  return Reader(text, begin, delimiter).read(false);
}

Node to_node(std::string_view text, const Cell& cell) {
  Node node;
  node.kind = NodeKind::scalar;
  node.style = cell.quoted ? ScalarStyle::double_quoted : ScalarStyle::plain;
  node.source = cell.source;
  const std::string_view content = text.substr(0, cell.source.end);
  std::uint32_t at = cell.source.begin;
  while (at < cell.source.end) {
    const std::size_t doubled = cell.quoted ? content.find("\"\"", at) : std::string_view::npos;
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(doubled, content.size()));
    const auto decoded = static_cast<std::uint32_t>(node.value.size());
    // Up to and with the first of the two marks; the second is no part of the text.
    const std::uint32_t kept = doubled == std::string_view::npos ? end : end + 1;
    node.value += content.substr(at, kept - at);
    node.pieces.push_back({{decoded, static_cast<std::uint32_t>(node.value.size())}, {at, kept}});
    at = doubled == std::string_view::npos ? end : end + 2;
  }
  return node;
}

}  // namespace speclint::csv
