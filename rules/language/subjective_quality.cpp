// LNG001: a quality that nobody measures.
#include <array>
#include <string_view>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::subjective_quality, patterns::Tier::a, patterns::Scope::requirement},
    patterns::WordUse{&lexicons::subjective_quality, patterns::Tier::b, patterns::Scope::requirement},
};

/// What stands behind the word and says what it means.
const patterns::Pattern kSaysWhat{
    R"((?i)[(:;→]|\b(?:by|with|that (?:says?|shows?|names?|lists?|explains?)|listing|including|naming|showing|so that)\b)"};

/// Outside criteria these only stress what is asked for.
bool is_emphasis(std::string_view match) { return match.ends_with("orrectly") || match.ends_with("roperly"); }

void check(const UnitView& view, Findings& findings) {
  const Span unit = view.unit.span;
  if (!facts::leaves_behaviour_open(view.ticket, view.index)) { return; }
  for (const patterns::Hit& hit : view.hits) {
    if (is_emphasis(view.ticket.prose(hit.span))) { continue; }
    if (kSaysWhat.found_in(view.ticket.prose({hit.span.end, unit.end}))) { continue; }
    findings.push_back({.span = hit.span, .unit = view.index});
    return;
  }
}

}  // namespace

constinit const Rule subjective_quality{
    .id = "LNG001",
    .name = "subjective-quality",
    .category = Category::language,
    .severity = Severity::warning,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .taints = true,
    .summary =
        "A requirement rests on an unmeasured quality word: \"robust\", \"user-friendly\", \"gracefully\".",
    .rationale = "Two readers, two meanings: the one who pays and the one who builds.",
    .message = "\"{match}\" means something else to every reader",
    .question = "What would you check to agree that it is \"{match}\"?",
    .fix = "Give a number, the behaviour, or an example to compare with.",
    .bad =
        "# Import orders\n\n## Scope\n\n- The import is robust and user-friendly\n- Provide a clean API for "
        "partners\n",
    .good =
        "# Import orders\n\n## Scope\n\n- A row that cannot be read is skipped and logged with its number\n- "
        "On SIGTERM do a graceful shutdown\n",
    .note =
        "In acceptance criteria the same words are acceptance-vague-item. Outside requirements they tell "
        "motives, user stories and reports on real tickets, so only requirements are judged; steps of a "
        "test, ticked tasks, explanations, and requirements with scenarios below them are left out.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7 (subjective language); INCOSE Guide to Writing Requirements, R7; "
        "Femmer et al., requirements smells (2017)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
