// SCO002: a list of what is required has no end.
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::open_list, patterns::Tier::a, patterns::Scope::requirement},
    patterns::WordUse{&lexicons::open_list, patterns::Tier::b, patterns::Scope::requirement},
};

}  // namespace

constinit const Rule open_ended_list{
    .id = "SCO002",
    .name = "open-ended-list",
    .category = Category::scope,
    .severity = Severity::warning,
    .dimension = Dimension::scope,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .taints = true,
    .summary =
        "A list of requirements is left open: \"etc.\", \"such as\", \"including but not limited to\".",
    .rationale =
        "Every open list is an unpriced remainder. The contractor builds the members that are named and "
        "stops, or guesses more.",
    .message = "\"{match}\" leaves the list open",
    .question = "Which members complete the list at \"{match}\"? Is anything beyond the named ones required?",
    .fix = "Name all members, or the rule that decides (\"every column of table orders\").",
    .bad = "# Export finance data\n\n## Scope\n\n- Export orders, invoices, etc.\n",
    .good =
        "# Export finance data\n\n## Scope\n\n- Export orders and invoices\n- Edit `/etc/hosts` on the "
        "runner\n",
    .source = "ISO/IEC/IEEE 29148:2018, 5.2.7 (open-ended terms); INCOSE Guide to Writing Requirements, R9",
    .words = kWords,
    .check_unit = flag_first_hit,
};

}  // namespace speclint::rules
