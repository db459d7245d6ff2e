// From findings to a number that explains itself. Arithmetic only: no rule, no text.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/rule.h"

namespace speclint::score {

/// One finding as the score sees it.
struct Loss {
  std::uint16_t rule = 0;  // tells rules apart; any numbering
  Severity severity = Severity::warning;
  Dimension dimension = Dimension::finish_line;
  Penalty penalty = Penalty::slot;
  Ladder ladder = Ladder::none;
  Stage stage = Stage::design;
  Part part = Part::none;
  std::uint32_t unit = kNoIndex;  // findings of one rule in one unit are one question
  double share_cap = 0;           // of a share penalty; 0: by severity
  double share_k = 3;
};

/// Which dimensions have a rule switched on, how many requirement units are clean and checkable, and whether
/// the ticket asks for something new to be built.
struct Basis {
  std::array<bool, kDimensionCount> active{true, true, true, true, true};
  std::uint32_t clean_units = 0;
  bool builds = true;
};

/// The constants by which models differ.
struct Model {
  int number = 0;
  std::array<double, kDimensionCount> dimensions{};  // weights
  /// What the points of a loss are multiplied by, for the part that it shows to be missing: where something
  /// new is built, and where something is mended or looked after.
  std::array<double, kPartCount> building{};
  std::array<double, kPartCount> mending{};
};

/// The rule catalogue's; kept for comparison.
extern const Model kModel0;
/// Fitted to what readers ask for (rules/pages/scoring.md).
extern const Model kModel1;

struct Score {
  double total = 100;  // rounded half up to one decimal
  std::array<double, kDimensionCount> dimensions{100, 100, 100, 100, 100};
  bool partial = false;  // a dimension is not active: it was left out and the weights renormalised
  char grade = 'A';
  std::array<bool, kDimensionCount> active{true, true, true, true, true};
};

/// The number of the model that counts when none is named.
inline constexpr int kModel = 1;

/// The formula of the catalogue, 6.1.
Score score(std::span<const Loss> losses, const Basis& basis, const Model& model = kModel1);

/// For each loss how many points the total would gain without it (catalogue 6.1, last paragraph).
/// Linear in the number of losses.
std::vector<double> gains(std::span<const Loss> losses, const Basis& basis, const Model& model = kModel1);

/// Questions that a contractor is expected to ask, and the round trips they cost (catalogue 7.3).
struct Effort {
  double questions = 0;
  double round_trips = 0;
};
Effort effort(std::span<const Loss> losses);

}  // namespace speclint::score
