#include "lint/app/run_questions.h"

#include "lint/app/ticket_run.h"
#include "lint/report/reporters.h"

namespace speclint::app {

ExitStatus run_questions(const CheckOptions& options, std::ostream& out, std::ostream& err) {
  CheckOptions asked = options;
  asked.settings = settings::gate_layer(settings::named_gate("none"), {"questions"});
  asked.usual_format = false;  // settings name a format of `check`
  const RunResult result = run_tickets(asked, report::make_question_reporter, out, err);
  return result.failed ? ExitStatus::error : ExitStatus::passed;
}

}  // namespace speclint::app
