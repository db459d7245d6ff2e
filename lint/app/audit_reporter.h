// An audit in the formats that are asked for, made once all tickets are there.
#pragma once
#include <memory>
#include <ostream>
#include <string_view>
#include <vector>

#include "lint/app/outputs.h"
#include "lint/audit/audit.h"
#include "lint/report/reporters.h"

namespace speclint::app {

/// The tickets of a run, and what is true of them once all are there. Shared by the reporters of all formats.
class Gathered {
 public:
  /// `keeps_questions`: they are printed, which only a page does.
  Gathered(audit::AuditSettings settings, bool keeps_questions);
  /// Of tickets that are there already.
  Gathered(audit::AuditSettings settings, std::vector<audit::AuditedTicket> tickets);

  void add(const TicketReport& report);

  /// After it no ticket may be added.
  const audit::Audit& audit();

 private:
  audit::AuditSettings settings_;
  bool keeps_questions_ = false;
  std::vector<audit::AuditedTicket> tickets_;
  std::unique_ptr<audit::Audit> audit_;
};

/// Makes reporters that print what `gathered` holds; the first one adds the tickets of the run to it.
ReporterMaker audit_reporters(Gathered& gathered);

/// Whether one of the formats prints the questions of tickets.
bool prints_questions(const std::vector<Output>& outputs);

}  // namespace speclint::app
