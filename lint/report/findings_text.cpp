// Findings as people read them: place, severity, rule, message; the line with carets; the question.
#include "lint/report/findings_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "lint/report/paint.h"
#include "lint/report/places.h"
#include "lint/report/sanitise.h"
#include "lint/report/snippet.h"

namespace speclint::report {
namespace {

std::size_t widest_place(std::span<const ReportedFinding> findings) {
  std::size_t width = 0;
  for (const ReportedFinding& finding : findings) { width = std::max(width, place_text(finding).size()); }
  return width;
}

void write_finding(std::ostream& out, const ReportedFinding& finding, std::size_t width, bool color) {
  const Ink ink = ink_of(finding.severity);
  const std::string severity = paint(fmt::format("{:<7}", severity_name(finding.severity)), ink, color);
  const std::string margin(width + 4, ' ');
  out << fmt::format("  {:>{}}  {}  {}  {}\n", place_text(finding), width, severity, finding.rule,
                     sanitise(finding.message));
  if (finding.source_line.find_first_not_of(" \t") != std::string::npos) {
    const Location& location = finding.field_place ? finding.field_place->location : finding.location;
    const Snippet shown = snippet(finding.source_line, finding.source_line_column, location);
    out << margin << shown.line << '\n' << margin << paint(shown.carets, ink, color) << '\n';
  }
  if (!finding.question.empty()) {
    out << margin << paint("ask: ", Ink::dim, color) << sanitise(finding.question) << '\n';
  }
}

}  // namespace

void write_findings(std::ostream& out, std::span<const ReportedFinding> findings, bool color) {
  const std::size_t width = widest_place(findings);
  for (const ReportedFinding& finding : findings) {
    out << '\n';
    write_finding(out, finding, width, color);
  }
}

}  // namespace speclint::report
