// JSON Schemas of what the program writes.
#pragma once
#include <string_view>

namespace speclint::report {

/// The schema of speclint-report/1, draft 2020-12: report.schema.json, with an LF at its end.
std::string_view report_schema();

}  // namespace speclint::report
