// Findings as people read them: place, severity, rule, message; the line with carets; the question.
#pragma once
#include <ostream>
#include <span>

#include "lint/engine/report.h"

namespace speclint::report {

/// Writes each finding as a block of lines, indented by two.
void write_findings(std::ostream& out, std::span<const ReportedFinding> findings, bool color);

}  // namespace speclint::report
