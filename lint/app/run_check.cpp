// The command `check`.
#include "lint/app/run_check.h"

#include <utility>

#include "lint/app/complain.h"
#include "lint/app/outputs.h"
#include "lint/app/rule_selection.h"
#include "lint/app/ticket_run.h"
#include "lint/report/reporters.h"
#include "rules/all_rules.h"

namespace speclint::app {

ExitStatus run_check(const CheckOptions& options, std::ostream& out, std::ostream& err) {
  RuleSelection selection = select_rules(rules::all(), settings::selected_by(*options.profile, rules::all()),
                                         options.select, options.ignore);
  if (!selection.error.empty()) { return usage_error(err, selection.error); }
  Outputs outputs(options, report::make_reporter, out);
  if (!outputs.error().empty()) { return usage_error(err, outputs.error()); }
  const RunResult result = run_tickets(options,
                                       {.rules = rules::all(),
                                        .selected = std::move(selection.selected),
                                        .strict = options.profile->strict,
                                        .usual_kind = options.profile->usual_kind,
                                        .gate = options.gate},
                                       outputs, err);
  if (result.failed) { return ExitStatus::error; }
  return result.summary.failed > 0 ? ExitStatus::failed : ExitStatus::passed;
}

}  // namespace speclint::app
