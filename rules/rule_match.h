// The words by which people mean rules.
#pragma once
#include <string_view>

#include "rules/rule.h"

namespace speclint {

/// The letters of a rule's id, which its category has as well: QUE.
inline std::string_view letters(const Rule& rule) {
  return rule.id.substr(0, rule.id.find_first_of("0123456789"));
}

inline std::string_view category(const Rule& rule) {
  return kCategoryNames[static_cast<std::size_t>(rule.category)];
}

/// Whether `word` means the rule: by its id (QUE002), its name (vague-time), its category (questions) or the
/// category's letters (QUE).
inline bool is_meant(const Rule& rule, std::string_view word) {
  return word == rule.id || word == rule.name || word == category(rule) || word == letters(rule);
}

}  // namespace speclint
