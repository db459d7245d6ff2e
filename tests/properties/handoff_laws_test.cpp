// The laws of the verdict: vague text moves it only from contract to respecify to hire, and never into the
// house.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/all_rules.h"
#include "rules/facts/handoff.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

constexpr std::uint32_t kStates = 20000;

/// Everything that a verdict is made of.
struct State {
  Facts facts;
  Findings findings;
  GateResult gate;
};

Sign random_sign(Random& random, std::initializer_list<int> weights) {
  const std::vector<int> choices(weights);
  return {.text = "phrase " + std::to_string(random.below(50)),
          .span = {},
          .unit = 0,
          .weight = random.pick(choices)};
}

Finding random_finding(Random& random) {
  const auto all = rules::all();
  return {.rule = all[random.below(static_cast<std::uint32_t>(all.size()))], .span = {}};
}

State random_state(Random& random) {
  State state;
  state.facts.kind = static_cast<Kind>(random.below(kKindCount));
  state.facts.kinds = {state.facts.kind, static_cast<Kind>(random.below(kKindCount))};
  state.facts.acceptance.state = static_cast<AcceptanceState>(random.below(3));
  state.facts.handoff.delivers = random.once_in(2);
  state.facts.handoff.sized = random.once_in(2);
  for (std::uint32_t i = random.below(3); i > 0; --i) {
    state.facts.handoff.ownership.push_back(random_sign(random, {1, 2, 3, 4}));
  }
  if (random.once_in(4)) { state.facts.handoff.insider.push_back(random_sign(random, {2, 4})); }
  for (std::uint32_t i = random.below(4); i > 0; --i) { state.findings.push_back(random_finding(random)); }
  state.gate.passed = !random.once_in(3);
  return state;
}

Verdict verdict(const State& state) {
  return facts::handoff(state.facts, state.findings, state.gate).verdict;
}

/// What a vague sentence can do: a flaw more, criteria that cannot be checked any more, a gate that fails, a
/// phrase of ownership.
void add_vague_text(Random& random, State& state) {
  if (random.once_in(2)) { state.findings.push_back(random_finding(random)); }
  if (random.once_in(3)) { state.gate.passed = false; }
  if (random.once_in(3)) { state.facts.handoff.ownership.push_back(random_sign(random, {1, 3})); }
  if (random.once_in(3) && state.facts.acceptance.state == AcceptanceState::testable) {
    state.facts.acceptance.state = AcceptanceState::untestable;
  }
}

TEST_CASE("vague text moves a verdict only towards hiring, and never into the house or out of it") {
  CAPTURE(run_seed());
  Random random(run_seed());
  for (std::uint32_t i = 0; i < kStates; ++i) {
    State state = random_state(random);
    const Verdict before = verdict(state);
    add_vague_text(random, state);
    const Verdict after = verdict(state);
    CHECK(after >= before);
    CHECK((after == Verdict::keep) == (before == Verdict::keep));
  }
}

TEST_CASE("what a ticket declares is its verdict, whatever else it says") {
  Random random(run_seed());
  for (std::uint32_t i = 0; i < kStates / 10; ++i) {
    State state = random_state(random);
    state.facts.handoff.declared = static_cast<Verdict>(random.below(4));
    CHECK(verdict(state) == *state.facts.handoff.declared);
  }
}

TEST_CASE("a verdict has reasons whenever work is not simply fit to go out") {
  Random random(run_seed());
  for (std::uint32_t i = 0; i < kStates / 10; ++i) {
    State state = random_state(random);
    if (!state.gate.passed) { state.gate.reasons = {"score 12 < 80"}; }
    CHECK_FALSE(facts::handoff(state.facts, state.findings, state.gate).reasons.empty());
  }
}

constexpr std::array<std::string_view, 6> kVague{"It should work well, etc.",
                                                 "Maybe it needs some more options.",
                                                 "TBD",
                                                 "Somebody has to keep it running as issues come up.",
                                                 "Improve the quality as necessary.",
                                                 "Take ownership of everything around it."};

TEST_CASE("a vague line behind any section of a good ticket never makes its verdict better") {
  for (const auto& path : files_below(project_root() / "fixtures" / "tickets")) {
    const std::string text = read_file(path);
    const Verdict before = lint("tickets/7.md", text, usual_policy()).front().verdict;
    CAPTURE(path.filename().string());
    for (std::size_t at = text.find("\n## "); at != std::string::npos; at = text.find("\n## ", at + 1)) {
      for (const std::string_view vague : kVague) {
        const std::string longer = text.substr(0, at) + "\n- " + std::string(vague) + "\n" + text.substr(at);
        const Verdict after = lint("tickets/7.md", longer, usual_policy()).front().verdict;
        CAPTURE(vague);
        CHECK(after >= before);
      }
    }
  }
}

}  // namespace
}  // namespace speclint::test
