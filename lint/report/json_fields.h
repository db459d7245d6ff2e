// The objects of speclint-report/1, for every format that is made of JSON.
#pragma once
#include "lint/engine/report.h"
#include "lint/report/json_values.h"

namespace speclint::report {

/// Path, record, id and title.
void write_identity(JsonWriter& json, const TicketReport& report);
void write_ticket(JsonWriter& json, const TicketReport& report);
void write_summary(JsonWriter& json, const Summary& summary);
/// The program's name and version.
void write_tool(JsonWriter& json);

}  // namespace speclint::report
