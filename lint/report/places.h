// Where a finding stands, in words that lead there: in a file line and column, in an export the field.
#pragma once
#include <string>

#include "lint/engine/report.h"

namespace speclint::report {

/// `3:14`, or in an export `description:3:14`. Of one line, sanitised.
std::string place_text(const Location& location, const std::optional<FieldPlace>& field);
std::string place_text(const ReportedFinding& finding);

/// `export.csv (record 17)`, or the path alone of a file that is one ticket. Sanitised.
std::string path_text(const TicketReport& report);

/// For formats that know nothing but files and lines: ` [record 17 (PROJ-42) description:3:14]`, to be put
/// behind a message. Empty for tickets that were not exported. Sanitised.
std::string record_text(const TicketReport& report, const ReportedFinding& finding);

}  // namespace speclint::report
