// The command `check`.
#include "lint/app/run_check.h"

#include <optional>
#include <utility>

#include "lint/app/baseline_run.h"
#include "lint/app/changes.h"
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
  engine::Policy policy{.rules = rules::all(),
                        .selected = std::move(selection.selected),
                        .strict = options.profile->strict,
                        .gate = options.gate,
                        .suppress = !options.no_suppressions,
                        .as_of = options.as_of,
                        .is_known = nullptr};
  std::optional<Changes> changes;
  if (options.changes_only()) { changes.emplace(options); }
  if (changes && !changes->error().empty()) { return usage_error(err, changes->error()); }
  std::optional<BaselineRun> baseline;
  if (!options.baseline.empty()) { baseline.emplace(options, policy); }
  if (baseline && !baseline->error().empty()) { return usage_error(err, baseline->error()); }
  if (baseline) {
    policy.is_known = [&](const TicketReport& report, const ReportedFinding& finding) {
      return baseline->is_known(report, finding);
    };
  }
  Outputs outputs(options, report::make_reporter, out);
  if (!outputs.error().empty()) { return usage_error(err, outputs.error()); }
  for (const std::string& note : changes ? changes->notes() : std::vector<std::string>()) {
    complain(err, note);
  }
  const Comparison with{changes ? &*changes : nullptr, baseline ? &*baseline : nullptr};
  const RunResult result = run_tickets(options, std::move(policy), with, outputs, err);
  if (result.failed) { return ExitStatus::error; }
  return result.summary.failed > 0 ? ExitStatus::failed : ExitStatus::passed;
}

}  // namespace speclint::app
