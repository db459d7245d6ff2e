// Rules over a set of tickets: what each knows of itself. An audit asks them (lint/audit/set_rules.cpp); a
// check of single tickets cannot.
#pragma once
#include <span>
#include <vector>

#include "rules/rule.h"

namespace speclint::rules {

extern const Rule near_duplicate;      // BKL002
extern const Rule dependency_cycle;    // BKL003
extern const Rule blocked_by_unready;  // BKL004
extern const Rule stale_ticket;        // BKL005
extern const Rule started_unready;     // BKL006
extern const Rule state_mismatch;      // BKL009

/// All of them, sorted by id.
std::span<const Rule* const> of_sets();

/// Whether a rule is one of them.
bool is_of_sets(const Rule& rule);

/// The rules of single tickets and those of sets, sorted by id.
std::vector<const Rule*> known();

}  // namespace speclint::rules
