// A ticket as an audit keeps it: some hundred bytes, for a backlog has up to a million of them.
#pragma once
#include <array>
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
  std::uint32_t line = 0;  // where it stands, as people find it again
  double gain = 0;         // points
};

struct AuditedTicket {
  std::string path;
  std::optional<std::uint32_t> record;
  std::string id;
  std::string title;         // shortened
  std::string_view status;   // "unknown", "open", "started", "closed"
  std::string_view kind;
  Planning planning;
  std::optional<score::Score> score;  // none when it is not judged
  bool passed = false;                // the gate
  std::vector<std::string> gate_reasons;
  std::string_view acceptance_state;
  Verdict verdict = Verdict::not_judged;
  score::Effort effort;
  std::vector<AuditedFinding> findings;
  Survey survey;
};

/// Takes over what an audit needs of a report, which has to have a survey.
AuditedTicket audited(TicketReport report);

}  // namespace speclint::audit
