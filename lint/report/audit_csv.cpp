// The format `csv` of `audit`: a row a ticket, for spreadsheets.
#include <fmt/format.h>

#include "lint/report/audit_words.h"
#include "lint/report/sanitise.h"
#include "lint/score/gate.h"

namespace speclint::report {
namespace {

using score::points_text;

/// A cell as RFC 4180 has it. What a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV
/// injection); numbers of ours are written without this.
std::string cell(std::string_view text) {
  std::string safe = sanitise(text);
  const std::size_t first = safe.find_first_not_of(' ');
  const bool is_formula =
      first != std::string::npos && std::string_view("=+-@\t\r|").find(safe[first]) != std::string_view::npos;
  if (is_formula) { safe.insert(0, "'"); }
  std::string quoted = "\"";
  for (const char byte : safe) {
    if (byte == '"') { quoted += '"'; }
    quoted += byte;
  }
  return quoted + '"';
}

std::string score_cells(const audit::AuditedTicket& ticket) {
  if (!ticket.score) { return ",,,,,,,"; }
  std::string cells = fmt::format("{},{},{}", points_text(ticket.score->total), ticket.score->grade,
                                  ticket.passed ? "yes" : "no");
  for (std::size_t i = 0; i < kDimensionCount; ++i) {
    cells += ',';
    if (ticket.score->active[i]) { cells += points_text(ticket.score->dimensions[i]); }
  }
  return cells;
}

std::string row(const audit::AuditedTicket& ticket) {
  const Dates& dates = ticket.dates;
  std::string text = cell(ticket.path) + ',' + (ticket.record ? std::to_string(*ticket.record) : "") + ',';
  text += cell(ticket.id) + ',' + cell(ticket.title) + ',';
  text += fmt::format("{},{},{},{},", ticket.status, ticket.kind, verdict_name(ticket.verdict),
                      ticket.acceptance_state);
  text += score_cells(ticket);
  text += fmt::format(",{},{},{},", points_text(ticket.effort.questions),
                      points_text(ticket.effort.round_trips), ticket.findings.size());
  text +=
      cell(fixes_text(ticket)) + ',' + cell(fmt::format("{}", fmt::join(ticket.survey.labels, ", "))) + ',';
  text += cell(ticket.survey.component) + ',' + cell(ticket.survey.author) + ',' + cell(ticket.survey.owner);
  for (const std::string* date :
       {&dates.created, &dates.updated, &dates.started, &dates.closed, &dates.due}) {
    text += ',' + *date;
  }
  return text;
}

}  // namespace

void write_audit_csv(const AuditReport& report, std::ostream& out) {
  out << "path,record,id,title,status,kind,verdict,acceptance,score,grade,passed,finish_line,scope,questions,"
         "context,"
         "language,questions_expected,round_trips,findings,fixes,labels,component,author,owner,created,"
         "updated,"
         "started,closed,due\r\n";
  for (const audit::AuditedTicket& ticket : report.audit.tickets) { out << row(ticket) << "\r\n"; }
}

}  // namespace speclint::report
