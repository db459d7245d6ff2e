#include "lint/score/gate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace speclint::score {
namespace {

void ask_minimum(std::string_view name, double points, std::optional<double> minimum, GateResult& result) {
  if (!minimum || points >= *minimum) { return; }
  result.reasons.push_back(fmt::format("{} {} < {}", name, points_text(points), points_text(*minimum)));
}

void ask_severity(Severity fail_on, std::span<const GateFinding> findings, GateResult& result) {
  for (const GateFinding& finding : findings) {
    if (finding.severity < fail_on) { continue; }
    std::string reason = fmt::format("{} {}", severity_name(finding.severity), finding.rule);
    if (std::find(result.reasons.begin(), result.reasons.end(), reason) == result.reasons.end()) {
      result.reasons.push_back(std::move(reason));
    }
  }
}

}  // namespace

GatePolicy handoff_gate() {
  return {.fail_on = Severity::blocker, .min_total = 80, .min_dimensions = {70, {}, 70}};
}

GatePolicy commit_gate() { return {.fail_on = Severity::blocker, .min_total = {}}; }

GatePolicy no_gate() { return {}; }

GateResult apply_gate(const GatePolicy& policy, const Score& score, std::span<const GateFinding> findings) {
  GateResult result;
  result.score = score.total;
  if (policy.fail_on) { ask_severity(*policy.fail_on, findings, result); }
  ask_minimum("score", score.total, policy.min_total, result);
  for (std::size_t i = 0; i < kDimensionCount; ++i) {
    ask_minimum(kDimensionNames[i], score.dimensions[i], policy.min_dimensions[i], result);
  }
  result.passed = result.reasons.empty();
  return result;
}

double one_decimal(double value) { return std::floor(value * 10 + 0.5) / 10; }

std::string points_text(double points) {
  std::array<char, 32> digits;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), points);
  return {digits.data(), written.ptr};
}

}  // namespace speclint::score
