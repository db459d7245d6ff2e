#include "lint/report/places.h"

#include <fmt/format.h>

#include "lint/report/sanitise.h"
#include "lint/report/ticket_name.h"

namespace speclint::report {

std::string place_text(const Location& location, const std::optional<FieldPlace>& field) {
  if (!field) { return fmt::format("{}:{}", location.begin.line, location.begin.column); }
  const Position begin = field->location.begin;
  return fmt::format("{}:{}:{}", sanitise(shortened(field->field)), begin.line, begin.column);
}

std::string place_text(const ReportedFinding& finding) {
  return place_text(finding.location, finding.field_place);
}

std::string path_text(const TicketReport& report) {
  const std::string path = sanitise(report.path);
  return report.record ? fmt::format("{} (record {})", path, *report.record) : path;
}

std::string record_text(const TicketReport& report, const ReportedFinding& finding) {
  if (!report.record || !finding.field_place) { return {}; }
  const std::string id = report.id.empty() ? "" : fmt::format(" ({})", sanitise(shortened(report.id)));
  return fmt::format(" [record {}{} {}]", *report.record, id, place_text(finding));
}

}  // namespace speclint::report
