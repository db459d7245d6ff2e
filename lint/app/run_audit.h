// The command `audit`.
#pragma once
#include <ostream>

#include "lint/app/command_line.h"
#include "lint/app/exit_status.h"

namespace speclint::app {

/// Judges all tickets, closed ones among them, and tells what is true of them together. Exit status 0, or 2
/// when something could not be read or written.
ExitStatus run_audit(const CheckOptions& options, const AuditOptions& asked, std::ostream& out,
                     std::ostream& err);

}  // namespace speclint::app
