// Which ticket waits for which, as their fields say.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/audit/audited_ticket.h"

namespace speclint::audit {

/// Finds tickets of a set by what others call them: an id in any case, `#12`, an address or a path that ends
/// in one. Where several have it, the one of the same file counts, then the one of the same folder; an id of
/// which two of those exist is not known.
class Directory {
 public:
  explicit Directory(std::span<const AuditedTicket> tickets);

  /// The ticket that `ticket` calls so.
  std::optional<std::uint32_t> find(const AuditedTicket& ticket, std::string_view target) const;

  /// Whether the set ought to have a ticket of that name: at least twenty of the same file or folder are
  /// called alike (`PROJ-1`, `PROJ-2`, …).
  bool should_have(const AuditedTicket& ticket, std::string_view target) const;

 private:
  std::span<const AuditedTicket> tickets_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_id_;
  std::unordered_map<std::string, std::uint32_t> by_series_;  // folder and letters of the id
};

/// Tickets that a ticket waits for, by their indices: what it says itself, and what others say of it.
using Graph = std::vector<std::vector<std::uint32_t>>;
Graph dependency_graph(std::span<const AuditedTicket> tickets, const Directory& directory);

/// The circles among the tickets for which `wanted` is set: each sorted, by their first members. A ticket
/// that waits for itself is one (Tarjan, SIAM Journal on Computing 1972).
std::vector<std::vector<std::uint32_t>> circles(const Graph& graph, const std::vector<bool>& wanted);

}  // namespace speclint::audit
