// What .speclint.yaml may hold.
#pragma once
#include <span>
#include <string_view>

#include "lint/settings/shape.h"
#include "rules/rule.h"

namespace speclint::settings {

/// The shape of a settings file, with a key for each of the rules. The shape points into them.
Shape settings_shape(std::span<const Rule* const> rules);

/// The names of FieldRole, ParseOptions and the like, as settings write them.
const std::vector<std::string_view>& field_names();   // title, id, status, kind, body, children, meta
const std::vector<std::string_view>& status_names();  // open, started, closed

/// Whether a word could be the id of a rule of somebody's own: two to eight capitals and three digits.
bool is_rule_id(std::string_view word);
inline constexpr std::string_view kRuleIdPattern = "^[A-Z]{2,8}[0-9]{3}$";

}  // namespace speclint::settings
