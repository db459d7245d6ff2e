// Files through the rules and to the reporters: what the commands that judge tickets share.
#pragma once
#include <ostream>

#include "lint/app/baseline_run.h"
#include "lint/app/changes.h"
#include "lint/app/command_line.h"
#include "lint/app/outputs.h"
#include "lint/engine/lint_ticket.h"

namespace speclint::app {

struct RunResult {
  Summary summary;
  bool failed = false;  // something could not be read or written, or nothing looked like a ticket
};

/// What a run is compared with; nullptr where with nothing.
struct Comparison {
  const Changes* changes = nullptr;  // only what changed is judged
  BaselineRun* baseline = nullptr;
};

/// Finds the tickets that the options name, judges them by `policy`, hands them to `outputs` in the order of
/// the input and ends these. What went wrong with files goes to `err`.
RunResult run_tickets(const CheckOptions& options, engine::Policy policy, const Comparison& with,
                      Outputs& outputs, std::ostream& err);

}  // namespace speclint::app
