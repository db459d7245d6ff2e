// The shortest way found from a ticket as it is to one that passes the gate.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "lint/score/gate.h"
#include "lint/score/score.h"
#include "rules/finding.h"

namespace speclint::engine {

/// The ids of rules all of whose findings have to go until the gate lets the ticket pass; empty when it does,
/// and all of them when the gate asks for more than findings cost. `losses` and `gains` are parallel to
/// `findings`. What must go in any case comes first, then what gains most.
std::vector<std::string_view> fixes_to_gate(const score::GatePolicy& gate, std::span<const Finding> findings,
                                            std::span<const score::Loss> losses,
                                            std::span<const double> gains, const score::Basis& basis);

}  // namespace speclint::engine
