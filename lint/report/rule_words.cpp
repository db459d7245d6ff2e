#include "lint/report/rule_words.h"

#include <array>
#include <cstddef>

namespace speclint::report {
namespace {

constexpr std::array<std::string_view, 3> kTierNames{"a", "b", "c"};
constexpr std::array<std::string_view, 4> kScopeNames{"anywhere", "requirement", "acceptance", "title"};

}  // namespace

std::string_view tier_name(patterns::Tier tier) { return kTierNames[static_cast<std::size_t>(tier)]; }

std::string_view scope_name(patterns::Scope scope) { return kScopeNames[static_cast<std::size_t>(scope)]; }

}  // namespace speclint::report
