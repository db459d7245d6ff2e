// What rules share.
#include "rules/rule.h"

#include <algorithm>

namespace speclint {

Severity severity_of(const Finding& finding) {
  const Rule& rule = *finding.rule;
  const Severity own = finding.severity.value_or(rule.severity);
  if (!rule.set_severity) { return own; }
  return own == rule.severity ? *rule.set_severity : std::min(own, *rule.set_severity);
}

double option(const Rule& rule, std::string_view name) {
  const auto found = std::find_if(rule.options.begin(), rule.options.end(),
                                  [&](const RuleOption& each) { return each.name == name; });
  return found == rule.options.end() ? 0 : found->value;
}

void flag_first_hit(const UnitView& view, Findings& findings) {
  findings.push_back({.span = view.hits.front().span, .unit = view.index});
}

}  // namespace speclint
