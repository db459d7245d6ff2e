// The score, as in the rule catalogue's section 6; every constant of its models stands in this file.
#include "lint/score/score.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace speclint::score {
namespace {

using BySeverity = std::array<double, kSeverityCount>;  // off, info, warning, error, blocker

constexpr BySeverity kSlotPoints{0, 6, 20, 45, 100};
constexpr BySeverity kCountCaps{0, 6, 20, 45, 70};
constexpr BySeverity kShareCaps{0, 25, 50, 60, 60};
constexpr BySeverity kAskProbability{0, 0.05, 0.25, 0.7, 0.9};
constexpr double kBlockerCap = 59;
constexpr std::uint32_t kMostCleanUnits = 40;  // filler beyond it dilutes nothing
constexpr double kFollowUps = 0.3;             // questions that an answer raises

std::size_t index(Severity severity) { return static_cast<std::size_t>(severity); }

constexpr std::array<double, kPartCount> kEqual = [] {
  std::array<double, kPartCount> weights{};
  weights.fill(1);
  return weights;
}();

struct PartWeight {
  Part part;
  double building;
  double mending;
};

/// How often readers of 118 tickets had to ask for a part, against one ticket in eight, in quarters from 0.25
/// to
/// 2. Thresholds and proof were not among the labels and keep the catalogue's weight. Where only few rows
/// speak of a part, both columns hold what all rows say.
constexpr std::array kFitted{PartWeight{Part::data, 2, 0.75},        PartWeight{Part::interface, 2, 1.25},
                             PartWeight{Part::failures, 1.25, 0.75}, PartWeight{Part::expected, 1, 0.5},
                             PartWeight{Part::environment, 1, 2},    PartWeight{Part::deliverable, 1, 1},
                             PartWeight{Part::context, 0.5, 0.5},    PartWeight{Part::exclusions, 0.5, 0.5},
                             PartWeight{Part::access, 0.5, 0.5},     PartWeight{Part::contacts, 0.25, 0.25},
                             PartWeight{Part::appetite, 0.25, 0.25}, PartWeight{Part::rollout, 0.25, 0.25}};

constexpr std::array<double, kPartCount> fitted(double PartWeight::*column) {
  std::array<double, kPartCount> weights = kEqual;
  for (const PartWeight& weight : kFitted) {
    weights[static_cast<std::size_t>(weight.part)] = weight.*column;
  }
  return weights;
}

/// Losses that add up together: those of one rule at one severity.
struct Group {
  Loss loss;
  std::uint32_t count = 0;
};
using Key = std::pair<std::uint16_t, Severity>;
using Groups = std::map<Key, Group>;

Key key_of(const Loss& loss) { return {loss.rule, loss.severity}; }

Groups group(std::span<const Loss> losses) {
  Groups groups;
  for (const Loss& loss : losses) {
    Group& found = groups[key_of(loss)];
    found.loss = loss;
    ++found.count;
  }
  return groups;
}

/// Points as the model weighs them.
struct Judge {
  const Basis& basis;
  const Model& model;

  double weight(const Loss& loss) const {
    return (basis.builds ? model.building : model.mending)[static_cast<std::size_t>(loss.part)];
  }
};

double count_points(const Group& group) {
  return kCountCaps[index(group.loss.severity)] * (1 - std::exp2(-static_cast<double>(group.count)));
}

double share_points(const Group& group, const Basis& basis) {
  const Loss& loss = group.loss;
  const double cap = loss.share_cap > 0 ? loss.share_cap : kShareCaps[index(loss.severity)];
  const double clean = std::min(basis.clean_units, kMostCleanUnits);
  return cap * group.count / (group.count + clean + loss.share_k);
}

/// Slot rules cost once. Those on one ladder share a slot, and the dearest counts.
class Slots {
 public:
  void add(const Loss& loss, double weight) {
    const bool alone = loss.ladder == Ladder::none;
    double& points = points_[{loss.dimension, loss.ladder, alone ? loss.rule : std::uint16_t{0}}];
    points = std::max(points, weight * kSlotPoints[index(loss.severity)]);
  }
  void subtract_from(std::array<double, kDimensionCount>& dimensions) const {
    for (const auto& [key, points] : points_) {
      dimensions[static_cast<std::size_t>(std::get<Dimension>(key))] -= points;
    }
  }

