// For each format an export with everything that was met in real ones: encodings, line ends, broken records,
// repeated and localised headers, markup, dates. What is read of it stands beside it as text.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/parsers/exports/export_text.h"
#include "tests/support/files.h"
#include "tests/support/golden.h"

namespace speclint::test {
namespace {

void add(std::string& text, const std::string& name, const std::string& value) {
  if (!value.empty()) { text += "  " + name + ' ' + value + '\n'; }
}

std::string planning_of(const Ticket& ticket) {
  const Planning& planning = ticket.planning();
  std::string text;
  add(text, "created", planning.dates.created);
  add(text, "updated", planning.dates.updated);
  add(text, "started", planning.dates.started);
  add(text, "closed", planning.dates.closed);
  add(text, "due", planning.dates.due);
  add(text, "sprint", planning.sprint);
  add(text, planning.estimate_field, planning.estimate);
  for (const Link& link : planning.links) {
    add(text, std::string(kLinkKindNames.at(static_cast<std::size_t>(link.kind))), link.target);
  }
  add(text, "author", ticket.author());
  for (const Comment& comment : ticket.comments()) {
    add(text, "comment",
        comment.date + ' ' + comment.author + ": " +
            std::string(ticket.text(ticket.units()[comment.unit].span)));
  }
  return text;
}

/// Where each field's text stands in the file, as line and column, and what stands there first.
std::string places_of(const Ticket& ticket, const SourceFile& source) {
  std::string text;
  for (const FieldText& field : ticket.field_texts()) {
    const Position begin = source.position(ticket.to_source(field.span).begin);
    text +=
        "  " + field.name + " at " + std::to_string(begin.line) + ':' + std::to_string(begin.column) + '\n';
  }
  return text;
}

std::string description_of(const ParsedFile& file) {
  std::string text = overview(file);
  text += "other records: " + std::to_string(file.other_records) + '\n';
  for (const ParseFinding& finding : file.findings) {
    const Position place = file.source.position(finding.source.begin);
    text += std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' + finding.message + '\n';
  }
  for (const Ticket& ticket : file.tickets) {
    text +=
        "\n== " + ticket.id() + '\n' + planning_of(ticket) + places_of(ticket, file.source) + dump(ticket);
  }
  return text;
}

TEST_CASE("nasty exports are read as is written beside them") {
  const auto folder = project_root() / "fixtures" / "exports" / "nasty";
  std::size_t count = 0;
  for (const auto& path : files_below(folder)) {
    if (path.extension() == ".txt") { continue; }
    ++count;
    SUBCASE(path.filename().c_str()) {
      const std::string bytes = read_file(path);
      check_golden(path.string() + ".txt", description_of(parse_file("export", bytes)));
    }
  }
  CHECK(count == 14);
}

}  // namespace
}  // namespace speclint::test
