// Which of the options about changes, baselines and dates go together.
#pragma once
#include <string>

#include "lint/app/command_line.h"

namespace speclint::app {

/// What is wrong with them, in one line; empty when nothing is.
std::string check_change_options(const CheckOptions& options);

}  // namespace speclint::app
