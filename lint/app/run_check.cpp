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

}  // namespace speclint::app
