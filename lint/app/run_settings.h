// What the program tells of settings: their schema, what counts for a file, whether a rule pack does what it
// says.
#pragma once
#include <ostream>
#include <string>
#include <string_view>

#include "lint/app/command_line.h"
#include "lint/app/exit_status.h"

namespace speclint::app {

/// The JSON Schema of settings (`config`) or of rule packs (`rules`).
void write_schema(std::string_view which, std::ostream& out);

/// What a file is judged by, each value with where it was set; of one rule if `word` names one.
ExitStatus run_config_for(const CheckOptions& options, const std::string& path, const std::string& word,
                          std::ostream& out, std::ostream& err);

/// Runs the examples of a rule pack: fails when a rule does not flag a bad one, flags a good one, or lacks
/// either.
ExitStatus run_pack_test(const std::string& path, std::ostream& out, std::ostream& err);

}  // namespace speclint::app
