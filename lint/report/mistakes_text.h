// What is wrong with settings, told like findings.
#pragma once
#include <ostream>
#include <span>

#include "lint/settings/mistake.h"

namespace speclint::report {

/// Each with its place, the line with carets, and what to write instead; nothing where there are none. What a
/// file holds cannot leave its line.
void write_mistakes(std::ostream& out, std::span<const settings::Mistake> mistakes);

}  // namespace speclint::report
