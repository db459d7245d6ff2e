#include "lint/app/touched.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace speclint::app {
namespace {

constexpr std::uint32_t kLastLine = std::numeric_limits<std::uint32_t>::max();

struct Lines {
  std::uint32_t first = 1;
  std::uint32_t last = 1;
};

/// The last line of a touched range; of a deletion the one before it.
std::uint32_t last_of(const TouchedLines& range) {
  return range.count == 0 ? range.first : range.first + (range.count - 1);
}

/// Whether any range lies in `lines`; `ranges` are in the order of the file and do not overlap.
bool touches(const std::vector<TouchedLines>& ranges, Lines lines, bool count_deletions) {
  auto at =
      std::lower_bound(ranges.begin(), ranges.end(), lines.first,
                       [](const TouchedLines& range, std::uint32_t line) { return last_of(range) < line; });
  while (at != ranges.end() && !count_deletions && at->count == 0) { ++at; }
  return at != ranges.end() && at->first <= lines.last;
}

/// The lines of each ticket: up to where the next one begins, and to its own end at least. What follows the
/// last one of a YAML file belongs to it; an export may be read in parts.
std::vector<Lines> lines_of_tickets(const ParsedFile& file) {
  std::vector<Lines> result;
  for (const Ticket& ticket : file.tickets) {
    const auto size = static_cast<std::uint32_t>(ticket.text().size());
    const Location place = file.source.location(ticket.to_source({0, size}));
    if (!result.empty() && place.begin.line > 0) {
      result.back().last = std::max(result.back().last, place.begin.line - 1);
    }
    result.push_back({place.begin.line, place.end.line});
  }
  if (!result.empty() && !is_export(file.format)) { result.back().last = kLastLine; }
  return result;
}

bool is_one_ticket(const ParsedFile& file) {
  return file.tickets.size() == 1 && !file.tickets.front().record();
}

bool is_same_ticket(const TicketReport& a, const TicketReport& b) {
  return !a.id.empty() || !b.id.empty() ? a.id == b.id && a.record.has_value() == b.record.has_value()
                                        : a.record == b.record;
}

}  // namespace

void keep_touched(const Change& change, ParsedFile& file) {
  if (change.is_new || is_one_ticket(file)) { return; }
  const std::vector<Lines> lines = lines_of_tickets(file);
  std::vector<Ticket> kept;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (touches(change.lines, lines[i], true)) { kept.push_back(std::move(file.tickets[i])); }
  }
  file.tickets = std::move(kept);
}

void hide_untouched(const Change& change, TicketReport& report) {
  if (change.is_new) { return; }
  std::vector<ReportedFinding> shown;
  for (ReportedFinding& finding : report.findings) {
    const Lines lines{finding.location.begin.line, finding.location.end.line};
    if (finding.severity == Severity::blocker || touches(change.lines, lines, false)) {
      shown.push_back(std::move(finding));
    } else {
      report.withheld.push_back({std::move(finding), Withheld::untouched, {}});
    }
  }
  report.findings = std::move(shown);
}

void apply_ratchet(const std::vector<TicketReport>& before, const std::string& name, TicketReport& report) {
  const auto old = std::find_if(before.begin(), before.end(), [&](const TicketReport& ticket) {
    return is_same_ticket(ticket, report) || (before.size() == 1 && !report.record);
  });
  if (old == before.end() || !old->score || !report.score) { return; }
  if (report.score->grade <= old->score->grade) { return; }
  report.gate.passed = false;
  report.gate.reasons.push_back(
      fmt::format("grade {} < {} at {}", report.score->grade, old->score->grade, name));
}

}  // namespace speclint::app
