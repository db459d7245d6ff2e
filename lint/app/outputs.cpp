// The reporters of a run and where they write to.
#include "lint/app/outputs.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace speclint::app {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool wants_color(ColorMode mode, bool to_file) {
  if (mode != ColorMode::automatic) { return mode == ColorMode::always; }
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !to_file && !dumb && !is_set("NO_COLOR") && isatty(STDOUT_FILENO) == 1;
}

}  // namespace

Outputs::Outputs(const CheckOptions& options, ReporterMaker make, std::ostream& out,
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
    const report::Style style{wants_color(options.color, to_file), options.quiet, options.verbose, rules};
    target.reporter = make(output.format, to_file ? target.file->stream() : out_, style);
    targets_.push_back(std::move(target));
  }
}

void Outputs::ticket(const TicketReport& report) {
  for (const Target& target : targets_) { target.reporter->ticket(report); }
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
  return errors;
}

}  // namespace speclint::app
