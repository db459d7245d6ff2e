// Whether a team can hand work over: three pillars and thresholds, each with its number (catalogue 7.2).
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/audit/history.h"
#include "lint/audit/measures.h"
#include "lint/audit/repository_conditions.h"
#include "lint/audit/set_finding.h"

namespace speclint::audit {

enum class Stage : std::uint8_t { ready, close, foundation };
inline constexpr std::array<std::string_view, 3> kStageNames{"ready", "close", "build the foundation first"};

/// A share that speaks for a pillar, in percent; none when the data does not tell.
struct Signal {
  std::string_view name;
  std::optional<double> value;
};

struct Pillar {
  std::string_view name;
  double value = 0;  // the mean of the signals that are known, in percent; 0 without any
  std::vector<Signal> signals;
};

/// A condition with the value that it is held against.
struct Threshold {
  std::string_view name;
  double value = 0;
  double bound = 0;
  bool at_most = false;  // else at least
  bool holds() const { return at_most ? value <= bound : value >= bound; }
};

struct Readiness {
  Stage stage = Stage::foundation;
  std::array<Pillar, 3> pillars;
  std::vector<Threshold> for_ready;
  std::vector<Threshold> for_close;
};

/// What a readiness is told from beside the tickets.
struct Surrounding {
  std::string as_of;  // today; empty: unknown
  std::span<const SetFinding> set_findings;
  std::span<const AuditedTicket> all;  // what set findings count in
  const History* history = nullptr;
  const RepositoryConditions* repository = nullptr;
};

Readiness readiness_of(std::span<const AuditedTicket* const> tickets, const Measures& measures,
                       const Surrounding& surrounding);

/// Whether the days from one date to another, both as `2026-05-13`, are at most so many. False for what is no
/// date.
bool within_days(std::string_view from, std::string_view to, int days);

/// The day on which anything is known to have been done with a ticket last; empty when none is.
std::string_view last_day_of(const AuditedTicket& ticket);

}  // namespace speclint::audit
