// The reporters of a run and where they write to.
#include "lint/app/outputs.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace speclint::app {
namespace {

/// The value of an environment variable; empty when it is not set.
std::string_view environment(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

bool wants_color(ColorMode mode, bool to_file) {
  if (mode != ColorMode::automatic) { return mode == ColorMode::always; }
  const std::string_view terminal = environment("TERM");
  const bool dumb = terminal.empty() || terminal == "dumb";
  return !to_file && !dumb && environment("NO_COLOR").empty() && isatty(STDOUT_FILENO) == 1;
}

}  // namespace

Outputs::Outputs(const CheckOptions& options, const ReporterMaker& make, std::ostream& out,
                 std::span<const Rule* const> rules)
    : out_(out) {
  for (const Output& output : options.outputs) {
    Target target{.name = output.file, .file = nullptr, .reporter = nullptr};
    const bool to_file = !output.file.empty();
    if (to_file) { target.file = std::make_unique<OutputFile>(output.file); }
    if (to_file && !target.file->error().empty()) {
      error_ = output.file + ": " + target.file->error();
      return;
    }
    const report::Style style{wants_color(options.color, to_file), options.quiet, options.verbose,
                              !options.baseline.empty(), rules};
    target.reporter = make(output.format, to_file ? target.file->stream() : out_, style);
    targets_.push_back(std::move(target));
  }
  add_step_summary(options, make);
}

void Outputs::add_step_summary(const CheckOptions& options, const ReporterMaker& make) {
  const bool for_github = std::any_of(options.outputs.begin(), options.outputs.end(),
                                      [](const Output& output) { return output.format == "github"; });
  if (!for_github) { return; }
  summary_file_ = environment("GITHUB_STEP_SUMMARY");
  if (!summary_file_.empty()) { summary_reporter_ = make("markdown", summary_, {}); }
}

void Outputs::ticket(const TicketReport& report) {
  for (const Target& target : targets_) { target.reporter->ticket(report); }
  if (summary_reporter_) { summary_reporter_->ticket(report); }
}

std::vector<std::string> Outputs::finish(const Summary& summary, std::span<const Skipped> skipped) {
  std::vector<std::string> errors;
  for (const Target& target : targets_) {
    target.reporter->finish(summary, skipped);
    if (!target.file) { continue; }
    if (const std::string error = target.file->commit(); !error.empty()) {
      errors.push_back(target.name + ": " + error);
    }
  }
  if (summary_reporter_) {
    summary_reporter_->finish(summary, skipped);
    if (const std::string error = append_to_file(summary_file_, summary_.str()); !error.empty()) {
      errors.push_back(summary_file_ + ": " + error);
    }
  }
  return errors;
}

}  // namespace speclint::app
