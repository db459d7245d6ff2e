// Messages of the program about itself.
#pragma once
#include <ostream>
#include <string_view>

#include "lint/app/exit_status.h"

namespace speclint::app {

/// One line on standard error; what a path or argument holds cannot leave it.
void complain(std::ostream& err, std::string_view message);

/// The same for what ends the run.
ExitStatus usage_error(std::ostream& err, std::string_view message);

}  // namespace speclint::app
