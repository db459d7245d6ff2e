// LNG004: a loophole that leaves the decision to whoever builds it.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::escape_clause, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::escape_clause, patterns::Tier::b, patterns::Scope::requirement},
};

void check(const UnitView& view, Findings& findings) {
  if (facts::leaves_a_question(view.ticket, view.index)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule escape_clause{
    .id = "LNG004",
    .name = "escape-clause",
    .category = Category::language,
    .severity = Severity::warning,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .taints = true,
    .summary =
        "A loophole leaves open whether something is done: \"where possible\", \"if needed\", \"as "
        "appropriate\".",
    .rationale = "The decision moves to whoever builds it, unsaid, and the debate follows at acceptance.",
    .message = "\"{match}\" leaves open whether it has to be done",
    .question = "Under which condition exactly does \"{match}\" apply, and who decides?",
    .fix = "State the condition, or make it mandatory, or drop it.",
    .bad =
        "# Cache responses\n\n## Scope\n\n- Cache responses where possible\n- Update the docs if necessary\n",
    .good =
        "# Cache responses\n\n## Scope\n\n- Cache responses to GET as required by RFC 7231\n- If the header "
        "is missing, return 400\n",
    .note =
        "\"Optionally\", \"in principle\" and \"at a minimum\" tell what the software accepts or bound it on "
        "real tickets and count only when asked for strictly. A ticked task is done, and leaves nothing "
        "open.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7 (loopholes); INCOSE Guide to Writing Requirements, R8; QuARS "
        "(optionality)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
