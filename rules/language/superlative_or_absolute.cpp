// LNG003: extremes that nobody can verify.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::absolute, patterns::Tier::b, patterns::Scope::requirement},
};

void check(const UnitView& view, Findings& findings) {
  if (facts::leaves_behaviour_open(view.ticket, view.index)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule superlative_or_absolute{
    .id = "LNG003",
    .name = "superlative-or-absolute",
    .category = Category::language,
    .severity = Severity::info,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .taints = true,
    .summary =
        "A requirement asks for an extreme that nobody can verify: \"most suitable\", \"bug-free\", \"under "
        "all conditions\".",
    .rationale = "An absolute is either unpayable or emphasis, and a contractor cannot tell which.",
    .message = "\"{match}\" cannot be verified",
    .question = "Is \"{match}\" to be tested (how?), or is it emphasis: which bound is enough?",
    .fix = "Replace it by a bound, or keep it and add the test.",
    .bad =
        "# Sort parcels\n\n## Scope\n\n- Choose the most suitable algorithm\n- It works flawlessly under all "
        "conditions\n",
    .good =
        "# Sort parcels\n\n## Scope\n\n- Parcels are sorted by weight, highest first\n- The form takes 100% "
        "of the width on a phone\n",
    .note =
        "\"Always\", \"never\", \"all\" and \"best\" are exact far more often than not and count only when "
        "asked for strictly; a percentage counts only of a promise such as uptime or accuracy, because "
        "coverage and shares of a counted set are exact.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7 (superlatives); INCOSE Guide to Writing Requirements, R26 "
        "(absolutes) and R32",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
