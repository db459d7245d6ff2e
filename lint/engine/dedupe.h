// One flaw, one finding.
#pragma once
#include "rules/finding.h"

namespace speclint::engine {

/// Drops findings that give way to another in the same unit: those of a category that another finding's
/// rule replaces, and of overlapping ones the less grave, the shorter, the less preferred, the later rule.
/// Sorts by place, then by rule id. Independent of the order that comes in.
Findings dedupe(Findings findings);

}  // namespace speclint::engine
