// The list of rules for machines: speclint-rules/1.
#pragma once
#include <ostream>
#include <span>

#include "rules/rule.h"

namespace speclint::report {

/// Writes everything that the rules, and the findings about files, know of themselves.
void write_rules_json(std::ostream& out, std::span<const Rule* const> rules);

}  // namespace speclint::report
