// The commands `rules` and `explain`.
#pragma once
#include <ostream>
#include <string>

#include "lint/app/exit_status.h"

namespace speclint::app {

ExitStatus run_rules(std::ostream& out);

/// `word` is a rule's id or name.
ExitStatus run_explain(const std::string& word, std::ostream& out, std::ostream& err);

}  // namespace speclint::app
