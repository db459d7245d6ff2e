// Whether work can be handed to somebody outside, and why. Source: rule catalogue, section 5.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/facts/facts.h"
#include "rules/finding.h"
#include "rules/gate_result.h"

namespace speclint::facts {

struct Handoff {
  Verdict verdict = Verdict::respecify;
  std::vector<std::string> reasons;  // the weightiest first
};

/// The verdict on a ticket that is judged. `findings` are those of all rules that look at its kinds, whatever
/// is selected; `gate` is the gate for a hand-over. What the ticket declares itself decides; then work that
/// needs an insider, work without an end, and only then what is missing. Vague text moves the verdict only
/// from contract to respecify to hire.
Handoff handoff(const Facts& facts, std::span<const Finding> findings, const GateResult& gate);

}  // namespace speclint::facts
