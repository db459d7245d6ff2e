#include "lint/app/change_options.h"

#include <algorithm>

#include "lint/app/discovery.h"
#include "lint/engine/dates.h"

namespace speclint::app {
namespace {

/// git would take it for an option of its own.
bool is_no_revision(const CheckOptions& options) {
  return options.since && (options.since->empty() || options.since->starts_with('-'));
}

std::string check_changes(const CheckOptions& options) {
  if (is_no_revision(options)) {
    return "--since wants a revision, such as main or HEAD~3, not \"" + *options.since + "\"";
  }
  if (options.since && options.staged) { return "--since and --staged exclude each other; choose one"; }
  if (!options.changes_only()) {
    if (options.ratchet) { return "--ratchet compares with what was; it wants --since REV or --staged"; }
    if (options.all_lines) { return "--all-lines is about what changed; it wants --since REV or --staged"; }
    return "";
  }
  const bool reads_input =
      std::find(options.paths.begin(), options.paths.end(), kStandardInput) != options.paths.end();
  return reads_input ? "standard input has no history; --since and --staged want files and folders" : "";
}

std::string check_baseline(const CheckOptions& options) {
  if (!options.update_baseline) { return ""; }
  if (options.baseline.empty()) { return "--update-baseline wants --baseline FILE, the file to write"; }
  if (!options.changes_only()) { return ""; }
  return "--update-baseline looks at whole tickets; run it without --since and --staged";
}

}  // namespace

std::string check_change_options(const CheckOptions& options) {
  if (!options.as_of.empty() && !engine::is_date(options.as_of)) {
    return "--as-of wants a day such as 2026-12-31, not \"" + options.as_of + "\"";
  }
  const std::string error = check_changes(options);
  return error.empty() ? check_baseline(options) : error;
}

}  // namespace speclint::app
