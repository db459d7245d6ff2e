// The format `checkstyle`: what many CI systems and editors read; a file with its findings as errors.
// Source: the output of Checkstyle's XMLLogger.
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "lint/report/formats.h"
#include "lint/report/places.h"
#include "lint/report/version.h"
#include "lint/report/xml_text.h"

namespace speclint::report {
namespace {

std::string_view checkstyle_severity(Severity severity) {
  if (severity >= Severity::error) { return "error"; }
  return severity == Severity::warning ? "warning" : "info";
}

std::string error_element(const TicketReport& report, const ReportedFinding& finding) {
  const std::string_view separator = finding.question.empty() ? "" : " - ";
  const Position place = finding.location.begin;
  return fmt::format(
      "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}{}{}{}\" source=\"speclint.{}\"/>\n",
      place.line, place.column, checkstyle_severity(finding.severity), xml_text(finding.message), separator,
      xml_text(finding.question), xml_text(record_text(report, finding)), finding.rule);
}

class CheckstyleReporter final : public Reporter {
 public:
  explicit CheckstyleReporter(std::ostream& out) : out_(out) {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"speclint-" << kVersion
         << "\">\n";
  }

  void ticket(const TicketReport& report) override {
    if (report.findings.empty()) { return; }
    if (!is_open_ || path_ != report.path) { open(report.path); }
    for (const ReportedFinding& finding : report.findings) { out_ << error_element(report, finding); }
  }

  void finish(const Summary& /*summary*/, std::span<const Skipped> /*skipped*/) override {
    close();
    out_ << "</checkstyle>\n";
  }

 private:
  /// Tickets of one file follow each other, and share its element.
  void open(const std::string& path) {
    close();
    out_ << "  <file name=\"" << xml_text(path) << "\">\n";
    path_ = path;
    is_open_ = true;
  }

  void close() {
    if (is_open_) { out_ << "  </file>\n"; }
    is_open_ = false;
  }

  std::ostream& out_;
  std::string path_;
  bool is_open_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_checkstyle_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<CheckstyleReporter>(out);
}

}  // namespace speclint::report
