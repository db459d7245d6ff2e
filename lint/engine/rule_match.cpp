#include "lint/engine/rule_match.h"

namespace speclint::engine {

std::string_view letters(const Rule& rule) { return rule.id.substr(0, rule.id.find_first_of("0123456789")); }

std::string_view category(const Rule& rule) {
  return kCategoryNames[static_cast<std::size_t>(rule.category)];
}

bool is_meant(const Rule& rule, std::string_view word) {
  return word == rule.id || word == rule.name || word == category(rule) || word == letters(rule);
}

}  // namespace speclint::engine
