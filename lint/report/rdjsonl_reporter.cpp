// The format `rdjsonl`: a diagnostic a line, for reviewdog.
// Source: reviewdog's Diagnostic Format; its columns count bytes of UTF-8.
#include <string>

#include "lint/report/formats.h"
#include "lint/report/json_values.h"
#include "lint/report/places.h"
#include "lint/report/sanitise.h"

namespace speclint::report {
namespace {

std::string_view rdjson_severity(Severity severity) {
  if (severity >= Severity::error) { return "ERROR"; }
  return severity == Severity::warning ? "WARNING" : "INFO";
}

void position(JsonWriter& json, std::string_view name, std::uint32_t line, std::uint32_t column) {
  key(json, name);
  json.StartObject();
  count(json, "line", line);
  count(json, "column", column);
  json.EndObject();
}

std::string diagnostic(const TicketReport& report, const ReportedFinding& finding) {
  return to_json([&](JsonWriter& json) {
    json.StartObject();
    const std::string_view separator = finding.question.empty() ? "" : "\n";
    text(json, "message",
         sanitise(finding.message) + std::string(separator) + sanitise(finding.question) +
             record_text(report, finding));
    key(json, "location");
    json.StartObject();
    text(json, "path", report.path);
    key(json, "range");
    json.StartObject();
    position(json, "start", finding.location.begin.line, finding.byte_columns.begin);
    position(json, "end", finding.location.end.line, finding.byte_columns.end);
    json.EndObject();
    json.EndObject();
    text(json, "severity", rdjson_severity(finding.severity));
    key(json, "source");
    json.StartObject();
    text(json, "name", "speclint");
    json.EndObject();
    key(json, "code");
    json.StartObject();
    text(json, "value", finding.rule);
    json.EndObject();
    json.EndObject();
  });
}

class RdjsonlReporter final : public Reporter {
 public:
  explicit RdjsonlReporter(std::ostream& out) : out_(out) {}

  void ticket(const TicketReport& report) override {
    for (const ReportedFinding& finding : report.findings) { out_ << diagnostic(report, finding) << '\n'; }
  }

  void finish(const Summary& /*summary*/, std::span<const Skipped> /*skipped*/) override {}

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Reporter> make_rdjsonl_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<RdjsonlReporter>(out);
}

}  // namespace speclint::report
