// LNG008: a verb that says nothing observable.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::weak_verb, patterns::Tier::b, patterns::Scope::requirement},
};

void check(const UnitView& view, Findings& findings) {
  if (facts::leaves_behaviour_open(view.ticket, view.index)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule weak_verb{
    .id = "LNG008",
    .name = "weak-verb",
    .category = Category::language,
    .severity = Severity::info,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .taints = true,
    .summary =
        "The verb of a requirement says nothing of what is to be seen: \"deal with\", \"take care of\", "
        "\"handle errors\".",
    .rationale = "To handle duplicates is to skip, merge, reject or report them: one verb, four contracts.",
    .message = "\"{match}\" does not say what happens",
    .question = "\"{match}\": what does the system do in that case that can be seen from outside?",
    .fix = "Use a verb with a result: reject, merge, show, retry three times.",
    .bad = "# Clean the records\n\n## Scope\n\n- Handle duplicates\n- Take care of the old records\n",
    .good =
        "# Clean the records\n\n## Scope\n\n- Of two records with the same number the older is deleted\n- "
        "Supports `gzip` and `br`\n",
    .note =
        "\"Handle\" counts only before what goes wrong and where the unit says nothing more; \"support\", "
        "\"manage\" and \"be able to\" are often the shortest way to say it and count only when asked for "
        "strictly.",
    .source = "ISO/IEC/IEEE 29148:2018, 5.2.7; INCOSE Guide to Writing Requirements, R10; ARM (weak phrases)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
