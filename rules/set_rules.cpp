#include "rules/set_rules.h"

#include <algorithm>
#include <array>

#include "rules/all_rules.h"

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

bool is_of_sets(const Rule& rule) {
  return std::find(kOfSets.begin(), kOfSets.end(), &rule) != kOfSets.end();
}

std::vector<const Rule*> known() {
  std::vector<const Rule*> rules(all().begin(), all().end());
  rules.insert(rules.end(), kOfSets.begin(), kOfSets.end());
  std::sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  return rules;
}

}  // namespace speclint::rules
