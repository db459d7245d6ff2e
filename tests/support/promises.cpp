#include "tests/support/promises.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "parsers/model/dump.h"
#include "parsers/parse_file.h"
#include "parsers/text/code_points.h"
#include "tests/support/lint_text.h"

namespace speclint::test {
namespace {

std::string place(const Position& position) {
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

std::size_t offset_of(std::string_view text, const Position& position) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < position.line && at < text.size(); ++line) {
    at = std::min(text.find_first_of("\r\n", at), text.size());
    at += text.substr(at, 2) == "\r\n" ? 2 : 1;
  }
  at = std::min(at, text.size());
  for (std::uint32_t column = 1; column < position.column && at < text.size(); ++column) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) { ++at; }
  }
  return at;
}

std::string broken_ticket(const Ticket& ticket, std::size_t source_size) {
  for (const Unit& unit : ticket.units()) {
    if (unit.span.begin > unit.span.end || unit.span.end > ticket.text().size()) {
      return "a unit is outside";
    }
    const Span source = ticket.to_source(unit.span);
    if (source.begin > source.end || source.end > source_size) { return "a unit maps outside the file"; }
    if (unit.section >= ticket.sections().size()) { return "a unit has no section"; }
  }
  if (dump(ticket).empty()) { return "the dump is empty"; }
  return {};
}

/// Whether `match` is what stands there, byte for byte, but for a secret, which no output holds: there
/// stands an asterisk for each character, of as many bytes.
bool stands_there(std::string_view found, std::string_view match) {
  constexpr std::array<std::string_view, 4> kHidden{"*", "×", "∗", "🞶"};
  if (found.size() != match.size()) { return false; }
  for (std::size_t at = 0; at < found.size();) {
    const std::size_t size = text::code_point_at(found, at).size;
    const std::string_view shown = match.substr(at, size);
    if (shown != found.substr(at, size) &&
        std::find(kHidden.begin(), kHidden.end(), shown) == kHidden.end()) {
      return false;
    }
    at += std::max<std::size_t>(size, 1);
  }
  return true;
}

std::string broken_report(const TicketReport& report, const SourceFile& source, bool as_written) {
  if (report.score && (report.score->total < 0 || report.score->total > 100)) {
    return "a score is not in 0 to 100";
  }
  for (const ReportedFinding& finding : report.findings) {
    const std::string where = std::string(finding.rule) + " at " + place(finding.location.begin);
    if (finding.location.end < finding.location.begin) { return where + " ends before it begins"; }
    const std::string found = text_at(source.text(), finding.location);
    if (as_written && !stands_there(found, finding.match)) {
      return fmt::format("{} matches \"{}\", but there stands \"{}\"", where, finding.match, found);
    }
  }
  return {};
}

}  // namespace

std::string findings_text(std::span<const TicketReport> reports) {
  std::string text;
  for (const TicketReport& report : reports) {
    text += report.id + (report.score ? " " + score::points_text(report.score->total) : "") + "\n";
    for (const ReportedFinding& finding : report.findings) {
      text += "  " + place(finding.location.begin) + "-" + place(finding.location.end) + " " +
              std::string(finding.rule) + " \"" + finding.match + "\"\n";
    }
  }
  return text;
}

std::string text_at(std::string_view text, const Location& location) {
  const std::size_t begin = offset_of(text, location.begin);
  const std::size_t end = offset_of(text, location.end);
  return std::string(text.substr(begin, end < begin ? 0 : end - begin));
}

std::string broken_promise(const std::string& path, std::string_view bytes) {
  const ParsedFile file = parse_file(path, bytes);
  for (const ParseFinding& finding : file.findings) {
    if (finding.source.begin > finding.source.end || finding.source.end > file.source.text().size()) {
      return "a parse finding is outside the file";
    }
  }
  for (const Ticket& ticket : file.tickets) {
    std::string broken = broken_ticket(ticket, file.source.text().size());
    if (!broken.empty()) { return broken; }
  }
  // In YAML a match may be decoded from escapes and folded lines.
  const bool as_written = path.ends_with(".md");
  for (const TicketReport& report : lint(file, policy_of_all())) {
    std::string broken = broken_report(report, file.source, as_written);
    if (!broken.empty()) { return broken; }
  }
  return {};
}

}  // namespace speclint::test
