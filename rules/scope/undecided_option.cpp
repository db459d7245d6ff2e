// SCO010: a requirement leaves a choice open.
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::undecided_option, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::undecided_option, patterns::Tier::b, patterns::Scope::requirement},
};

}  // namespace

constinit const Rule undecided_option{
    .id = "SCO010",
    .name = "undecided-option",
    .category = Category::scope,
    .severity = Severity::error,
    .dimension = Dimension::scope,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .taints = true,
    .precedence = 1,
    .summary = "A requirement leaves a choice open: \"X or Y\", \"and/or\", \"either … or\".",
    .rationale = "The contractor would have to choose for you, or wait a day for the answer.",
    .message = "\"{match}\" leaves a choice open",
    .question = "\"{match}\": which one? If you do not mind, say \"contractor's choice\".",
    .fix = "Decide, or write \"contractor chooses\" with the constraint that the choice must meet.",
    .bad =
        "# Keep uploads\n\n## Requirements\n\n- Store files on S3 or local disk\n- Use Redis and/or Postgres "
        "for the cache\n",
    .good =
        "# Keep uploads\n\n## Requirements\n\n- Store files on S3\n- The user can log in with e-mail or "
        "phone\n",
    .note =
        "\"Decision to make\" and \"or document why\" count in any part. \"If desired\" and \"or similar\" "
        "are "
        "escape clauses (LNG004).",
    .source = "ISO/IEC/IEEE 29148:2018, 5.2.7 (loopholes); INCOSE Guide to Writing Requirements, R15 and R17",
    .words = kWords,
    .check_unit = flag_first_hit,
};

}  // namespace speclint::rules
