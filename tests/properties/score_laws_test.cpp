// The laws of the score: fixing never lowers it, adding a flaw never raises it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "lint/score/score.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

using score::Basis;
using score::Loss;

constexpr std::uint32_t kStates = 200'000;
/// What rounding a total to one decimal may move a difference of two of them.
constexpr double kRounding = 0.1 + 1e-9;

/// What a rule of this number always has: its kind of loss does not change from finding to finding.
Loss loss_of_rule(std::uint16_t rule) {
  Random fixed(rule);
  return {.rule = rule,
          .severity = static_cast<Severity>(1 + fixed.below(4)),
          .dimension = static_cast<Dimension>(fixed.below(kDimensionCount)),
          .penalty = static_cast<Penalty>(fixed.below(3)),
          .ladder = fixed.once_in(3) ? Ladder::acceptance : Ladder::none,
          .stage = static_cast<Stage>(fixed.below(kStageCount)),
          .part = static_cast<Part>(fixed.below(kPartCount)),
          .share_cap = fixed.once_in(3) ? 90.0 : 0.0,
          .share_k = fixed.once_in(3) ? 2.0 : 3.0};
}

Loss random_loss(Random& random) {
  Loss loss = loss_of_rule(static_cast<std::uint16_t>(random.below(24)));
  if (random.once_in(3)) { loss.severity = static_cast<Severity>(1 + random.below(4)); }
  if (!random.once_in(4)) { loss.unit = random.below(12); }
  return loss;
}

struct State {
  std::vector<Loss> losses;
  Basis basis;
};

State random_state(Random& random) {
  State state;
  const std::uint32_t count = random.below(14);
  for (std::uint32_t i = 0; i < count; ++i) { state.losses.push_back(random_loss(random)); }
  for (bool& active : state.basis.active) { active = !random.once_in(6); }
  state.basis.clean_units = random.below(60);
  state.basis.builds = random.once_in(2);
  return state;
}

double total(const State& state) { return score::score(state.losses, state.basis).total; }

/// Calls `check` with as many random states.
template <typename Check>
void for_each_state(Check check) {
  CAPTURE(run_seed());
  Random random(run_seed());
  for (std::uint32_t i = 0; i < kStates; ++i) { check(random, random_state(random)); }
}

TEST_CASE("a score lies in 0 to 100, and nothing lost is 100") {
  for_each_state([](Random&, const State& state) {
    const double points = total(state);
    CHECK(points >= 0);
    CHECK(points <= 100);
  });
  CHECK(total({}) == 100);
}

TEST_CASE("adding a flaw never raises the score") {
  for_each_state([](Random& random, State state) {
    const double before = total(state);
    state.losses.push_back(random_loss(random));
    CHECK(total(state) <= before);
  });
}

TEST_CASE("removing a flaw, or rewriting its unit into a clean one, never lowers the score") {
  for_each_state([](Random& random, State state) {
    if (state.losses.empty()) { return; }
    const double before = total(state);
    state.losses.erase(state.losses.begin() + random.below(static_cast<std::uint32_t>(state.losses.size())));
    const double removed = total(state);
    CHECK(removed >= before);
    ++state.basis.clean_units;
    CHECK(total(state) >= removed);
  });
}

TEST_CASE("the order of the findings does not matter") {
  for_each_state([](Random&, State state) {
    const double before = total(state);
    std::reverse(state.losses.begin(), state.losses.end());
    CHECK(std::abs(total(state) - before) <= kRounding);
  });
}

TEST_CASE("a gain is what the total rises by without the finding") {
  for_each_state([](Random& random, State state) {
    if (state.losses.empty()) { return; }
    const std::vector<double> gains = score::gains(state.losses, state.basis);
    REQUIRE(gains.size() == state.losses.size());
    const std::uint32_t chosen = random.below(static_cast<std::uint32_t>(state.losses.size()));
    const double before = total(state);
    state.losses.erase(state.losses.begin() + chosen);
    CHECK(std::abs(gains[chosen] - (total(state) - before)) <= kRounding);
  });
}

TEST_CASE("round trips never fall when a flaw is added") {
  for_each_state([](Random& random, State state) {
    const score::Effort before = score::effort(state.losses);
    state.losses.push_back(random_loss(random));
    const score::Effort after = score::effort(state.losses);
    CHECK(after.questions >= before.questions);
    CHECK(after.round_trips >= before.round_trips - 1e-9);
  });
}

}  // namespace
}  // namespace speclint::test
