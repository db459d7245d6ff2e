// From findings to what a reporter prints: positions, words, points.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "lint/engine/fingerprint.h"
#include "lint/engine/lint_ticket.h"
#include "lint/engine/redaction.h"
#include "lint/engine/suppressions.h"
#include "parsers/model/parsed_file.h"
#include "rules/facts/facts.h"
#include "rules/finding.h"

namespace speclint::engine {

/// What a report is made of.
struct ReportSource {
  const SourceFile& file;
  const Ticket& ticket;
  const Facts& facts;
  const Redaction& redaction;
  const Acceptances& acceptances;
};

/// A judged ticket with the findings that are to be reported: the first `reported` of `findings`, sorted by
/// place. Those behind them count in the hand-off only.
TicketReport build_report(const ReportSource& source, std::span<const Finding> findings, std::size_t reported,
                          const Policy& policy);

/// A file of which no ticket could be read: score 0.
TicketReport build_unreadable_report(const SourceFile& source, const Policy& policy);

/// A file that was read and holds no ticket.
TicketReport build_no_ticket_report(const SourceFile& source);

/// Adds what was wrong with the file itself; it costs no points, but may fail the gate. `source` is the file
/// as it may be printed.
void add_parse_finding(const SourceFile& source, const ParseFinding& finding, const Policy& policy,
                       Fingerprints& fingerprints, TicketReport& report);

}  // namespace speclint::engine
