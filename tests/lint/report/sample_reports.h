// Hand-made runs that every reporter is shown.
#pragma once
#include <string>
#include <vector>

#include "lint/engine/report.h"

namespace speclint::samples {

struct Run {
  std::string name;  // of the golden files
  std::vector<TicketReport> tickets;
  Summary summary;
  std::vector<Skipped> skipped;
};

inline TicketReport passing() {
  TicketReport report;
  report.path = "tickets/1.md";
  report.id = "T-1";
  report.title = "Add a CSV export of invoices";
  report.status = "open";
  report.kind = "feature";
  report.score = score::Score{};
  report.acceptance_state = "testable";
  report.acceptance_location = Location{{9, 1}, {9, 23}};
  report.verdict = Verdict::contract;
  return report;
}

inline ReportedFinding open_question() {
  ReportedFinding finding;
  finding.rule = "QUE002";
  finding.name = "question-section-unresolved";
  finding.category = "questions";
  finding.severity = Severity::blocker;
  finding.message = "The question \"which countries?\" has no answer";
  finding.question = "Which countries?";
  finding.fix = "Write the decision under the question.";
  finding.match = "which countries?";
  finding.excerpt = "which countries?";
  finding.location = {{8, 3}, {8, 19}};
  finding.byte_columns = {3, 19};
  finding.source_line = "- which countries?";
  finding.gain = 7;
  finding.fingerprint = "3f2a9c0d11e84b57";
  return finding;
}

inline ReportedFinding absence() {
  ReportedFinding finding;
  finding.rule = "ACC001";
  finding.name = "acceptance-missing";
  finding.category = "acceptance";
  finding.severity = Severity::blocker;
  finding.message = "Nothing says when the work is done";
  finding.question = "What observable result ends this ticket?";
  finding.fix = "Add a list of results that can be checked.";
  finding.location = {{1, 1}, {1, 1}};
  finding.byte_columns = {1, 1};
  finding.source_line = "# Charge customers abroad";
  finding.gain = 25.3;
  finding.fingerprint = "90b1d6f2c4e7a835";
  return finding;
}

inline ReportedFinding in_long_line() {
  ReportedFinding finding;
  finding.rule = "LNG006";
  finding.name = "vague-time";
  finding.category = "language";
  finding.severity = Severity::warning;
  finding.message = "\"soon\" names no time";
  finding.question = "By when?";
  finding.fix = "Name a date or a duration.";
  finding.match = "soon";
  finding.excerpt = "…soon…";
  finding.location = {{12, 151}, {12, 155}};
  finding.byte_columns = {151, 155};
  finding.source_line = std::string(150, 'a') + "soon" + std::string(150, 'b');
  finding.gain = 0.4;
  finding.fingerprint = "5e5e5e5e00000001";
  return finding;
}

inline TicketReport failing() {
  TicketReport report = passing();
  report.path = "backlog.yaml";
  report.record = 2;
  report.id = "T-7";
  report.title = "Charge customers abroad";
  report.kind = "integration";
  report.score = score::Score{27.3, {0, 44, 42.5, 0, 100}, false, 'F'};
  report.gate = {false, 27.3, {"blocker QUE002", "score 27.3 < 80"}};
  report.acceptance_state = "none";
  report.acceptance_location.reset();
  report.verdict = Verdict::respecify;
  report.verdict_reasons = {"2 blockers"};
  report.effort = {6.9, 4.1};
  report.findings = {absence(), open_question(), in_long_line()};
  return report;
}

inline TicketReport ownership() {
  TicketReport report = passing();
  report.path = "tickets/3.md";
  report.id = "";
  report.title = "Own the payment platform";
  report.verdict = Verdict::hire;
  report.verdict_reasons = {"asks for years of ownership"};
  report.findings = {in_long_line()};
  report.findings[0].severity = Severity::info;
  report.findings[0].fingerprint = "5e5e5e5e00000002";
  return report;
}

inline TicketReport index_page(bool named) {
  TicketReport report = passing();
  report.path = named ? "tickets/index.md" : "tickets/overview.md";
  report.score.reset();
  report.verdict = Verdict::not_a_ticket;
  report.verdict_reasons = {"an index of other tickets"};
  report.named = named;
  return report;
}

/// A ticket that accepts a finding, has a known one, and one on a line that did not change.
inline TicketReport withholding() {
  TicketReport report = failing();
  report.findings = {open_question()};
  report.withheld = {{absence(), Withheld::baselined, {}},
                     {in_long_line(), Withheld::suppressed, "the release has a name, not a date"},
                     {in_long_line(), Withheld::untouched, {}}};
  return report;
}

/// Every field of the ticket's own tries to leave its place in the report.
inline TicketReport hostile() {
  using namespace std::string_literals;
  const std::string attack =
      "a\x1b[31m\x1b]0;x\x07\r\n::error::b\n%0A::set-env "
      "name=PATH::x\n##vso[task]\0nul\u202E\u2066c\u0085\u2028\x7F\xFF"
      "</td></details>]]>|`${{ x }}`$(x)\"'\\ \uFFFF@team -->"s;
  TicketReport report = failing();
  report.path = "tickets/" + attack;
  report.id = attack;
  report.title = attack;
  report.verdict_reasons = {attack};
  report.gate.reasons = {attack};
  ReportedFinding finding = open_question();
  finding.message = attack;
  finding.question = attack;
  finding.match = attack;
  finding.excerpt = attack;
  finding.source_line = "日本\t" + attack;
  finding.field_place = FieldPlace{attack, {{8, 4}, {9, 2}}};
  finding.location = {{8, 4}, {9, 2}};
  finding.byte_columns = {8, 2};
  report.findings = {finding};
  return report;
}

/// A record of an export: what people find again is its field.
inline TicketReport exported() {
  TicketReport report = failing();
  report.path = "jira.csv";
  report.record = 17;
  report.id = "PROJ-42";
  report.planning = {.dates = {"2026-01-02", "2026-02-03", "2026-01-05", "", "2026-03-31"},
                     .sprint = "Sprint 9",
                     .estimate = "5",
                     .estimate_field = "story_points",
                     .links = {{LinkKind::blocked_by, "PROJ-7"}, {LinkKind::parent, "PROJ-1"}}};
  report.findings = {absence(), open_question()};
  report.findings[0].location = report.findings[1].location = {{31, 9}, {31, 25}};
  report.findings[0].field_place = FieldPlace{"summary", {{1, 1}, {1, 1}}};
  report.findings[0].source_line = "Charge customers abroad";
  report.findings[1].field_place = FieldPlace{"description", {{8, 3}, {8, 19}}};
  report.findings[1].location.begin.line = 38;
  report.findings[1].location.end.line = 38;
  return report;
}

/// A record of which the export says too little.
inline TicketReport not_exported(std::uint32_t record) {
  TicketReport report = index_page(true);
  report.path = "jira.csv";
  report.record = record;
  report.verdict = Verdict::not_judged;
  report.verdict_reasons = {"the export has no description: export the column Description, too"};
  return report;
}

/// A run without a ticket, with one, with many, with one that is written to do harm, with findings
/// that are not shown, and with an export.
inline std::vector<Run> runs() {
  std::vector<Run> result(6);
  result[0].name = "none";
  result[0].skipped = {{"README.md", "never a ticket"}};

  result[1].name = "one";
  result[1].tickets = {passing()};
  result[1].summary = {.files = 1, .tickets = 1, .passed = 1, .mean_score = 100, .median_score = 100};

  result[2].name = "many";
  result[2].tickets = {passing(), passing(), failing(), index_page(true), index_page(false), ownership()};
  result[2].summary = {.files = 6, .tickets = 4, .passed = 3, .failed = 1, .not_tickets = 2, .closed = 5};
  result[2].summary.findings = {0, 1, 1, 0, 2};
  result[2].summary.mean_score = 81.8;
  result[2].summary.median_score = 100;

  result[3].name = "hostile";
  result[3].tickets = {hostile()};
  result[3].summary = {.files = 1, .tickets = 1, .failed = 1, .mean_score = 27.3, .median_score = 27.3};
  result[3].summary.findings = {0, 0, 0, 0, 1};
  result[4].name = "withheld";
  result[4].tickets = {withholding()};
  result[4].summary = {.files = 1, .tickets = 1, .failed = 1, .mean_score = 27.3, .median_score = 27.3};
  result[4].summary.findings = {0, 0, 0, 0, 1};
  result[4].summary.withheld = {1, 1, 1};
  result[4].summary.mended = 2;

  result[5].name = "export";
  result[5].tickets = {exported(), not_exported(18), not_exported(19)};
  result[5].summary = {.files = 1, .tickets = 1, .failed = 1, .not_judged = 2, .mean_score = 27.3};
  result[5].summary.findings = {0, 0, 0, 0, 2};
  result[5].summary.median_score = 27.3;
  return result;
}

}  // namespace speclint::samples
