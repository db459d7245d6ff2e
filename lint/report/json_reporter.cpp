// The formats `json` (one document) and `ndjson` (one ticket a line, then the summary).
#include <string>
#include <vector>

#include "lint/report/formats.h"
#include "lint/report/json_fields.h"

namespace speclint::report {
namespace {

std::string ticket_json(const TicketReport& report) {
  return to_json([&](JsonWriter& json) { write_ticket(json, report); });
}

std::string summary_json(const Summary& summary) {
  return to_json([&](JsonWriter& json) { write_summary(json, summary); });
}

/// The summary stands first, so the tickets wait until it is known.
class JsonReporter final : public Reporter {
 public:
  explicit JsonReporter(std::ostream& out) : out_(out) {}

  void ticket(const TicketReport& report) override { tickets_.push_back(ticket_json(report)); }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    out_ << R"({"schema":"speclint-report/1",)" << '\n';
    out_ << R"("tool":)" << to_json(write_tool) << ",\n";
    out_ << R"("summary":)" << summary_json(summary) << ",\n";
    out_ << R"("tickets":[)";
    std::string_view separator = "\n";
    for (const std::string& ticket : tickets_) {
      out_ << separator << ticket;
      separator = ",\n";
    }
    out_ << "]}\n";
  }

 private:
  std::ostream& out_;
  std::vector<std::string> tickets_;
};

class NdjsonReporter final : public Reporter {
 public:
  explicit NdjsonReporter(std::ostream& out) : out_(out) {}

  void ticket(const TicketReport& report) override { out_ << ticket_json(report) << '\n'; }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    out_ << R"({"summary":)" << summary_json(summary) << "}\n";
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Reporter> make_json_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<JsonReporter>(out);
}

std::unique_ptr<Reporter> make_ndjson_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<NdjsonReporter>(out);
}

}  // namespace speclint::report
