// Files through the rules and to the reporters: what the commands that judge tickets share.
#pragma once
#include <ostream>

#include "lint/app/command_line.h"
#include "lint/app/outputs.h"
#include "lint/engine/lint_ticket.h"

namespace speclint::app {

struct RunResult {
  Summary summary;
  bool failed = false;  // something could not be read or written, or nothing looked like a ticket
};

/// Finds the tickets that the options name, judges them by `policy`, hands them to `outputs` in the order of
/// the input and ends these. What went wrong with files goes to `err`.
RunResult run_tickets(const CheckOptions& options, engine::Policy policy, Outputs& outputs,
                      std::ostream& err);

}  // namespace speclint::app
