#include "lint/app/audit_options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <span>

#include "lint/settings/did_you_mean.h"

namespace speclint::app {

void add_audit_options(CLI::App& app, CommandLine& line, std::string& by) {
  constexpr double kMostHours = 12;
  app.option_defaults()->group("What is told");
  app.add_option("--by", by, "also in parts: label, component, epic, author or kind")->type_name("KEY");
  app.add_option("--shift", line.audit.shift,
                 "hours between the time zones, for what waiting costs (default: 0)")
      ->type_name("HOURS")
      ->check(CLI::Range(-kMostHours, kMostHours));
  app.add_flag("--history", line.audit.history,
               "the trend from git: what the tickets were at each quarter's end");
  app.add_option("--repo", line.audit.repository,
                 "also what the repository in this folder shows: README, CI, …")
      ->type_name("PATH");
  app.add_option("--as-of", line.check.as_of, "today, for ages; default: the newest day in the data")
      ->type_name("DATE");
  app.add_flag("--no-suppressions", line.check.no_suppressions, "also what tickets ask not to be told");
  app.add_option("--baseline", line.check.baseline, "findings that are listed in FILE do not fail")
      ->type_name("FILE");
  app.add_flag("--update-baseline", line.check.update_baseline, "list all findings of today there");
}

std::string set_audit_options(const std::string& by, AuditOptions& options) {
  if (by.empty()) { return ""; }
  const auto keys = std::span(audit::kGroupKeyNames).subspan(1);  // without "none"
  const auto found = std::find(keys.begin(), keys.end(), by);
  if (found == keys.end()) { return settings::unknown("key", by, keys); }
  options.by = static_cast<audit::GroupKey>(found - keys.begin() + 1);
  return "";
}

}  // namespace speclint::app
