// Where a team stands: everything that the reports of an audit print, from tickets alone.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lint/audit/audited_ticket.h"
#include "lint/audit/delay.h"
#include "lint/audit/measures.h"
#include "lint/audit/readiness.h"
#include "lint/audit/repository_conditions.h"
#include "lint/audit/set_finding.h"
#include "lint/audit/trend.h"

namespace speclint::audit {

/// By what a backlog can be looked at in parts.
enum class GroupKey : std::uint8_t { none, label, component, epic, author, kind };
inline constexpr std::array<std::string_view, 6> kGroupKeyNames{"none", "label",  "component",
                                                                "epic", "author", "kind"};

/// What an audit is made of beside the tickets.
struct AuditSettings {
  std::string as_of;  // today; empty: the newest date in the data
  GroupKey by = GroupKey::none;
  double shift = 0;                      // hours between time zones
  std::span<const Rule* const> asked{};  // the rules over a set that are asked
  const History* history = nullptr;
  const RepositoryConditions* repository = nullptr;
};

/// A part of the backlog.
struct Subset {
  std::string name;
  Measures measures;
  Readiness readiness;
};

/// What tickets that were written after a template score beside the others.
struct TemplateEffect {
  std::uint32_t with = 0;
  std::uint32_t without = 0;
  double median_with = 0;
  double median_without = 0;
};

/// Points into `tickets`, so it stays where it is.
struct Audit {
  Audit() = default;
  Audit(const Audit&) = delete;
  Audit& operator=(const Audit&) = delete;

  std::vector<AuditedTicket> tickets;  // as comes_before() has them
  std::vector<SetFinding> set_findings;
  std::string as_of;  // what counts as today; empty when nothing has a date
  Measures measures;
  Readiness readiness;
  std::vector<Blocker> blockers;               // by round trips saved
  std::vector<const AuditedTicket*> closest;   // that do not pass, those with the fewest fixes first: ten
  std::vector<const AuditedTicket*> go_today;  // that pass and nothing blocks, the best first: ten
  TemplateEffect template_effect;
  Trend trend;
  GroupKey by = GroupKey::none;
  std::vector<Subset> subsets;  // the largest first
  double shift = 0;
  Delay delay;  // of a round trip at this shift
  RepositoryConditions repository;
};

/// Fills an audit from tickets in any order.
void make_audit(std::vector<AuditedTicket> tickets, const AuditSettings& settings, Audit& audit);

}  // namespace speclint::audit
