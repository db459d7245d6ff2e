// An audit's figures as people read them: what its text and its Markdown share.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lint/report/audit_reports.h"

namespace speclint::report {

/// What is said of no tickets.
inline constexpr std::string_view kNothing = "There is no ticket to audit.";

/// `64.7 %`
std::string percent_text(double percent);

/// `tickets/12.md (record 3)  T-12  Title`, shortened, not sanitised.
std::string ticket_text(const audit::AuditedTicket& ticket);

/// `tickets/12.md (record 3)`
std::string ticket_place(const audit::AuditedTicket& ticket);

/// `ACC001 acceptance-missing`, or the id alone of a rule that is not known.
std::string rule_text(std::string_view id, std::span<const Rule* const> rules);

/// The fixes that a ticket needs: `ACC003, QUE002`.
std::string fixes_text(const audit::AuditedTicket& ticket);

/// What to do next, by what is asked and does not hold: one sentence.
std::string advice(const audit::Readiness& readiness);

/// `133 of 412 tickets count: 250 are closed, 9 are epics, 12 are no tickets, 8 could not be judged`
std::string count_text(const audit::Measures& measures);

/// `80 contract, 40 respecify`, those that there are.
std::string verdicts_text(const audit::Measures& measures);

/// `mean 82.1, median 86, half of them between 71.5 and 95; A 60, B 30, C 12, D 11, F 20`
std::string scores_text(const audit::Measures& measures);

/// `1.9 questions a ticket, 211 round trips in all`
std::string asked_text(const audit::Measures& measures);

/// What so many round trips cost at the audit's shift, in days of the calendar: `48 days`.
std::string days_text(const audit::Audit& audit, double round_trips);

/// What the round trips cost at the audit's shift, with what is assumed.
std::string waiting_text(const audit::Audit& audit);

/// The parts that tickets have, with the share of those that say something under them.
std::string coverage_text(const audit::Measures& measures);

/// `wanted 60`, `at most 1.5`
std::string bound_text(const audit::Threshold& threshold);

/// The share that a pillar's signals have, `71 %` each; a dash for what the data does not tell.
std::string signals_text(const audit::Pillar& pillar);

/// What is told between tickets, by rule: `BKL002 near-duplicate: 3`.
std::vector<std::string> set_counts(const audit::Audit& audit);

/// The trend in a sentence.
std::string trend_text(const audit::Trend& trend);

/// Templates and what they change, in a sentence; empty when no template is told.
std::string template_text(const audit::TemplateEffect& effect);

}  // namespace speclint::report
