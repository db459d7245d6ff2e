// BKL004: what is ready waits for what is not.
#include <fmt/format.h>

#include "lint/audit/set_rules.h"

namespace speclint::audit {
namespace {

/// Why nobody should wait for a ticket; empty when one may.
std::string why_not_to_wait(const SetContext& context, const AuditedTicket& blocker) {
  if (was_dropped(blocker)) { return "which was closed without being done"; }
  if (!is_open(blocker)) { return {}; }
  if (!blocker.passed) {
    return fmt::format("which scores {:.0f} and does not pass the gate", blocker.score->total);
  }
  const std::string_view since = untouched_since(context, blocker, kHalfYear);
  return since.empty() ? std::string() : fmt::format("which is untouched since {}", since);
}

/// A ticket that is ready, and one that it waits for.
void find_blocked_by(const SetContext& context, std::uint32_t ticket, std::uint32_t other, Found& all) {
  const AuditedTicket& blocker = context.tickets[other];
  const std::string why = why_not_to_wait(context, blocker);
  if (other == ticket || why.empty()) { return; }
  all.push_back(found(rules::blocked_by_unready, ticket, {other}, name_of(blocker) + ", " + why));
  if (was_dropped(blocker)) { all.back().severity = Severity::error; }
}

}  // namespace

void find_blocked(const SetContext& context, const Graph& graph, Found& all) {
  for (std::uint32_t i = 0; i < context.tickets.size(); ++i) {
    if (!is_open(context.tickets[i]) || !context.tickets[i].passed) { continue; }
    for (const std::uint32_t other : graph[i]) { find_blocked_by(context, i, other, all); }
  }
}

}  // namespace speclint::audit
