#include "lint/app/run_questions.h"

#include <utility>

#include "lint/app/complain.h"
#include "lint/app/outputs.h"
#include "lint/app/rule_selection.h"
#include "lint/app/ticket_run.h"
#include "lint/report/reporters.h"
#include "rules/all_rules.h"

namespace speclint::app {

ExitStatus run_questions(const CheckOptions& options, std::ostream& out, std::ostream& err) {
  RuleSelection selection = select_rules(rules::all(), settings::selected_by(*options.profile, rules::all()),
                                         options.select, options.ignore);
  if (!selection.error.empty()) { return usage_error(err, selection.error); }
  Outputs outputs(options, report::make_question_reporter, out);
  if (!outputs.error().empty()) { return usage_error(err, outputs.error()); }
  const RunResult result = run_tickets(options,
                                       {.rules = rules::all(),
                                        .selected = std::move(selection.selected),
                                        .strict = options.profile->strict,
                                        .usual_kind = options.profile->usual_kind,
                                        .gate = score::no_gate()},
                                       outputs, err);
  return result.failed ? ExitStatus::error : ExitStatus::passed;
}

}  // namespace speclint::app
