// LNG010: only what must not happen.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::negative_requirement, patterns::Tier::b, patterns::Scope::requirement},
};

void check(const UnitView& view, Findings& findings) {
  if (facts::leaves_behaviour_open(view.ticket, view.index)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule negative_requirement{
    .id = "LNG010",
    .name = "negative-requirement",
    .category = Category::language,
    .severity = Severity::info,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .opt_in = true,
    .summary = "A requirement says only that nothing goes wrong, or negates twice.",
    .rationale = "\"Must not fail\" has no test, and a double negation flips on reading.",
    .message = "\"{match}\" does not say what happens instead",
    .question = "\"{match}\": what should happen instead?",
    .fix = "State what does happen; keep real prohibitions.",
    .bad =
        "# Upload photos\n\n## Scope\n\n- The app should not crash\n- It is not uncommon that fields are "
        "left out, and nothing may be not without a label\n",
    .good = "# Upload photos\n\n## Scope\n\n- Must not log the card number\n- Returns 404, not 500\n",
    .note =
        "Off unless selected: a prohibition is the best form for what concerns security or bounds the scope, "
        "so only negated failures and double negations are looked for at all.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7 (negative statements); INCOSE Guide to Writing Requirements, R16; "
        "Femmer et al. (2017)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
