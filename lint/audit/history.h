// A backlog as it was: what an audit compares quarters by.
#pragma once
#include <string>
#include <vector>

#include "lint/audit/audited_ticket.h"
#include "lint/audit/quarter.h"

namespace speclint::audit {

/// The tickets as they were at a quarter's end.
struct QuarterState {
  Quarter quarter;
  std::vector<AuditedTicket> tickets;
};

/// A ticket that went into progress: whether it passed the gate before that.
struct Start {
  std::string path;
  std::string id;
  Quarter quarter;  // in which it was started
  bool ready = false;
  bool changed = false;  // what it asks for became another before it was closed
};

struct History {
  std::vector<QuarterState> quarters;  // in order, without those before the first ticket
  std::vector<Start> starts;           // by quarter, then path
};

}  // namespace speclint::audit
