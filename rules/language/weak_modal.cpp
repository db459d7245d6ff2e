// LNG009: optional, or ordered?
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::weak_modal, patterns::Tier::b, patterns::Scope::requirement},
};

void check(const UnitView& view, Findings& findings) {
  if (facts::leaves_behaviour_open(view.ticket, view.index)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule weak_modal{
    .id = "LNG009",
    .name = "weak-modal",
    .category = Category::language,
    .severity = Severity::info,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .taints = true,
    .summary =
        "A requirement leaves open whether it is ordered: \"would be nice\", \"we could\", \"ought to\".",
    .rationale = "In a fixed scope every optional sentence is a negotiation.",
    .message = "\"{match}\" does not say whether it is ordered",
    .question = "Is \"{match}\" required: yes or no?",
    .fix = "Write \"must\" or \"will not\", or move it under Optional or Out of scope.",
    .bad =
        "# Export orders\n\n## Scope\n\n- It would be nice to have CSV too\n- We could also sort the list\n",
    .good = "# Export orders\n\n## Scope\n\n- The export is a CSV file\n- A note may hold `bold` text\n",
    .note =
        "\"May\", \"might\", \"could\" and \"would\" tell of what users are allowed, of risks and of "
        "conditions on real tickets; they count only in phrases by which an author wonders.",
    .source = "INCOSE Guide to Writing Requirements, R8; QuARS (weakness, optionality); RFC 2119",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
