// QUE005: the author guesses where the spec should state.
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::hedge, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::hedge, patterns::Tier::b, patterns::Scope::requirement},
};
/// There a guess tells what somebody saw, or is a question that QUE002 asks.
constexpr RoleSet kElsewhere{SectionRole::actual,   SectionRole::steps,          SectionRole::environment,
                             SectionRole::evidence, SectionRole::open_questions, SectionRole::references};
/// An assumption that says what follows if it is wrong, or who checks it, may guess.
const patterns::Pattern kCovered{R"((?i)\b(?:if (?:not|wrong|false|this|that|it)|otherwise|else|owner)\b|@\w)"};

void check(const UnitView& view, Findings& findings) {
  if (kElsewhere.contains(view.unit.role)) { return; }
  const bool is_assumption = view.unit.role == SectionRole::assumptions;
  if (is_assumption && kCovered.found_in(view.ticket.text(view.unit.span))) { return; }
  flag_first_hit(view, findings);
}

}  // namespace

constinit const Rule hedged_statement{
    .id = "QUE005",
    .name = "hedged-statement",
    .category = Category::questions,
    .severity = Severity::warning,
    .dimension = Dimension::questions,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .taints = true,
    .precedence = 1,
    .summary = "The author guesses: \"I think\", \"not sure\", \"maybe\", or, in a requirement, \"probably\".",
    .rationale =
        "A guess in a requirement is a question in disguise: the contractor can follow it or check it, and "
        "is told neither.",
    .message = "\"{match}\" is a guess",
    .question = "\"{excerpt}\": is this decided? If not, what holds when the guess is wrong?",
    .fix = "State it as a fact, or as an assumption with what follows if it is wrong.",
    .bad =
        "# Limit uploads\n\n## Requirements\n\n- The limit is probably 100 files\n"
        "- I think it should use the second version of the API\n",
    .good =
        "# Limit uploads\n\nActual behaviour: it seems to hang after 30 s.\n\n## Requirements\n\n"
        "- The limit is 100 files\n- `Maybe<File>` stays the type of the result\n",
    .source = "QuARS, weakness and subjectivity; ISO/IEC/IEEE 29148:2018, 5.2.7; SREE, speculation",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
