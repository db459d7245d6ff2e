// The command `questions`.
#pragma once
#include <ostream>

#include "lint/app/command_line.h"
#include "lint/app/exit_status.h"

namespace speclint::app {

/// Prints what each ticket that the options name leaves to ask. Questions fail nothing: the status tells
/// only of what went wrong with files.
ExitStatus run_questions(const CheckOptions& options, std::ostream& out, std::ostream& err);

}  // namespace speclint::app
