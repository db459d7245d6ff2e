// The commands `rules` and `explain`.
#pragma once
#include <ostream>
#include <string>

#include "lint/app/command_line.h"
#include "lint/app/exit_status.h"

namespace speclint::app {

/// Prints the list of rules in the formats that the options name.
ExitStatus run_rules(const CheckOptions& options, std::ostream& out, std::ostream& err);

/// `word` is the id or name of a rule that is built in, or stands in a pack of the settings that the options
/// name or that count for the working folder.
ExitStatus run_explain(const CheckOptions& options, const std::string& word, std::ostream& out,
                       std::ostream& err);

}  // namespace speclint::app
