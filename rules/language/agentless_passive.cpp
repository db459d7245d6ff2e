// LNG012: something is to be done, and nobody is named who does it.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::agentless_passive, patterns::Tier::b, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::agentless_passive, patterns::Tier::c, patterns::Scope::requirement},
};

/// How somebody who is quoted put it orders nothing.
void check(const UnitView& view, Findings& findings) {
  if (!view.unit.quoted && facts::leaves_a_question(view.ticket, view.index)) {
    flag_first_hit(view, findings);
  }
}

}  // namespace

constinit const Rule agentless_passive{
    .id = "LNG012",
    .name = "agentless-passive",
    .category = Category::language,
    .severity = Severity::info,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .taints = true,
    .summary = "A human step has no actor: \"must be approved\", \"will be provided\".",
    .rationale = "Whoever waits for an approval or a text has to know from whom it comes.",
    .message = "\"{match}\" does not say who does it",
    .question = "Who does it, where the ticket says \"{match}\"?",
    .fix = "Name the person or the team.",
    .bad = "# Change the terms\n\nThe texts will be provided.\n\n## Scope\n\n- Changes must be approved\n",
    .good =
        "# Change the terms\n\nThe texts are in `terms.md`.\n\n## Scope\n\n- Changes must be approved by "
        "@ana\n- The row is deleted\n",
    .note =
        "On is only what people do; what is validated, tested, checked or released is the work itself on "
        "real tickets. Any passive without an actor counts only when asked for strictly, because most are "
        "harmless results of the system.",
    .source =
        "INCOSE Guide to Writing Requirements, R2; Femmer et al., requirements smells (2017); Frattini et "
        "al., passive voice re-analysed (arXiv 2402.10800)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
