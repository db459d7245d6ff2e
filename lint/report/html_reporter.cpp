// The format `html`: a page for people without a terminal; one file, no script, nothing loaded.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "lint/report/formats.h"
#include "lint/report/passed_over.h"
#include "lint/report/places.h"
#include "lint/report/snippet.h"
#include "lint/report/ticket_name.h"
#include "lint/report/xml_text.h"
#include "lint/score/gate.h"

namespace speclint::report {
namespace {

/// The policy lets nothing run or load, whatever a ticket holds.
constexpr std::string_view kHead = R"html(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>speclint: what the tickets leave open</title>
<style>
:root { color-scheme: light dark; --line: #8884; --dim: #666; --blocker: #b3001b; --error: #b3001b;
  --warning: #8a5a00; --info: #1b5e9b; --good: #1a7a36; --mark: #ffe58a; }
@media (prefers-color-scheme: dark) { :root { --dim: #aaa; --blocker: #ff8a80; --error: #ff8a80;
  --warning: #ffcf70; --info: #8cc4ff; --good: #7fd896; --mark: #6b5200; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
h2 { margin: 0; font-size: 1.2rem; overflow-wrap: anywhere; }
p { margin: .25rem 0; }
.dim { color: var(--dim); }
.failed { color: var(--error); font-weight: 600; }
.passed { color: var(--good); font-weight: 600; }
.blocker { color: var(--blocker); } .error { color: var(--error); }
.warning { color: var(--warning); } .info { color: var(--info); }
ol { list-style: none; padding: 0; }
li { margin: .75rem 0; padding-left: .75rem; border-left: 3px solid var(--line); }
pre { margin: .25rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; }
</style>
</head>
<body>
<h1>What the tickets leave open</h1>
)html";

std::string finding_item(const ReportedFinding& finding) {
  const std::string_view severity = severity_name(finding.severity);
  std::string item =
      fmt::format("<li><p><strong class=\"{0}\">{0}</strong> {1} <span class=\"dim\">{2}</span> {3}</p>\n",
                  severity, finding.rule, xml_text(place_text(finding)), xml_text(finding.message));
  if (!finding.source_line.empty()) {
    const Location& place = finding.field_place ? finding.field_place->location : finding.location;
    const Snippet shown = snippet(finding.source_line, finding.source_line_column, place);
    const std::string_view line = shown.line;
    item += fmt::format("<pre>{}<mark>{}</mark>{}</pre>\n", xml_text(line.substr(0, shown.match_begin)),
                        xml_text(line.substr(shown.match_begin, shown.match_end - shown.match_begin)),
                        xml_text(line.substr(shown.match_end)));
  }
  if (!finding.question.empty()) { item += fmt::format("<p>{}</p>\n", xml_text(finding.question)); }
  return item + "</li>\n";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) { text += (text.empty() ? "" : ", ") + xml_text(part); }
  return text;
}

std::string dimensions(const score::Score& score) {
  std::string text;
  for (std::size_t i = 0; i < kDimensionCount; ++i) {
    if (!score.active[i]) { continue; }
    std::string name(kDimensionNames[i]);
    std::replace(name.begin(), name.end(), '_', ' ');
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, score::points_text(score.dimensions[i]));
  }
  return text;
}

std::string verdict_line(const TicketReport& report) {
  if (!report.score) {
    return fmt::format("<p>{}: {}</p>\n", verdict_name(report.verdict), joined(report.verdict_reasons));
  }
  const std::string_view outcome = report.gate.passed ? "passed" : "failed";
  return fmt::format(
      "<p><strong>{} {}</strong> <span class=\"{}\">{}</span> {}</p>\n<p class=\"dim\">{}</p>\n",
      score::points_text(report.score->total), report.score->grade, outcome, outcome,
      joined(report.gate.reasons), dimensions(*report.score));
}

class HtmlReporter final : public Reporter {
 public:
  explicit HtmlReporter(std::ostream& out) : out_(out) { out_ << kHead; }

  void ticket(const TicketReport& report) override {
    if (PassedOver::takes(report)) { return passed_over_.add(report); }
    const std::string title = report.title.empty() ? report.path : shortened(report.title);
    out_ << "<article>\n<h2>" << xml_text(title) << "</h2>\n<p class=\"dim\">" << xml_text(path_text(report))
         << ' ' << xml_text(shortened(report.id)) << "</p>\n"
         << verdict_line(report);
    if (!report.findings.empty()) {
      out_ << "<ol>\n";
      for (const ReportedFinding& finding : report.findings) { out_ << finding_item(finding); }
      out_ << "</ol>\n";
    }
    out_ << "</article>\n";
  }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    for (const std::string& line : passed_over_.lines()) { out_ << "<p>" << xml_text(line) << "</p>\n"; }
    out_ << fmt::format("<footer><p>{} judged: {} passed, {} failed</p></footer>\n</body>\n</html>\n",
                        summary.tickets, summary.passed, summary.failed);
  }

 private:
  std::ostream& out_;
  PassedOver passed_over_;
};

}  // namespace

std::unique_ptr<Reporter> make_html_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<HtmlReporter>(out);
}

}  // namespace speclint::report
