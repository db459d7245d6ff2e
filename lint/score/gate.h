// Which tickets pass.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>

#include "lint/score/score.h"
#include "rules/gate_result.h"

namespace speclint::score {

/// What has to hold for a ticket to pass; an empty condition is not asked.
struct GatePolicy {
  std::optional<Severity> fail_on;  // a finding at or above it fails
  std::optional<double> min_total;
  std::array<std::optional<double>, kDimensionCount> min_dimensions{};
};

/// Before a hand-over: no blocker, total 80, finish line 70, questions 70.
GatePolicy handoff_gate();
/// For hooks: no blocker.
GatePolicy commit_gate();
/// Nothing fails.
GatePolicy no_gate();

/// A finding as the gate sees it.
struct GateFinding {
  Severity severity = Severity::warning;
  std::string_view rule;  // its id, for the reasons
};

/// Asks all conditions and lists each that failed. A rule is named once per severity.
GateResult apply_gate(const GatePolicy& policy, const Score& score, std::span<const GateFinding> findings);

/// Rounded half up to one decimal, as all numbers that people read.
double one_decimal(double value);
/// A number of the score as people read it: `27.3`, and `80` for 80.0.
std::string points_text(double points);

}  // namespace speclint::score
