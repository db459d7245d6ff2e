// The whole program as a function.
#pragma once
#include <ostream>
#include <string>
#include <vector>

#include "lint/app/descriptor_stream.h"
#include "lint/app/exit_status.h"

namespace speclint::app {

/// Does what the arguments (without the program's name) ask for.
ExitStatus run(std::vector<std::string> arguments, DescriptorStream& out, std::ostream& err);

}  // namespace speclint::app
