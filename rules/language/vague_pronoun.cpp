// LNG011: a pronoun that can mean two things.
#include <array>
#include <string_view>

#include "rules/all_rules.h"
#include "rules/facts/literal_names.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::opening_pronoun, patterns::Tier::b, patterns::Scope::requirement},
};
const patterns::Pattern kNoun{R"((?i)\bthe [a-z]\w+)"};

/// Whether the unit begins with the pronoun.
bool opens(const UnitView& view) {
  const Span before{view.unit.span.begin, view.hits.front().span.begin};
  const std::string_view text = view.ticket.prose(before);
  return text.find_first_not_of(" \t\r\n*_") == std::string_view::npos;
}

/// How many things the unit names that a pronoun after it could mean.
std::size_t count_candidates(const Ticket& ticket, const Unit& unit) {
  return facts::count_literal_names(ticket, unit.span) + kNoun.find_all(ticket.prose(unit.span)).size();
}

/// Whether the unit before it names more than one thing that can be meant, or it is the first criterion.
bool is_ambiguous(const UnitView& view) {
  constexpr std::size_t kSeveral = 2;
  if (view.index == 0) { return true; }
  const Unit& before = view.ticket.units()[view.index - 1];
  const bool is_first = before.section != view.unit.section || before.kind == UnitKind::heading;
  if (is_first) { return view.unit.role == SectionRole::acceptance; }
  return count_candidates(view.ticket, before) >= kSeveral;
}

void check(const UnitView& view, Findings& findings) {
  if (view.unit.tick != Tick::done && opens(view) && is_ambiguous(view)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule vague_pronoun{
    .id = "LNG011",
    .name = "vague-pronoun",
    .category = Category::language,
    .severity = Severity::info,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .opt_in = true,
    .summary = "A requirement begins with \"it\", \"this\" or \"they\", and what is meant is not obvious.",
    .rationale =
        "A wrong guess builds the right behaviour into the wrong thing: the one smell whose harm experiments "
        "show.",
    .message = "what \"{match}\" refers to is open",
    .question = "\"{match}\" in \"{excerpt}\": which thing exactly?",
    .fix = "Repeat the noun.",
    .bad =
        "# Call the backend\n\n## Scope\n\n- The client calls the proxy and the backend\n- It retries "
        "twice\n",
    .good =
        "# Call the backend\n\n## Scope\n\n- The proxy calls the backend\n- The proxy retries twice\n- It is "
        "required that both answer\n",
    .note =
        "Off unless selected: it sees only how a unit begins, and counts what the unit before it names "
        "instead of understanding it.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7 (vague pronouns); Frattini et al., controlled experiment (arXiv "
        "2401.01154); INCOSE Guide to Writing Requirements, R24",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
