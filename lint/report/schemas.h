// JSON Schemas of what the program writes.
#pragma once
#include <string_view>

namespace speclint::report {

/// The schema of speclint-report/1, draft 2020-12: report.schema.json, with an LF at its end.
std::string_view report_schema();
/// The same of speclint-audit/1: audit.schema.json.
std::string_view audit_schema();
/// The same of speclint-shard/1: shard.schema.json.
std::string_view shard_schema();

}  // namespace speclint::report
