// QUE008: the text relies on what only insiders remember.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::shared_memory, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::shared_memory, patterns::Tier::b, patterns::Scope::requirement},
    patterns::WordUse{&lexicons::shared_memory, patterns::Tier::c, patterns::Scope::requirement},
};
/// There "as usual" tells what somebody saw.
constexpr RoleSet kElsewhere{SectionRole::actual, SectionRole::steps, SectionRole::evidence};

void check(const UnitView& view, Findings& findings) {
  if (!kElsewhere.contains(view.unit.role)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule shared_memory{
    .id = "QUE008",
    .name = "shared-memory",
    .category = Category::questions,
    .severity = Severity::warning,
    .dimension = Dimension::questions,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .taints = true,
    .summary = "The text relies on memory: \"as usual\", \"like last time\", \"best practices\".",
    .rationale = "A newcomer has no last time. The phrase stands for a document that was never written.",
    .message = "\"{match}\" is known to insiders only",
    .question = "\"{match}\": where is that written down, or what are its rules?",
    .fix = "Link the file, page or ticket, or write down the rules that matter.",
    .bad = "# Move the nightly job\n\nDeploy as usual.\n\n## Scope\n\n- Follow best practices for retries\n",
    .good =
        "# Move the nightly job\n\n## Scope\n\n- Follow the retry pattern in `src/jobs/retry.ts`\n"
        "- Same rounding as in #412\n",
    .note =
        "\"Best practices\" counts where they are to be followed, not as a topic; \"as usual\" where "
        "somebody does "
        "it, not where the software goes on. \"Obviously\", \"of course\" and \"existing behaviour\" are "
        "looked for "
        "only when asked for strictly: they stand in plain sentences most of the time.",
    .source = "INCOSE Guide to Writing Requirements, R4 and R36 (defined and consistent terms)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
