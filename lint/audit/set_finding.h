// What is wrong between tickets, which no ticket shows alone.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/audit/audited_ticket.h"
#include "rules/rule.h"

namespace speclint::audit {

struct SetFinding {
  const Rule* rule = nullptr;
  std::uint32_t ticket = 0;           // at which it is told: its index in the set
  std::vector<std::uint32_t> others;  // tickets that it is about as well
  Severity severity = Severity::warning;
  std::string message;   // "says the same as #12, 84 % of its text"
  std::string question;  // as a contractor would ask it
};

/// What the rules over a set are asked with.
struct SetContext {
  std::span<const AuditedTicket> tickets;
  std::string as_of;  // today, as `2026-05-13`: given, else the newest date of the set; empty without any
};

/// All findings, by ticket, then rule. `selected` tells which rules are asked, by their ids.
std::vector<SetFinding> find_in_set(const SetContext& context, std::span<const Rule* const> selected);

}  // namespace speclint::audit
