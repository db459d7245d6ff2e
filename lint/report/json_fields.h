// The objects of speclint-report/1, for every format that is made of JSON.
#pragma once
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "lint/engine/report.h"

namespace speclint::report {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void write_ticket(JsonWriter& json, const TicketReport& report);
void write_summary(JsonWriter& json, const Summary& summary);
/// The program's name and version.
void write_tool(JsonWriter& json);

}  // namespace speclint::report
