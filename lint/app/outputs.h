// The reporters of a run and where they write to.
#pragma once
#include <functional>
#include <memory>
#include <ostream>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "lint/app/command_line.h"
#include "lint/app/files.h"
#include "lint/report/reporters.h"

namespace speclint::app {

/// Makes the reporter of a format (reporters.h).
using ReporterMaker =
    std::function<std::unique_ptr<report::Reporter>(std::string_view, std::ostream&, const report::Style&)>;

class Outputs {
 public:
  /// Opens all files. `rules` are those that may report, for formats that describe them. `out` takes what has
  /// no file of its own. With the format `github` and a file named by GITHUB_STEP_SUMMARY, as GitHub sets it
  /// for a step, the format `markdown` is added to that file.
  Outputs(const CheckOptions& options, const ReporterMaker& make, std::ostream& out,
          std::span<const Rule* const> rules);

  /// What could not be opened, in one line; else empty.
  const std::string& error() const { return error_; }

  void ticket(const TicketReport& report);
  /// Ends the reports and puts the files in place; returns what could not be written, a line each.
  std::vector<std::string> finish(const Summary& summary, std::span<const Skipped> skipped);

 private:
  struct Target {
    std::string name;
    std::unique_ptr<OutputFile> file;  // none for standard output
    std::unique_ptr<report::Reporter> reporter;
  };

  void add_step_summary(const CheckOptions& options, const ReporterMaker& make);

  std::ostream& out_;
  std::vector<Target> targets_;
  std::string summary_file_;  // empty when none is asked for
  std::ostringstream summary_;
  std::unique_ptr<report::Reporter> summary_reporter_;
  std::string error_;
};

}  // namespace speclint::app
