// The command `schema`.
#pragma once
#include <ostream>
#include <string>

#include "lint/app/exit_status.h"

namespace speclint::app {

/// Prints the JSON Schema of the format that `word` names.
ExitStatus run_schema(const std::string& word, std::ostream& out, std::ostream& err);

}  // namespace speclint::app
