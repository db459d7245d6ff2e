// What rules share.
#include "rules/rule.h"

#include <algorithm>

namespace speclint {

Severity severity_of(const Finding& finding) {
  return std::min(finding.severity.value_or(finding.rule->severity), finding.rule->severity);
}

void flag_first_hit(const UnitView& view, Findings& findings) {
  findings.push_back({.span = view.hits.front().span, .unit = view.index});
}

}  // namespace speclint