 private:
  std::map<std::tuple<Dimension, Ladder, std::uint16_t>, double> points_;
};

std::array<double, kDimensionCount> dimensions_of(const Groups& groups, const Judge& judge) {
  std::array<double, kDimensionCount> dimensions{100, 100, 100, 100, 100};
  Slots slots;
  for (const auto& [key, group] : groups) {
    if (group.count == 0) { continue; }
    double& dimension = dimensions[static_cast<std::size_t>(group.loss.dimension)];
    const double weight = judge.weight(group.loss);
    switch (group.loss.penalty) {
      case Penalty::slot: slots.add(group.loss, weight); break;
      case Penalty::count: dimension -= weight * count_points(group); break;
      case Penalty::share: dimension -= weight * share_points(group, judge.basis); break;
    }
  }
  slots.subtract_from(dimensions);
  for (double& dimension : dimensions) { dimension = std::max(dimension, 0.0); }
  return dimensions;
}

bool any_at_least(const Groups& groups, Severity severity) {
  return std::any_of(groups.begin(), groups.end(), [&](const auto& entry) {
    return entry.second.count > 0 && entry.first.second >= severity;
  });
}

double total_of(const Groups& groups, const Judge& judge) {
  const auto dimensions = dimensions_of(groups, judge);
  double sum = 0;
  double weights = 0;
  for (std::size_t i = 0; i < kDimensionCount; ++i) {
    if (!judge.basis.active[i]) { continue; }
    sum += judge.model.dimensions[i] * dimensions[i];
    weights += judge.model.dimensions[i];
  }
  const double total = weights > 0 ? sum / weights : 100;
  return any_at_least(groups, Severity::blocker) ? std::min(total, kBlockerCap) : total;
}

double round_half_up(double value) { return std::floor(value * 10 + 0.5) / 10; }

char grade_of(double total, bool has_error) {
  if (total >= 90 && !has_error) { return 'A'; }
  if (total >= 80) { return 'B'; }
  if (total >= 65) { return 'C'; }
  return total >= 45 ? 'D' : 'F';
}

}  // namespace

constinit const Model kModel0{
    .number = 0, .dimensions = {30, 20, 20, 20, 10}, .building = kEqual, .mending = kEqual};

constinit const Model kModel1{.number = 1,
                              .dimensions = {40, 10, 20, 20, 10},
                              .building = fitted(&PartWeight::building),
                              .mending = fitted(&PartWeight::mending)};

Score score(std::span<const Loss> losses, const Basis& basis, const Model& model) {
  const Groups groups = group(losses);
  const Judge judge{basis, model};
  Score result;
  result.total = round_half_up(total_of(groups, judge));
  result.dimensions = dimensions_of(groups, judge);
  for (double& dimension : result.dimensions) { dimension = round_half_up(dimension); }
  result.active = basis.active;
  result.partial = std::find(basis.active.begin(), basis.active.end(), false) != basis.active.end();
  result.grade = grade_of(result.total, any_at_least(groups, Severity::error));
  return result;
}

std::vector<double> gains(std::span<const Loss> losses, const Basis& basis, const Model& model) {
  Groups groups = group(losses);
  const Judge judge{basis, model};
  const double total = total_of(groups, judge);
  std::map<Key, double> gain;
  for (auto& [key, group] : groups) {
    --group.count;
    gain[key] = total_of(groups, judge) - total;
    ++group.count;
  }
  std::vector<double> result(losses.size());
  std::transform(losses.begin(), losses.end(), result.begin(),
                 [&](const Loss& loss) { return gain[key_of(loss)]; });
  return result;
}

Effort effort(std::span<const Loss> losses) {
  std::vector<const Loss*> asked;
  asked.reserve(losses.size());
  for (const Loss& loss : losses) { asked.push_back(&loss); }
  // Of findings of one rule in one unit the gravest is the question.
  const auto question = [](const Loss* loss) { return std::pair(loss->rule, loss->unit); };
  std::stable_sort(asked.begin(), asked.end(), [&](const Loss* a, const Loss* b) {
    return question(a) != question(b) ? question(a) < question(b) : a->severity > b->severity;
  });
  asked.erase(std::unique(asked.begin(), asked.end(),
                          [&](const Loss* a, const Loss* b) { return question(a) == question(b); }),
              asked.end());
  Effort result;
  std::array<double, kStageCount> unasked{1, 1, 1, 1};
  for (const Loss* loss : asked) {
    const double probability = kAskProbability[index(loss->severity)];
    result.questions += probability;
    unasked[static_cast<std::size_t>(loss->stage)] *= 1 - probability;
  }
  for (const double nothing : unasked) { result.round_trips += (1 + kFollowUps) * (1 - nothing); }
  return result;
}

}  // namespace speclint::score
