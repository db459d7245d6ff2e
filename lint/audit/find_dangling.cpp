// CTX013 over a set: ids that lead nowhere.
#include <fmt/format.h>

#include "lint/audit/set_rules.h"

namespace speclint::audit {

void find_dangling(const SetContext& context, const Rule& rule, const Directory& directory, Found& all) {
  for (std::uint32_t i = 0; i < context.tickets.size(); ++i) {
    const AuditedTicket& ticket = context.tickets[i];
    if (!is_open(ticket)) { continue; }
    for (const Link& link : ticket.links) {
      const bool waits = link.kind == LinkKind::blocked_by || link.kind == LinkKind::parent;
      if (!waits || !directory.should_have(ticket, link.target)) { continue; }
      all.push_back({&rule,
                     i,
                     {},
                     Severity::warning,
                     fmt::format("names {}, which is not in this backlog", link.target),
                     fmt::format("What is {}, what is its state, and can I start before?", link.target)});
    }
  }
}

}  // namespace speclint::audit
