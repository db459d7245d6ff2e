// The command `init`.
#pragma once
#include <ostream>

#include "lint/app/exit_status.h"

namespace speclint::app {

/// Looks at the working folder and writes settings for it, their schema, and a ticket template for each kind.
/// What is there stays as it is unless `force` is given; then nothing is written at all.
ExitStatus run_init(bool force, std::ostream& out, std::ostream& err);

}  // namespace speclint::app
