// The numbers of score model 0 that the catalogue gives.
#include "lint/score/score.h"

#include <doctest/doctest.h>

#include <span>
#include <vector>

#include "lint/score/gate.h"

using namespace speclint;
using score::Basis;
using score::Loss;

namespace {

Loss slot(std::uint16_t rule, Severity severity, Dimension dimension, Ladder ladder = Ladder::none) {
  return {
      .rule = rule, .severity = severity, .dimension = dimension, .penalty = Penalty::slot, .ladder = ladder};
}

Loss question(std::uint16_t rule, Severity severity, std::uint32_t unit) {
  return {.rule = rule,
          .severity = severity,
          .dimension = Dimension::questions,
          .penalty = Penalty::count,
          .unit = unit};
}

/// Model 0, of which the catalogue gives the numbers.
score::Score score_0(std::span<const Loss> losses, const Basis& basis = {}) {
  return score::score(losses, basis, score::kModel0);
}

double dimension(const score::Score& score, Dimension which) {
  return score.dimensions[static_cast<std::size_t>(which)];
}

}  // namespace

TEST_CASE("a clean ticket has every point") {
  const auto clean = score_0({});
  CHECK(clean.total == 100);
  CHECK(clean.grade == 'A');
  CHECK_FALSE(clean.partial);
}

TEST_CASE("open questions cost as calibrated") {
  std::vector<Loss> losses{question(1, Severity::error, 0)};
  CHECK(score_0(losses).total == 95.5);
  CHECK(dimension(score_0(losses), Dimension::questions) == 77.5);
  losses.push_back(question(1, Severity::error, 1));
  losses.push_back(question(1, Severity::error, 2));
  CHECK(score_0(losses).total == 92.1);
  CHECK(dimension(score_0(losses), Dimension::questions) == 60.6);
}

TEST_CASE("one vague word among ten units costs next to nothing") {
  const std::vector<Loss> losses{{.rule = 1,
                                  .severity = Severity::warning,
                                  .dimension = Dimension::language,
                                  .penalty = Penalty::share,
                                  .unit = 0}};
  CHECK(score_0(losses, Basis{.clean_units = 9}).total == 99.6);
}

TEST_CASE("a blocker caps the total, and the dearest rung of a ladder counts alone") {
  const std::vector<Loss> losses{slot(1, Severity::blocker, Dimension::finish_line, Ladder::acceptance),
                                 slot(2, Severity::error, Dimension::finish_line, Ladder::acceptance)};
  const auto result = score_0(losses);
  CHECK(result.total == 59);
  CHECK(dimension(result, Dimension::finish_line) == 0);
  CHECK(score_0(std::span(losses).subspan(1)).total == 86.5);
}

TEST_CASE("the catalogue's worked example") {
  const Loss vague{.rule = 4,
                   .severity = Severity::error,
                   .dimension = Dimension::finish_line,
                   .penalty = Penalty::share,
                   .stage = Stage::accept,
                   .share_cap = 90,
                   .share_k = 2};
  Loss first_vague = vague;
  first_vague.unit = 1;
  Loss second_vague = vague;
  second_vague.unit = 2;
  Loss open_list = question(12, Severity::warning, 3);
  open_list.dimension = Dimension::scope;
  const std::vector<Loss> losses{
      slot(3, Severity::error, Dimension::finish_line, Ladder::acceptance),
      first_vague,
      second_vague,
      slot(7, Severity::warning, Dimension::finish_line),
      slot(11, Severity::warning, Dimension::scope),
      open_list,
      slot(17, Severity::info, Dimension::scope),
      slot(21, Severity::warning, Dimension::scope),
      question(32, Severity::blocker, 4),
      question(37, Severity::error, 5),
      slot(41, Severity::warning, Dimension::context),
      slot(48, Severity::error, Dimension::context),
      slot(49, Severity::error, Dimension::context),
      slot(51, Severity::warning, Dimension::context),
      slot(52, Severity::warning, Dimension::context),
  };
  const auto result = score_0(losses);
  CHECK(result.dimensions == std::array<double, kDimensionCount>{0, 44, 42.5, 0, 100});
  CHECK(result.total == 27.3);
  CHECK(result.grade == 'F');
}

TEST_CASE("a dimension without a rule is left out") {
  const std::vector<Loss> losses{question(1, Severity::error, 0)};
  const auto only_questions = score_0(losses, Basis{.active = {false, false, true, false, false}});
  CHECK(only_questions.total == 77.5);
  CHECK(only_questions.partial);
}

TEST_CASE("the gain of a finding is what the total would be without it") {
  const std::vector<Loss> losses{question(1, Severity::error, 0), question(1, Severity::error, 1),
                                 slot(2, Severity::warning, Dimension::scope)};
  const auto gains = score::gains(losses, {}, score::kModel0);
  const double total = score_0(losses).total;
  CHECK(gains[0] == doctest::Approx(score_0(std::span(losses).subspan(1)).total - total).epsilon(0.02));
  CHECK(gains[2] == doctest::Approx(4));
}

