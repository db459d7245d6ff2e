// LNG007: an amount without a number.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::vague_quantity, patterns::Tier::b, patterns::Scope::requirement},
};

void check(const UnitView& view, Findings& findings) {
  if (facts::leaves_a_question(view.ticket, view.index)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule vague_quantity{
    .id = "LNG007",
    .name = "vague-quantity",
    .category = Category::language,
    .severity = Severity::info,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .taints = true,
    .summary =
        "A requirement names an amount without a number or a bound: \"several\", \"large files\", \"high "
        "load\".",
    .rationale = "Volume decides the design; the order of magnitude is enough, but it must be there.",
    .message = "\"{match}\" has no number",
    .question = "\"{match}\": how many or how big at most, and how much is it today?",
    .fix = "Give the maximum and a typical value.",
    .bad = "# Upload files\n\n## Scope\n\n- Support large files\n- Show several recent orders\n",
    .good =
        "# Upload files\n\n## Scope\n\n- Files have up to 2 GB\n- Multiple `--label` values may be given\n",
    .note =
        "\"Some\", \"many\" and \"multiple\" are exact more often than not and count only when asked for "
        "strictly.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7; INCOSE Guide to Writing Requirements, R7 and R34; QuARS (vagueness)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
