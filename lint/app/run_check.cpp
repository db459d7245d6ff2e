// The command `check`.
#include "lint/app/run_check.h"

#include "lint/app/ticket_run.h"
#include "lint/report/reporters.h"

namespace speclint::app {

ExitStatus run_check(const CheckOptions& options, std::ostream& out, std::ostream& err) {
  const RunResult result = run_tickets(options, report::make_reporter, out, err);
  if (result.failed) { return ExitStatus::error; }
  return result.summary.failed > 0 ? ExitStatus::failed : ExitStatus::passed;
}

}  // namespace

ExitStatus run_check(const CheckOptions& options, std::ostream& out, std::ostream& err) {
  RuleSelection selection = select_rules(rules::all(), settings::selected_by(*options.profile, rules::all()),
                                         options.select, options.ignore);
  if (!selection.error.empty()) { return usage_error(err, selection.error); }
  engine::Policy policy{.rules = rules::all(),
                        .selected = std::move(selection.selected),
                        .strict = options.profile->strict,
                        .gate = options.gate,
                        .suppress = !options.no_suppressions,
                        .root = root_of_run(),
                        .as_of = options.as_of,
                        .is_known = nullptr};
  Compared with = compare_with(options, policy);
  if (!with.error.empty()) { return usage_error(err, with.error); }
  return run_with(options, std::move(policy), std::move(with), out, err);
}

}  // namespace speclint::app
