// The format `gitlab`: a code quality report, which GitLab shows in merge requests.
// Source: GitLab's "Code quality report format".
#include <array>
#include <string>

#include "lint/report/formats.h"
#include "lint/report/json_values.h"
#include "lint/report/places.h"
#include "lint/report/sanitise.h"

namespace speclint::report {
namespace {

constexpr std::array<std::string_view, kSeverityCount> kGitlabSeverities{"info", "info", "minor", "major",
                                                                         "blocker"};

std::string issue(const TicketReport& report, const ReportedFinding& finding) {
  return to_json([&](JsonWriter& json) {
    json.StartObject();
    const std::string_view separator = finding.question.empty() ? "" : " - ";
    text(json, "description",
         sanitise(finding.message) + std::string(separator) + sanitise(finding.question) +
             record_text(report, finding));
    text(json, "check_name", finding.rule);
    text(json, "fingerprint", finding.fingerprint);
    text(json, "severity", kGitlabSeverities[static_cast<std::size_t>(finding.severity)]);
    key(json, "location");
    json.StartObject();
    text(json, "path", report.path);
    key(json, "lines");
    json.StartObject();
    count(json, "begin", finding.location.begin.line);
    count(json, "end", finding.location.end.line);
    json.EndObject();
    json.EndObject();
    json.EndObject();
  });
}

class GitlabReporter final : public Reporter {
 public:
  explicit GitlabReporter(std::ostream& out) : out_(out) { out_ << '['; }

  void ticket(const TicketReport& report) override {
    for (const ReportedFinding& finding : report.findings) {
      out_ << separator_ << issue(report, finding);
      separator_ = ",\n";
    }
  }

  void finish(const Summary& /*summary*/, std::span<const Skipped> /*skipped*/) override { out_ << "]\n"; }

 private:
  std::ostream& out_;
  std::string_view separator_ = "\n";
};

}  // namespace

std::unique_ptr<Reporter> make_gitlab_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<GitlabReporter>(out);
}

}  // namespace speclint::report
