// SCO005: a phrase lets the scope move.
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::movable_scope, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::movable_scope, patterns::Tier::b, patterns::Scope::requirement},
    patterns::WordUse{&lexicons::movable_scope, patterns::Tier::a, patterns::Scope::title},
    patterns::WordUse{&lexicons::movable_scope, patterns::Tier::b, patterns::Scope::title},
};
/// Parts that tell what happened, or what is not ordered.
constexpr RoleSet kElsewhere{SectionRole::out_of_scope, SectionRole::actual,     SectionRole::steps,
                             SectionRole::evidence,     SectionRole::decisions,  SectionRole::references,
                             SectionRole::risks,        SectionRole::environment};
/// A heading that sets apart what is not ordered, as it should be.
const patterns::Pattern kOptional{
    R"((?i)^\W*(?:optional|stretch|could[- ]haves?|nice[- ]to[- ]haves?|bonus|later|follow[- ]?ups?|future|post[- ]mvp|phase\s\d)\b|\boptional\b)"};

bool is_set_apart(const UnitView& view) {
  const auto sections = view.ticket.sections();
  for (std::uint32_t s = view.unit.section; s != kNoIndex; s = sections[s].parent) {
    const Span heading = sections[s].heading;
    if (!heading.empty() && heading != view.ticket.title().span &&
        kOptional.found_in(view.ticket.prose(heading))) {
      return true;
    }
  }
  return false;
}

void check(const UnitView& view, Findings& findings) {
  if (view.unit.kind == UnitKind::heading || kElsewhere.contains(view.unit.role)) { return; }
  if (!is_set_apart(view)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule movable_scope{
    .id = "SCO005",
    .name = "movable-scope",
    .category = Category::scope,
    .severity = Severity::warning,
    .dimension = Dimension::scope,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .taints = true,
    .summary =
        "A phrase lets the scope move: \"while you're at it\", \"nice to have\", \"for now\", \"MVP\".",
    .rationale =
        "An engagement of fixed scope holds no optional work: whoever reads it does not know what is "
        "ordered.",
    .message = "\"{match}\" leaves open what is ordered",
    .question = "Is \"{match}\" ordered now, yes or no? If later: which ticket has it?",
    .fix = "Order it, or move it to \"Out of scope\" with the ticket that has it.",
    .bad =
        "# Show refunds\n\nWhile you're in there, fix any other bugs you find.\n\n## Done when\n\n- Nice to "
        "have: dark mode\n",
    .good =
        "# Show refunds\n\nThe panel is initially collapsed.\n\n## Done when\n\n- The panel shows "
        "refunds\n\n## "
        "Out of scope\n\n- Dark mode (later, #77)\n",
    .note =
        "On real tickets \"MVP\", \"phase 2\" and \"initially\" nearly always name a part or a state, so "
        "they "
        "count only when asked for strictly. What stands below a heading such as \"Optional\" is set apart, "
        "as "
        "it should be, and a ticket named beside it tells where it went.",
    .source =
        "Singer, Shape Up (2019); INCOSE Guide to Writing Requirements, R8 (escape clauses); QuARS, "
        "optionality",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
