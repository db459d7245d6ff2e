// BKL006: what is worked on before it is ready.
#include "lint/audit/set_rules.h"

namespace speclint::audit {

void find_started(const SetContext& context, Found& all) {
  for (std::uint32_t i = 0; i < context.tickets.size(); ++i) {
    const AuditedTicket& ticket = context.tickets[i];
    if (!is_open(ticket)) { continue; }
    const bool is_started = ticket.status == "started";
    const bool is_ready = ticket.survey.mark == Mark::ready;
    if ((is_started || is_ready) && !ticket.passed) {
      all.push_back(found(rules::started_unready, i, {}, is_started ? "was started" : "is marked as ready"));
      if (!is_started) { all.back().question = "What ends this ticket, before somebody starts on it?"; }
    } else if (!is_started && ticket.survey.mark == Mark::triage && ticket.passed) {
      all.push_back({&rules::started_unready,
                     i,
                     {},
                     Severity::info,
                     "passes the gate, and is still to be looked at",
                     "Can this be started?"});
    }
  }
}

}  // namespace speclint::audit
