// The command `check`.
#include "lint/app/run_check.h"

#include <optional>
#include <string>
#include <utility>

#include "lint/app/baseline_run.h"
#include "lint/app/changes.h"
#include "lint/app/complain.h"
#include "lint/app/outputs.h"
#include "lint/app/rule_selection.h"
#include "lint/app/run_root.h"
#include "lint/app/ticket_run.h"
#include "lint/report/reporters.h"
#include "rules/all_rules.h"

namespace speclint::app {

namespace {

/// What a run is compared with.
struct Compared {
  std::optional<Changes> changes;
  std::optional<BaselineRun> baseline;
  std::string error;  // why it cannot be; else empty
};

Compared compare_with(const CheckOptions& options, const engine::Policy& policy) {
  Compared with;
  if (options.changes_only()) {
    with.changes.emplace(options);
    with.error = with.changes->error();
  }
  if (!options.baseline.empty() && with.error.empty()) {
    with.baseline.emplace(options, policy);
    with.error = with.baseline->error();
  }
  return with;
}

ExitStatus run_with(const CheckOptions& options, engine::Policy policy, Compared with, std::ostream& out,
                    std::ostream& err) {
  if (with.baseline) {
    policy.is_known = [&](const TicketReport& report, const ReportedFinding& finding) {
      return with.baseline->is_known(report, finding);
    };
  }
  Outputs outputs(options, report::make_reporter, out);
  if (!outputs.error().empty()) { return usage_error(err, outputs.error()); }
  if (with.changes) {
    for (const std::string& note : with.changes->notes()) { complain(err, note); }
  }
  const Comparison comparison{with.changes ? &*with.changes : nullptr,
                              with.baseline ? &*with.baseline : nullptr};
  const RunResult result = run_tickets(options, std::move(policy), comparison, outputs, err);
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
