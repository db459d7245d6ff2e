// What tests of exports share.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/exports/export_kind.h"
#include "parsers/exports/export_stream.h"
#include "parsers/exports/read_records.h"
#include "parsers/model/dump.h"
#include "parsers/parse_file.h"

namespace speclint::test {

/// The tickets of a text in lines `record id status | title | why it is not judged`.
inline std::string overview(const ParsedFile& file) {
  constexpr std::string_view kStatuses[] = {"unknown", "open", "started", "closed"};
  std::string text;
  for (const Ticket& ticket : file.tickets) {
    text += std::to_string(ticket.record().value_or(999)) + ' ' + ticket.id() + ' ' +
            std::string(kStatuses[static_cast<std::size_t>(ticket.status())]) + " | " + ticket.title().text;
    if (!ticket.why_not_judged().empty()) { text += " | " + ticket.why_not_judged(); }
    text += '\n';
  }
  return text;
}

/// Everything that is read of an export: tickets with their places in the file, and what was wrong.
inline std::string everything(const ParsedFile& file) {
  std::string text;
  for (const Ticket& ticket : file.tickets) {
    text += dump(ticket);
    for (const Unit& unit : ticket.units()) {
      const Location place = file.source.location(ticket.to_source(unit.span));
      text += std::to_string(place.begin.line) + ':' + std::to_string(place.begin.column) + '-' +
              std::to_string(place.end.line) + ':' + std::to_string(place.end.column) + ' ';
    }
    text += '\n';
  }
  for (const ParseFinding& finding : file.findings) {
    text += finding.message + ' ' + std::to_string(file.source.position(finding.source.begin).line) + '\n';
  }
  return text;
}

/// The same of a text that comes in parts of so many bytes, cut into batches of so many.
inline std::string everything_in_parts(const std::string& text, const exports::ExportKind& kind,
                                       std::size_t part, std::size_t batch,
                                       const ParseOptions& options = {}) {
  std::size_t at = 0;
  exports::ExportStream stream(
      "x",
      [&] {
        const std::string next = text.substr(std::min(at, text.size()), part);
        at += next.size();
        return next;
      },
      kind, options, batch);
  std::string result;
  std::string findings;
  while (auto records = stream.next()) {
    ParsedFile file = exports::read_records(std::move(*records), kind, options);
    std::vector<ParseFinding> told = std::exchange(file.findings, {});
    result += everything(file);
    file.tickets.clear();
    file.findings = std::move(told);
    findings += everything(file);
  }
  return result + findings;
}

}  // namespace speclint::test
