// The format `github`: workflow commands, which GitHub shows beside the changed lines.
// Source: GitHub's "Workflow commands for GitHub Actions"; it shows ten of each type a step.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/report/formats.h"
#include "lint/report/places.h"
#include "lint/report/sanitise.h"

namespace speclint::report {
namespace {

constexpr std::size_t kMostOfAType = 10;
constexpr std::array<std::string_view, 3> kTypes{"notice", "warning", "error"};

std::size_t type_of(Severity severity) {
  if (severity >= Severity::error) { return 2; }
  return severity == Severity::warning ? 1 : 0;
}

/// A value as a command carries it. Line ends are gone already; a percent sign could forge one.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char byte : sanitise(text)) {
    if (byte == '%') {
      result += "%25";
    } else {
      result += byte;
    }
  }
  return result;
}

/// The same as a property, where colon and comma would end it.
std::string property(std::string_view text) {
  std::string result;
  for (const char byte : escaped(text)) {
    switch (byte) {
      case ':': result += "%3A"; break;
      case ',': result += "%2C"; break;
      default: result += byte;
    }
  }
  return result;
}

std::string command(const TicketReport& report, const ReportedFinding& finding) {
  const Location& at = finding.location;
  std::string place = fmt::format("file={},line={},endLine={}", property(report.path), at.begin.line,
                                  std::max(at.begin.line, at.end.line));
  if (at.begin.line == at.end.line) {  // GitHub takes columns only within one line; its end is inclusive
    const std::uint32_t last = std::max(at.begin.column, at.end.column - 1);
    place += fmt::format(",col={},endColumn={}", at.begin.column, last);
  }
  return fmt::format("::{} {},title={} {}::{}{}{}{}\n", kTypes[type_of(finding.severity)], place,
                     finding.rule, finding.name, escaped(finding.message),
                     finding.question.empty() ? "" : " - ", escaped(finding.question),
                     escaped(record_text(report, finding)));
}

/// The commands of one type: the first ten, blockers before errors.
struct Commands {
  std::vector<std::string> blockers;
  std::vector<std::string> others;
  std::uint64_t count = 0;

  void add(Severity severity, const TicketReport& report, const ReportedFinding& finding) {
    ++count;
    std::vector<std::string>& list = severity == Severity::blocker ? blockers : others;
    if (list.size() < kMostOfAType) { list.push_back(command(report, finding)); }
  }

  std::size_t write(std::ostream& out) const {
    std::size_t written = 0;
    for (const auto* list : {&blockers, &others}) {
      for (const std::string& each : *list) {
        if (written == kMostOfAType) { return written; }
        out << each;
        ++written;
      }
    }
    return written;
  }
};

class GithubReporter final : public Reporter {
 public:
  explicit GithubReporter(std::ostream& out) : out_(out) {}

  void ticket(const TicketReport& report) override {
    for (const ReportedFinding& finding : report.findings) {
      commands_[type_of(finding.severity)].add(finding.severity, report, finding);
    }
  }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    std::string hidden;
    for (std::size_t i = kTypes.size(); i-- > 0;) {
      const std::uint64_t more = commands_[i].count - commands_[i].write(out_);
      if (more > 0) { hidden += fmt::format("; {} more {}s are not shown here", more, kTypes[i]); }
    }
    out_ << fmt::format("speclint: {} judged, {} passed, {} failed{}\n", summary.tickets, summary.passed,
                        summary.failed, hidden);
  }

 private:
  std::ostream& out_;
  std::array<Commands, kTypes.size()> commands_;
};

}  // namespace

std::unique_ptr<Reporter> make_github_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<GithubReporter>(out);
}

}  // namespace speclint::report
