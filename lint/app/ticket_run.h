// Files through the rules and to the reporters: what the commands that judge tickets share.
#pragma once
#include <ostream>

#include "lint/app/command_line.h"
#include "lint/app/outputs.h"
#include "lint/engine/report.h"

namespace speclint::app {

struct RunResult {
  Summary summary;
  bool failed = false;  // something could not be read or written, or nothing looked like a ticket
};

/// Finds the tickets that the options name, judges them by their settings, hands them to the reporters that
/// `make` makes, in the order of the input, and ends these. What went wrong with settings and files goes to
/// `err`.
RunResult run_tickets(CheckOptions options, const ReporterMaker& make, std::ostream& out, std::ostream& err);

}  // namespace speclint::app
