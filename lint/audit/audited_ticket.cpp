#include "lint/audit/audited_ticket.h"

#include <algorithm>
#include <tuple>

#include "parsers/text/code_points.h"

namespace speclint::audit {
namespace {

/// The first 200 code points.
std::string beginning_of(const std::string& text) {
  constexpr std::size_t kMost = 200;
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < kMost; ++count) {
    at += text::code_point_at(text, at).size;
  }
  return text.substr(0, at);
}

}  // namespace

AuditedTicket audited(const TicketReport& report) {
  AuditedTicket ticket{.path = report.path,
                       .record = report.record,
                       .id = beginning_of(report.id),
                       .title = beginning_of(report.title),
                       .status = report.status,
                       .kind = report.kind,
                       .dates = report.planning.dates,
                       .links = report.planning.links,
                       .score = report.score,
                       .passed = report.gate.passed,
                       .acceptance_state = report.acceptance_state,
                       .verdict = report.verdict,
                       .effort = report.effort,
                       .findings = {},
                       .survey = report.survey ? *report.survey : Survey{},
                       .questions = {}};
  ticket.findings.reserve(report.findings.size());
  for (const ReportedFinding& finding : report.findings) {
    ticket.findings.push_back({finding.rule, finding.severity, finding.stage, finding.unit});
  }
  return ticket;
}

bool comes_before(const AuditedTicket& left, const AuditedTicket& right) {
  const auto order = [](const AuditedTicket& ticket) {
    return std::tie(ticket.path, ticket.record, ticket.id, ticket.title, ticket.survey.sketch);
  };
  return order(left) < order(right);
}

}  // namespace speclint::audit
