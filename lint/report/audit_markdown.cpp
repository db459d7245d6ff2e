// The format `markdown` of `audit`: the whole report, to be put into a wiki or a pull request.
#include <fmt/format.h>

#include "lint/report/audit_words.h"
#include "lint/report/markdown_text.h"
#include "lint/score/gate.h"

namespace speclint::report {
namespace {

using score::points_text;

std::string rounded(double value) { return points_text(score::one_decimal(value)); }

void thresholds(std::string_view stage, const std::vector<audit::Threshold>& all, std::ostream& out) {
  for (const audit::Threshold& each : all) {
    out << fmt::format("| {} | {} | {} | {} | {} |\n", stage, each.name, rounded(each.value),
                       bound_text(each), each.holds() ? "yes" : "**no**");
  }
}

void verdict(const audit::Audit& audit, std::ostream& out) {
  const std::string as_of = audit.as_of.empty() ? "" : " (as of " + markdown_text(audit.as_of) + ')';
  out << fmt::format("## Can this team hand work over? {}{}\n\n{}\n",
                     audit::kStageNames[static_cast<std::size_t>(audit.readiness.stage)], as_of,
                     advice(audit.readiness));
  out << "\n| to be | asked | is | bound | holds |\n| --- | --- | --- | --- | --- |\n";
  thresholds("ready", audit.readiness.for_ready, out);
  thresholds("close", audit.readiness.for_close, out);
}

void pillars(const audit::Audit& audit, std::ostream& out) {
  out << "\n### Pillars\n\n| pillar | value | signals |\n| --- | --- | --- |\n";
  for (const audit::Pillar& pillar : audit.readiness.pillars) {
    out << fmt::format("| {} | {} | {} |\n", pillar.name, percent_text(pillar.value), signals_text(pillar));
  }
}

void figures(const audit::Audit& audit, std::ostream& out) {
  out << "\n### Figures\n\n";
  out << "- Tickets: " << count_text(audit.measures) << '\n';
  out << "- Verdicts: " << verdicts_text(audit.measures) << '\n';
  if (audit.measures.counted == 0) { return; }
  out << fmt::format("- Gate: {} of {} pass\n", audit.measures.passed, audit.measures.counted);
  out << "- Score: " << scores_text(audit.measures) << '\n';
  out << "- Parts: " << coverage_text(audit.measures) << '\n';
  out << "- Asked: " << asked_text(audit.measures) << '\n';
  out << "- Waiting: " << waiting_text(audit) << '\n';
  const std::string templates = template_text(audit.template_effect);
  if (!templates.empty()) { out << "- Template: " << templates << '\n'; }
}

void blockers(const AuditReport& report, std::ostream& out) {
  if (report.audit.blockers.empty()) { return; }
  out << "\n### What blocks\n\n| rule | tickets | findings | round trips saved when mended everywhere | "
         "waiting saved |\n"
         "| --- | --- | --- | --- | --- |\n";
  for (const audit::Blocker& each : report.audit.blockers) {
    out << fmt::format("| {} | {} | {} | {} | {} |\n", rule_text(each.rule, report.style.rules), each.tickets,
                       each.findings, rounded(each.round_trips), days_text(report.audit, each.round_trips));
  }
}

void tickets(std::string_view title, const std::vector<const audit::AuditedTicket*>& list, bool with_fixes,
             std::ostream& out) {
  if (list.empty()) { return; }
  out << fmt::format("\n### {}\n\n", title);
  for (const audit::AuditedTicket* ticket : list) {
    out << fmt::format("- {}: {} {}{}\n", markdown_text(ticket_text(*ticket)),
                       points_text(ticket->score->total), ticket->score->grade,
                       with_fixes ? ", mend " + fixes_text(*ticket) : "");
  }
}

void between(const audit::Audit& audit, std::ostream& out) {
  constexpr std::size_t kMost = 50;
  if (audit.set_findings.empty()) { return; }
  out << "\n### Between tickets\n\n";
  for (std::size_t i = 0; i < audit.set_findings.size() && i < kMost; ++i) {
    const audit::SetFinding& finding = audit.set_findings[i];
    out << fmt::format("- {} ({}, {}): {}\n", markdown_text(ticket_text(audit.tickets[finding.ticket])),
                       finding.rule->id, severity_name(finding.severity), markdown_text(finding.message));
  }
  if (audit.set_findings.size() > kMost) {
    out << fmt::format("- and {} more; `--format json` has all\n", audit.set_findings.size() - kMost);
  }
}

std::string quarter_row(const audit::QuarterRow& row, std::string_view note) {
  const bool known = row.counted > 0;
  const auto figure = [&](std::string text) { return known ? std::move(text) : std::string("-"); };
  const std::string ready =
      row.started == 0 ? std::string("-") : fmt::format("{} of {}", row.ready_before_start, row.started);
  return fmt::format("| {}{} | {} | {} | {} | {} | {} | {} | {} | {} |\n", name_of(row.quarter), note,
                     row.created, row.closed, row.counted, figure(percent_text(row.pass_rate)),
                     figure(rounded(row.median_score)), figure(rounded(row.round_trips)), ready,
                     fmt::join(row.worst, ", "));
}

void quarters(const audit::Trend& trend, std::ostream& out) {
  if (trend.rows.empty()) { return; }
  out << fmt::format("\n### By quarter\n\nTrend: {}\n\n", trend_text(trend));
  out << "| quarter | created | closed | judged | pass rate | median | round trips a ticket | ready before "
         "start | "
         "costs most |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
  for (const audit::QuarterRow& row : trend.rows) {
    const std::string_view note = trend.set_up == row.quarter ? " (set-up)" : row.is_small() ? " (few)" : "";
    out << quarter_row(row, note);
  }
}

void subsets(const audit::Audit& audit, std::ostream& out) {
  if (audit.by == audit::GroupKey::none) { return; }
  out << fmt::format(
      "\n### By {0}\n\n| {0} | tickets | pass rate | median | stage |\n| --- | --- | --- | --- | --- |\n",
      audit::kGroupKeyNames[static_cast<std::size_t>(audit.by)]);
  for (const audit::Subset& each : audit.subsets) {
    out << fmt::format("| {} | {} | {} | {} | {} |\n", markdown_text(each.name), each.measures.counted,
                       percent_text(each.measures.pass_rate()), rounded(each.measures.score.median),
                       audit::kStageNames[static_cast<std::size_t>(each.readiness.stage)]);
  }
}

void repository(const audit::Audit& audit, std::ostream& out) {
  if (audit.repository.empty()) { return; }
  out << "\n### Repository\n\n";
  for (const audit::RepositoryCondition& each : audit.repository) {
    out << fmt::format("- {}: {}\n", each.name,
                       each.found.empty() ? each.missing : markdown_text(each.found));
  }
}

}  // namespace

void write_audit_markdown(const AuditReport& report, std::ostream& out) {
  const audit::Audit& audit = report.audit;
  if (audit.tickets.empty()) {
    out << kNothing << '\n';
    return;
  }
  verdict(audit, out);
  pillars(audit, out);
  figures(audit, out);
  blockers(report, out);
  tickets("Closest to the gate", audit.closest, true, out);
  tickets("Can go out today", audit.go_today, false, out);
  between(audit, out);
  quarters(audit.trend, out);
  subsets(audit, out);
  repository(audit, out);
}

}  // namespace speclint::report
