// LNG005: an adverb that admits exceptions without naming them.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::vague_adverb, patterns::Tier::b, patterns::Scope::requirement},
};

void check(const UnitView& view, Findings& findings) {
  if (facts::leaves_behaviour_open(view.ticket, view.index)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule vague_adverb{
    .id = "LNG005",
    .name = "vague-adverb",
    .category = Category::language,
    .severity = Severity::info,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .taints = true,
    .summary = "A requirement holds only mostly: \"usually\", \"roughly\", \"in some cases\", \"ideally\".",
    .rationale = "The other cases are the ones that cost time.",
    .message = "\"{match}\" admits exceptions and names none",
    .question = "\"{match}\": in which cases not, and what happens then?",
    .fix = "List the exceptions, or give the share or the tolerance.",
    .bad =
        "# Import orders\n\n## Scope\n\n- Orders are normally imported once\n- Supports roughly the same "
        "formats\n",
    .good =
        "# Import orders\n\n## Scope\n\n- An order with a known number is imported once, else it is "
        "skipped\n- Subscribe to the queue rather than polling it\n",
    .note =
        "\"Accordingly\" refers back to something exact on real tickets and counts only when asked for "
        "strictly.",
    .source = "ISO/IEC/IEEE 29148:2018, 5.2.7 (ambiguous adverbs); INCOSE Guide to Writing Requirements, R7",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
