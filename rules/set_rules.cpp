#include "rules/set_rules.h"

#include <array>

namespace speclint::rules {
namespace {

constexpr std::array kOfSets{
    &near_duplicate,      // BKL002
    &dependency_cycle,    // BKL003
    &blocked_by_unready,  // BKL004
    &stale_ticket,        // BKL005
    &started_unready,     // BKL006
    &state_mismatch,      // BKL009
};

}  // namespace

std::span<const Rule* const> of_sets() { return kOfSets; }

}  // namespace speclint::rules
