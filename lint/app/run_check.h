// The command `check`.
#pragma once
#include <ostream>

#include "lint/app/command_line.h"
#include "lint/app/exit_status.h"

namespace speclint::app {

/// Lints what the options name. Reports without a file go to `out`, what went wrong with files to `err`.
ExitStatus run_check(const CheckOptions& options, std::ostream& out, std::ostream& err);

}  // namespace speclint::app
