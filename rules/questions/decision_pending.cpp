// QUE006: a decision or an input is announced and not there.
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::pending, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::pending, patterns::Tier::b, patterns::Scope::requirement},
};
/// There it tells what happened, or is a question that QUE002 asks.
constexpr RoleSet kElsewhere{SectionRole::actual,   SectionRole::steps,          SectionRole::environment,
                             SectionRole::evidence, SectionRole::open_questions, SectionRole::decisions};
/// "… → ninety days", "decided: keep both" takes the decision in the same unit.
const patterns::Pattern kTaken{
    R"((?i)→|->|=>|\b(?:decided|decision|resolved|answer|agreed|confirmed)(?:\s+on\b[^:]{0,20})?:\s*\S)"};

void check(const UnitView& view, Findings& findings) {
  if (kElsewhere.contains(view.unit.role) || kTaken.found_in(view.ticket.prose(view.unit.span))) { return; }
  flag_first_hit(view, findings);
}

}  // namespace

constinit const Rule decision_pending{
    .id = "QUE006",
    .name = "decision-pending",
    .category = Category::questions,
    .severity = Severity::error,
    .dimension = Dimension::questions,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .taints = true,
    .precedence = 2,
    .summary = "A decision or an input is announced: \"to be confirmed\", \"we still need to decide\".",
    .rationale =
        "Work would start before its input exists. The delay is the contractor's, and its cause is yours.",
    .message = "\"{match}\": the decision is not there",
    .question = "Who decides \"{excerpt}\", and by when? What should be done until then?",
    .fix = "Take the decision first, or cut the item out into a ticket of its own.",
    .bad =
        "# Price the parcels\n\n## Scope\n\n- Pricing rules to be confirmed by finance\n"
        "- We still need to decide the retention period.\n",
    .good =
        "# Price the parcels\n\n## Scope\n\n- Allow the region to be specified in the settings\n"
        "- If no timeout is specified, 30 s applies\n",
    .note =
        "\"Come up with\", \"figure out why\" and \"let's see if\" announce the work itself and not a "
        "decision. "
        "\"Open to suggestions\", \"wait till they decide\" and \"(proposed: …)\" leave the decision open, "
        "too.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.5 (no TBD in a complete requirement); NASA Automated Requirement "
        "Measurement, incompletes",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
