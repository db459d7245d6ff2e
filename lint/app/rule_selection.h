// Which rules --select and --ignore mean.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace speclint::app {

/// A word is an id (QUE002), a name (vague-time), a category (questions) or its letters (QUE).
/// Without `select` those of `usual` (parallel to the rules) count; then `ignore` takes away. Words that mean
/// none of the rules do nothing.
std::vector<bool> select_rules(std::span<const Rule* const> rules, std::vector<bool> usual,
                               std::span<const std::string> select, std::span<const std::string> ignore);

/// What is wrong with the first word that means none of the rules; empty when all do.
std::string unknown_rule_in(std::span<const Rule* const> rules, std::span<const std::string> words);

/// The rule of that id or name; nullptr when there is none.
const Rule* find_rule(std::span<const Rule* const> rules, std::string_view word);

}  // namespace speclint::app
