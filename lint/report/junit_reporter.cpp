// The format `junit`: a ticket is a test case, a file a suite; a ticket that does not pass the gate fails.
// Source: the JUnit XML schema of the Ant task, as Jenkins (xunit-plugin, junit-10.xsd) and GitLab read it.
#include <fmt/format.h>

#include <string>

#include "lint/report/formats.h"
#include "lint/report/places.h"
#include "lint/report/ticket_name.h"
#include "lint/report/xml_text.h"
#include "lint/score/gate.h"

namespace speclint::report {
namespace {

struct Counts {
  std::uint64_t tests = 0;
  std::uint64_t failures = 0;
  std::uint64_t skipped = 0;
};

std::string attributes(const Counts& counts) {
  return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"0\"", counts.tests, counts.failures);
}

std::string joined(const std::vector<std::string>& reasons) {
  std::string text;
  for (const std::string& reason : reasons) { text += (text.empty() ? "" : ", ") + reason; }
  return text;
}

std::string name_of(const TicketReport& report) {
  std::string name;
  for (const std::string& part : ticket_name(report)) { name += (name.empty() ? "" : " ") + part; }
  return name.empty() ? report.path : name;
}

std::string finding_line(const ReportedFinding& finding) {
  return fmt::format("{} {} {}: {}{}{}\n", xml_text(place_text(finding)), severity_name(finding.severity),
                     finding.rule, xml_text(finding.message), finding.question.empty() ? "" : " - ",
                     xml_text(finding.question));
}

std::string finding_lines(const TicketReport& report) {
  std::string text;
  if (report.record) { text += xml_text(path_text(report)) + '\n'; }
  for (const ReportedFinding& finding : report.findings) { text += finding_line(finding); }
  return text;
}

std::string failure_element(const TicketReport& report) {
  return fmt::format("      <failure type=\"{}\" message=\"{}\">\n{}      </failure>\n",
                     verdict_name(report.verdict), xml_text(joined(report.gate.reasons)),
                     finding_lines(report));
}

/// What does not make a ticket fail is no failure, but its output.
std::string output_element(const TicketReport& report) {
  return "      <system-out>\n" + finding_lines(report) + "      </system-out>\n";
}

class JunitReporter final : public Reporter {
 public:
  explicit JunitReporter(std::ostream& out) : out_(out) {}

  void ticket(const TicketReport& report) override {
    if (path_ != report.path) { close(); }
    path_ = report.path;
    ++suite_.tests;
    cases_ += fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"0\"", xml_text(report.path),
                          xml_text(name_of(report)));
    if (!report.score) {
      ++suite_.skipped;
      cases_ += fmt::format(">\n      <skipped message=\"{}: {}\"/>\n    </testcase>\n",
                            verdict_name(report.verdict), xml_text(joined(report.verdict_reasons)));
    } else if (report.gate.passed && report.findings.empty()) {
      cases_ += "/>\n";
    } else if (report.gate.passed) {
      cases_ += ">\n" + output_element(report) + "    </testcase>\n";
    } else {
      ++suite_.failures;
      cases_ += ">\n" + failure_element(report) + "    </testcase>\n";
    }
  }

  /// The totals stand first, so the suites wait until they are known.
  void finish(const Summary& /*summary*/, std::span<const Skipped> /*skipped*/) override {
    close();
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"speclint\" " << attributes(all_)
         << ">\n"
         << suites_ << "</testsuites>\n";
  }

 private:
  void close() {
    if (suite_.tests == 0) { return; }
    suites_ += fmt::format("  <testsuite name=\"{}\" {} skipped=\"{}\">\n{}  </testsuite>\n", xml_text(path_),
                           attributes(suite_), suite_.skipped, cases_);
    all_.tests += suite_.tests;
    all_.failures += suite_.failures;
    suite_ = {};
    cases_.clear();
  }

  std::ostream& out_;
  std::string path_;
  std::string cases_;  // of the suite that is open
  std::string suites_;
  Counts suite_;
  Counts all_;
};

}  // namespace

std::unique_ptr<Reporter> make_junit_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<JunitReporter>(out);
}

}  // namespace speclint::report
