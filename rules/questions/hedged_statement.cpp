// QUE005: the author guesses where the spec should state.
#include <algorithm>
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
const patterns::Pattern kCovered{
    R"((?i)\b(?:if (?:not|wrong|false|this|that|it)|otherwise|else|owner)\b|@\w)"};

/// What is to be done, or which of several things holds. A guess about a cause is no guess about the work.
const patterns::Pattern kWork{
    R"((?i)\b(?:should|shall|must|needs?|could|would|want(?:ed)?|ha(?:ve|s) to|let['’]s|whether|which|what|how|instead|better)\b)"};
const patterns::Pattern kAsksForWork{
    R"((?i)^\W*(?:also\s+|we\s+)?(?:add|leave|allow|support|use|make|show|remove|keep|extend|move|split|store|create|build|drop|rename)\b)"};
/// The condition of a scenario tells what is met, not what is meant.
const patterns::Pattern kCondition{R"((?i)^\W*(?:given|when|if)\b)"};
constexpr std::uint32_t kReach = 24;  // bytes before a guess in which "should probably" is looked for

/// Whether the clause of the guess is about the work: from a little before it to the next stop.
bool guesses_about_work(const UnitView& view, Span hit) {
  const std::uint32_t begin = std::max(view.unit.span.begin, hit.begin - std::min(hit.begin, kReach));
  const std::string_view after = view.ticket.prose({hit.end, view.unit.span.end});
  const std::string_view rest = after.substr(0, after.find_first_of(".;:?!()"));
  return kAsksForWork.found_in(rest) || kWork.found_in(rest) ||
         kWork.found_in(view.ticket.prose({begin, hit.begin}));
}

/// Outside requirements only a sure guess counts, and only if it is about the work.
bool counts(const UnitView& view, const patterns::Hit& hit) {
  if (kRequirementRoles.contains(view.unit.role)) { return true; }
  return hit.group->tier == patterns::Tier::a && !view.unit.quoted && guesses_about_work(view, hit.span);
}

void check(const UnitView& view, Findings& findings) {
  const std::string_view prose = view.ticket.prose(view.unit.span);
  const bool is_assumption = view.unit.role == SectionRole::assumptions;
  if (kElsewhere.contains(view.unit.role) || kCondition.found_in(prose) ||
      (is_assumption && kCovered.found_in(prose))) {
    return;
  }
  const auto hit = std::find_if(view.hits.begin(), view.hits.end(),
                                [&](const patterns::Hit& each) { return counts(view, each); });
  if (hit != view.hits.end()) { findings.push_back({.span = hit->span, .unit = view.index}); }
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
    .summary =
        "The author guesses: \"I think\", \"not sure\", \"maybe\", or, in a requirement, \"probably\".",
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
    .note =
        "Where nothing is required (context, notes, a ticket without sections) a guess counts only if its "
        "clause is "
        "about the work: \"I believe this is a bug\" and \"it seems to hang\" tell what somebody saw. "
        "\"Should be "
        "easy\" is no guess at what is to be built.",
    .source = "QuARS, weakness and subjectivity; ISO/IEC/IEEE 29148:2018, 5.2.7; SREE, speculation",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
