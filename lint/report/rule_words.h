// What parts of a rule are called where it is shown.
#pragma once
#include <string_view>

#include "rules/patterns/matcher.h"

namespace speclint::report {

/// "a", "b", "c"
std::string_view tier_name(patterns::Tier tier);
/// "anywhere", "requirement", "acceptance", "title"
std::string_view scope_name(patterns::Scope scope);

}  // namespace speclint::report
