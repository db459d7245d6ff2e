// Scenarios whose steps are units of their own: Given, When, Then, And, But.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/model/ticket.h"

namespace speclint::facts {

/// Steps that follow each other in a list, a paragraph or a Gherkin block, from a Given or a When up to the
/// last step after a Then. One that has no Then may as well be sentences that begin with "When".
struct Scenario {
  Range units;
  std::uint32_t givens = 0;
  std::uint32_t whens = 0;
  std::uint32_t thens = 0;
  std::uint32_t outcome = kNoIndex;      // the first Then
  std::uint32_t second_when = kNoIndex;  // before it

  bool holds(std::uint32_t unit) const { return unit >= units.first && unit - units.first < units.count; }
};

/// Sorted by place.
std::vector<Scenario> find_scenarios(const Ticket& ticket);

/// Whether a unit tells a whole scenario by itself: "Given … when … then …".
bool is_inline_scenario(std::string_view prose);

}  // namespace speclint::facts
