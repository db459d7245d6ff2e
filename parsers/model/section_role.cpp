#include "parsers/model/section_role.h"

#include <algorithm>

namespace speclint {
namespace {

constexpr std::array<std::string_view, kRoleCount> kNames{
    "none",           "acceptance",   "dod",         "out_of_scope",
    "scope",          "context",      "steps",       "expected",
    "actual",         "environment",  "evidence",    "open_questions",
    "decisions",      "dependencies", "assumptions", "constraints",
    "risks",          "nfr",          "interface",   "data",
    "error_handling", "rollout",      "test_plan",   "deliverables",
    "contacts",       "access",       "references",  "appetite",
    "commercial",     "notes",        "log"};

}  // namespace

std::string_view role_name(SectionRole role) { return kNames.at(static_cast<std::size_t>(role)); }

std::optional<SectionRole> role_by_name(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) { return std::nullopt; }
  return static_cast<SectionRole>(found - kNames.begin());
}

}  // namespace speclint
