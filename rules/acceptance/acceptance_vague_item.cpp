// ACC004: a criterion rests on a word that nobody can measure.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/lead_in.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Scope;
using patterns::Tier;
using patterns::WordUse;

constexpr std::array kWords{
    WordUse{&lexicons::subjective_quality, Tier::a, Scope::acceptance},
    WordUse{&lexicons::subjective_quality, Tier::b, Scope::acceptance},
    WordUse{&lexicons::comparative, Tier::b, Scope::acceptance},
    WordUse{&lexicons::vague_adverb, Tier::b, Scope::acceptance},
    WordUse{&lexicons::vague_time, Tier::a, Scope::acceptance},
    WordUse{&lexicons::vague_time, Tier::b, Scope::acceptance},
    WordUse{&lexicons::vague_quantity, Tier::b, Scope::acceptance},
    WordUse{&lexicons::absolute, Tier::b, Scope::acceptance},
};
constexpr Category kReplaced = Category::language;

/// "… is cached to improve": why something is done, not what.
const patterns::Pattern kPurpose{R"((?i)\b\w+(?:s|ed|n|t)\s+(?:\w+\s+)?to\s*$)", "to"};
const patterns::Pattern kWish{
    R"((?i)\b(?:needs?|has|want(?:s|ed)?|tries|tr(?:y|ied)|must|how|used|aims?|expected)\s+to\s*$)"};

bool is_purpose(const UnitView& view, const patterns::Hit& hit) {
  const std::string_view before = view.ticket.prose({view.unit.span.begin, hit.span.begin});
  return before.ends_with("to ") && kPurpose.found_in(before) && !kWish.found_in(before) &&
         view.all_hits.any(view.index, lexicons::imperative);
}

/// A number, a literal or a link beside the vague word says what it means, and so does a list below it.
void check(const UnitView& view, Findings& findings) {
  const std::string_view prose = view.ticket.prose(view.unit.span);
  if (patterns::is_measured(prose) || facts::leads_in(prose)) { return; }
  if (!is_purpose(view, view.hits.front())) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule acceptance_vague_item{
    .id = "ACC004",
    .name = "acceptance-vague-item",
    .category = Category::acceptance,
    .severity = Severity::error,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::share,
    .share_cap = 90,
    .share_k = 2,
    .stage = Stage::accept,
    .taints = true,
    .precedence = 2,
    .replaces = &kReplaced,
    .summary = "An acceptance criterion rests on an unmeasured quality word.",
    .rationale =
        "This is the item that the invoice will be argued over: a vague word elsewhere is style, here it is "
        "the contract.",
    .message = "\"{match}\" cannot be passed or failed",
    .question = "What number or observable result makes \"{match}\" true, and how is it measured?",
    .fix = "Replace the word by a threshold with its condition and method, or by the visible behaviour.",
    .bad =
        "# Show orders on the phone\n\n## Acceptance criteria\n\n- The page loads quickly and looks good on "
        "mobile\n",
    .good =
        "# Show orders on the phone\n\n## Acceptance criteria\n\n"
        "- p95 of `GET /orders` is below 300 ms at 50 requests a second on staging\n",
    .note =
        "A line that only leads in to a list is judged by its list, and a purpose behind an obligation "
        "(\"must be "
        "cached to improve loading\") is no criterion.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7 (subjective language); INCOSE Guide to Writing Requirements, R7 and "
        "R34",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