TEST_CASE("questions about the same thing are asked once") {
  const auto once = score::effort(std::vector<Loss>{question(1, Severity::error, 0)});
  const auto twice =
      score::effort(std::vector<Loss>{question(1, Severity::error, 0), question(1, Severity::error, 0)});
  CHECK(once.questions == doctest::Approx(0.7));
  CHECK(once.round_trips == doctest::Approx(1.3 * 0.7));
  CHECK(twice.questions == once.questions);
  CHECK(score::effort({}).round_trips == 0);
}

TEST_CASE("the gate names every condition that failed") {
  const std::vector<score::GateFinding> findings{{Severity::blocker, "QUE002"},
                                                 {Severity::warning, "LNG006"}};
  score::Score low;
  low.total = 27.3;
  low.dimensions = {0, 44, 42.5, 0, 100};
  const auto handoff = score::apply_gate(score::handoff_gate(), low, findings);
  CHECK_FALSE(handoff.passed);
  CHECK(handoff.reasons == std::vector<std::string>{"blocker QUE002", "score 27.3 < 80", "finish_line 0 < 70",
                                                    "questions 42.5 < 70"});
  CHECK(score::apply_gate(score::commit_gate(), low, findings).reasons ==
        std::vector<std::string>{"blocker QUE002"});
  CHECK(score::apply_gate(score::no_gate(), low, findings).passed);
}

TEST_CASE("model 1 weighs a loss by the part that is missing, and by what is done") {
  const auto missing = [](Part part) {
    Loss loss = slot(1, Severity::warning, Dimension::context);
    loss.part = part;
    return std::vector<Loss>{loss};
  };
  const auto context = [](const std::vector<Loss>& losses, bool builds) {
    return dimension(score::score(losses, Basis{.builds = builds}), Dimension::context);
  };
  CHECK(context(missing(Part::none), true) == 80);
  CHECK(context(missing(Part::data), true) == 60);
  CHECK(context(missing(Part::data), false) == 85);
  CHECK(context(missing(Part::contacts), true) == 95);
  CHECK(score::score(missing(Part::data), {}).total == 92);
  CHECK(score::kModel1.number == score::kModel);
}

// Its findings are as the catalogue has them; what speclint finds today is in worked_example_test.cpp.
TEST_CASE("the worked example of the catalogue scores 27.3 and costs 4.1 round trips") {
  using enum Dimension;
  const auto staged = [](Loss loss, Stage stage) {
    loss.stage = stage;
    return loss;
  };
  const auto counted = [](std::uint16_t rule, Severity severity, Dimension dimension, std::uint32_t unit) {
    return Loss{
        .rule = rule, .severity = severity, .dimension = dimension, .penalty = Penalty::count, .unit = unit};
  };
  const auto vague = [](std::uint32_t unit) {
    return Loss{.rule = 4,
                .severity = Severity::error,
                .dimension = finish_line,
                .penalty = Penalty::share,
                .stage = Stage::accept,
                .unit = unit,
                .share_cap = 90,
                .share_k = 2};
  };
  const std::vector<Loss> losses{
      staged(slot(3, Severity::error, finish_line), Stage::accept),  // ACC003
      vague(1),                                                      // ACC004
      vague(2),
      staged(slot(7, Severity::warning, finish_line), Stage::accept),       // ACC007
      staged(slot(11, Severity::warning, scope), Stage::design),            // SCO001
      staged(counted(12, Severity::warning, scope, 3), Stage::design),      // SCO002
      staged(slot(17, Severity::info, scope), Stage::design),               // SCO007
      staged(slot(21, Severity::warning, scope), Stage::design),            // SCO011
      staged(counted(32, Severity::blocker, questions, 4), Stage::design),  // QUE002
      staged(counted(37, Severity::error, questions, 5), Stage::start),     // QUE007
      staged(slot(41, Severity::warning, context), Stage::design),          // CTX001
      staged(slot(48, Severity::error, context), Stage::start),             // CTX008
      staged(slot(49, Severity::error, context), Stage::design),            // CTX009
      staged(slot(51, Severity::warning, context), Stage::build),           // CTX011
      staged(slot(52, Severity::warning, context), Stage::start)};          // CTX012
  const auto result = score_0(losses);
  CHECK(result.total == 27.3);
  CHECK(result.grade == 'F');
  CHECK(dimension(result, finish_line) == 0);
  CHECK(dimension(result, scope) == 44);
  CHECK(dimension(result, questions) == 42.5);
  CHECK(dimension(result, context) == 0);
  CHECK(dimension(result, language) == 100);
  CHECK(score::effort(losses).round_trips == doctest::Approx(4.1).epsilon(0.01));
}
