// The words by which people mean rules.
#pragma once
#include <string_view>

#include "rules/rule.h"

namespace speclint::engine {

/// The letters of a rule's id, which its category has as well: QUE.
std::string_view letters(const Rule& rule);
std::string_view category(const Rule& rule);

/// Whether `word` means the rule: by its id (QUE002), its name (vague-time), its category (questions) or the
/// category's letters (QUE).
bool is_meant(const Rule& rule, std::string_view word);

}  // namespace speclint::engine
