// QUE003: a hole in the spec that is visible to everybody.
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::placeholder, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::placeholder, patterns::Tier::b, patterns::Scope::anywhere},
};

/// What a marker such as [NEEDS CLARIFICATION: which region] asks by itself.
std::string payload(std::string_view marker) {
  const std::size_t colon = marker.find(':');
  if (marker.empty() || marker.front() != '[' || colon == std::string_view::npos) { return {}; }
  const std::size_t begin = marker.find_first_not_of(" \t\r\n", colon + 1);
  const std::size_t end = marker.find_last_not_of(" \t\r\n]");
  return begin == std::string_view::npos || end <= begin ? std::string{}
                                                         : std::string(marker.substr(begin, end + 1 - begin));
}

/// In a requirement it stops the hand-over; elsewhere it may still be worked around.
void check(const UnitView& view, Findings& findings) {
  Finding finding{.span = view.hits.front().span, .unit = view.index};
  if (view.unit_class < patterns::UnitClass::requirement) { finding.severity = Severity::error; }
  finding.asks = payload(view.ticket.text(finding.span));
  findings.push_back(std::move(finding));
}

}  // namespace

constinit const Rule placeholder_marker{
    .id = "QUE003",
    .name = "placeholder-marker",
    .category = Category::questions,
    .severity = Severity::blocker,
    .dimension = Dimension::questions,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .any_language = true,
    .taints = true,
    .precedence = 3,
    .summary = "TBD, ???, [NEEDS CLARIFICATION] or <insert …> stands in the text of the spec.",
    .rationale = "A hole that is visible to everybody: the contractor must ask, or invent what goes there.",
    .message = "\"{match}\" stands where the spec should",
    .question = "What goes in place of \"{match}\" in \"{excerpt}\"?",
    .fix = "Fill it, or take the item out of this ticket.",
    .bad =
        "# Keep audit logs\n\n## Acceptance criteria\n\n- Entries are deleted after the retention time: "
        "TBD\n",
    .good =
        "# Keep audit logs\n\n## Acceptance criteria\n\n- Entries are deleted after 90 days\n"
        "- The `TODO` in `parser.cpp` is removed\n",
    .source =
        "NASA Automated Requirement Measurement, incompletes; GitHub spec-kit's markers; ISO/IEC/IEEE "
        "29148:2018, 5.2.5 (complete)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
