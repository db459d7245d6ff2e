#include "tests/support/export_records.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <vector>

namespace speclint::test {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

namespace {

std::string json(const std::string& text) {
  return '"' + replaced(replaced(replaced(text, "\\", "\\\\"), "\"", "\\\""), "\n", "\\n") + '"';
}

}  // namespace

GeneratedTicket ticket_of(std::uint64_t number) {
  GeneratedTicket ticket = generate_ticket(run_seed() + number);
  ticket.title_is_field = true;
  return ticket;
}

Record record_of(std::uint64_t number) {
  const GeneratedTicket ticket = ticket_of(number);
  const std::string markdown = to_markdown(ticket);
  Record record{.title = ticket.title, .body = markdown.substr(markdown.find("\n---\n") + 6)};
  for (const auto& [key, value] : ticket.fields) {
    if (key == "type") { record.type = value; }
    if (key == "created") { record.created = value; }
  }
  return record;
}

std::string as_object(const Record& record, std::uint64_t number) {
  return fmt::format(
      R"({{"number":{},"state":"OPEN","type":{},"title":{},"createdAt":"{}T10:00:00Z","body":{}}})",
      number + 1, json(record.type), json(record.title), record.created, json(record.body));
}

void write_issues(const std::filesystem::path& path, std::uint64_t count) {
  constexpr std::uint64_t kDifferent = 20'000;  // that the generator makes; the others are these, edited
  std::vector<Record> records;
  for (std::uint64_t i = 0; i < std::min(count, kDifferent); ++i) { records.push_back(record_of(i)); }
  std::ofstream out(path, std::ios::binary);
  for (std::uint64_t i = 0; i < count; ++i) {
    Record record = records[i % records.size()];
    if (i >= records.size()) {
      record.body = replaced(record.body, "e", fmt::format("e{}", i / records.size()));
    }
    out << as_object(record, i) << '\n';
  }
}

}  // namespace speclint::test
