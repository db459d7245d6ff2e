// A ticket as an audit keeps it: some hundred bytes, for a backlog has up to a million of them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/engine/report.h"
#include "lint/engine/survey.h"

namespace speclint::audit {

/// A finding without its words.
struct AuditedFinding {
  std::string_view rule;  // "QUE002"
  Severity severity = Severity::warning;
  Stage stage = Stage::start;
  std::uint32_t unit = kNoIndex;
};

struct AuditedTicket {
  std::string path;
  std::optional<std::uint32_t> record;
  std::string id;
  std::string title;        // of a long one the beginning
  std::string_view status;  // "unknown", "open", "started", "closed"
  std::string_view kind;
  Dates dates;
  std::vector<Link> links;
  std::optional<score::Score> score;  // none when it is not judged
  bool passed = false;                // the gate
  std::string_view acceptance_state;
  Verdict verdict = Verdict::not_judged;
  score::Effort effort;
  std::vector<AuditedFinding> findings;
  Survey survey;
  std::vector<std::string> questions;  // for a page; else none, for a backlog is large

  bool is_closed() const { return status == "closed"; }
  bool is_started() const { return status == "started" || !dates.started.empty(); }
  /// Whether shares are told of it: it is open, was judged, and is no epic, whose parts are tickets.
  bool counts() const { return score.has_value() && !is_closed() && kind != "epic"; }
};

/// Takes over what an audit needs of a report. One without a survey is of a file that nobody could read.
AuditedTicket audited(const TicketReport& report);

/// By path, then record, then what they say: the order in which an audit sees tickets, whatever order they
/// were read in.
bool comes_before(const AuditedTicket& left, const AuditedTicket& right);

}  // namespace speclint::audit
