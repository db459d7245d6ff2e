// Tickets of an audit, made for a test.
#pragma once
#include <string>
#include <vector>

#include "lint/audit/audit.h"
#include "lint/audit/audited_ticket.h"
#include "lint/engine/sketch.h"
#include "parsers/parse_file.h"
#include "rules/set_rules.h"
#include "tests/support/lint_text.h"

namespace speclint::test {

/// An open ticket that was judged; it passes unless told otherwise.
inline audit::AuditedTicket ticket(std::string id, double total = 90, bool passed = true) {
  audit::AuditedTicket result;
  result.path = "tickets/" + id + ".md";
  result.id = std::move(id);
  result.title = "Show " + result.id;
  result.status = "open";
  result.kind = "feature";
  result.score.emplace();
  result.score->total = total;
  result.passed = passed;
  result.acceptance_state = "testable";
  result.verdict = passed ? Verdict::contract : Verdict::respecify;
  return result;
}

inline audit::AuditedTicket waiting_for(audit::AuditedTicket ticket, std::vector<std::string> others) {
  for (std::string& other : others) { ticket.links.push_back({LinkKind::blocked_by, std::move(other)}); }
  return ticket;
}

/// What an audit keeps of the tickets in a file.
inline std::vector<audit::AuditedTicket> audited_in(std::string_view path, std::string_view bytes) {
  engine::Policy policy = usual_policy();
  policy.survey = true;
  std::vector<audit::AuditedTicket> tickets;
  for (const TicketReport& report : lint(path, bytes, policy)) { tickets.push_back(audit::audited(report)); }
  return tickets;
}

/// `T-1 BKL003: waits in a circle: T-1, T-2`, a line each, of the rule with that id or of all.
inline std::string found_in(std::vector<audit::AuditedTicket> tickets, std::string_view rule = {},
                            std::string_view as_of = {}) {
  std::vector<const Rule*> asked(rules::of_sets().begin(), rules::of_sets().end());
  for (const Rule* each : rules::all()) {
    if (each->id == "CTX013") { asked.push_back(each); }
  }
  audit::Audit result;
  audit::make_audit(std::move(tickets), {.as_of = std::string(as_of), .asked = asked}, result);
  std::string lines;
  for (const audit::SetFinding& finding : result.set_findings) {
    if (!rule.empty() && finding.rule->id != rule) { continue; }
    lines += result.tickets[finding.ticket].id + ' ' + std::string(finding.rule->id) + ": " +
             finding.message + '\n';
  }
  return lines;
}

}  // namespace speclint::test
