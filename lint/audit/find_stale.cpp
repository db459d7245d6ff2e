// BKL005: what nobody touches any more, and what is overdue.
#include <fmt/format.h>

#include "lint/audit/set_rules.h"

namespace speclint::audit {

void find_stale(const SetContext& context, Found& all) {
  if (context.as_of.empty()) { return; }
  for (std::uint32_t i = 0; i < context.tickets.size(); ++i) {
    const AuditedTicket& ticket = context.tickets[i];
    if (!is_open(ticket)) { continue; }
    const std::string& due = ticket.dates.due;
    const std::string& promised = ticket.survey.promised;
    const std::string_view since = untouched_since(context, ticket, kHalfYear);
    if (!since.empty()) {
      all.push_back(found(rules::stale_ticket, i, {}, fmt::format("untouched since {}", since)));
      if (!untouched_since(context, ticket, kYear).empty()) { all.back().severity = Severity::warning; }
    } else if (!due.empty() && due < context.as_of) {
      all.push_back(found(rules::stale_ticket, i, {}, fmt::format("was due on {}", due)));
    } else if (!promised.empty() && promised < context.as_of) {
      all.push_back(found(rules::stale_ticket, i, {}, fmt::format("promises something by {}", promised)));
    }
  }
}

}  // namespace speclint::audit
