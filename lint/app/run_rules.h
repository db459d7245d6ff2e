// The commands `rules` and `explain`.
#pragma once
#include <ostream>
#include <string>

#include "lint/app/command_line.h"
#include "lint/app/exit_status.h"

namespace speclint::app {

/// Prints the list of rules in the formats that the options name.
ExitStatus run_rules(const CheckOptions& options, std::ostream& out, std::ostream& err);

/// `word` is a rule's id or name.
ExitStatus run_explain(const std::string& word, std::ostream& out, std::ostream& err);

}  // namespace speclint::app
