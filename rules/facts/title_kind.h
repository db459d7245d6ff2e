// What the title says about the sort of work.
#pragma once
#include <array>
#include <string_view>

#include "rules/facts/facts.h"

namespace speclint::facts {

using KindSums = std::array<int, kKindCount>;

/// How much the title speaks for each kind: the sums of the weights of its signals. What stands before the
/// title proper ("Story 2.1:", "CLI-003:") says nothing.
KindSums title_sums(std::string_view title);

/// The title without such a label.
std::string_view without_label(std::string_view title);

}  // namespace speclint::facts
