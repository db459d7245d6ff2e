// What the rules over a set share, and what each of them looks for: a file each. What they know of themselves
// stands in rules/backlog.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/audit/dependencies.h"
#include "lint/audit/set_finding.h"
#include "rules/set_rules.h"

namespace speclint::audit {

using Tickets = std::span<const AuditedTicket>;
using Found = std::vector<SetFinding>;

inline constexpr int kHalfYear = 180;  // days
inline constexpr int kYear = 365;

/// Where a ticket lies.
std::string place_of(const AuditedTicket& ticket);
/// What a ticket is called where another one is told of it.
std::string name_of(const AuditedTicket& ticket);

/// A finding of `rule` in whose words `match` stands.
SetFinding found(const Rule& rule, std::uint32_t ticket, std::vector<std::uint32_t> others,
                 std::string_view match);

/// Whether a ticket was judged and is not closed.
bool is_open(const AuditedTicket& ticket);
std::vector<bool> open_ones(Tickets tickets);
/// Closed, but not because it was done.
bool was_dropped(const AuditedTicket& ticket);
/// The last day on which anything was done with a ticket, if that is more than so many days ago; else empty.
std::string_view untouched_since(const SetContext& context, const AuditedTicket& ticket, int days);

void find_duplicates(const SetContext& context, const Directory& directory, Found& all);
void find_circles(const SetContext& context, const Graph& graph, Found& all);
void find_blocked(const SetContext& context, const Graph& graph, Found& all);
void find_stale(const SetContext& context, Found& all);
void find_started(const SetContext& context, Found& all);
void find_mismatches(const SetContext& context, Found& all);
void find_dangling(const SetContext& context, const Rule& rule, const Directory& directory, Found& all);

}  // namespace speclint::audit
