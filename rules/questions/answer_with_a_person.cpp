// QUE007: the spec points to a person, a chat or a meeting for the answer.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::answer_with_a_person, patterns::Tier::a, patterns::Scope::anywhere},
};
/// Whom to ask belongs into contacts and access; what was said in a log of decisions is written down.
constexpr RoleSet kElsewhere{SectionRole::contacts, SectionRole::decisions, SectionRole::evidence};
const patterns::Pattern kStep{R"((?i)^\W*(?:given|when|then|and|but|as an?)\b)"};

bool holds_link(const UnitView& view) {
  const auto references = view.ticket.references();
  return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
    return reference.kind == ReferenceKind::link && view.unit.span.contains(reference.span);
  });
}

/// With a link to the minutes the answer can at least be looked up.
void check(const UnitView& view, Findings& findings) {
  if (kElsewhere.contains(view.unit.role) || kStep.found_in(view.ticket.prose(view.unit.span))) { return; }
  Finding finding{.span = view.hits.front().span, .unit = view.index};
  if (holds_link(view)) { finding.severity = Severity::info; }
  findings.push_back(std::move(finding));
}

}  // namespace

constinit const Rule answer_with_a_person{
    .id = "QUE007",
    .name = "answer-with-a-person",
    .category = Category::questions,
    .severity = Severity::error,
    .dimension = Dimension::questions,
    .penalty = Penalty::count,
    .stage = Stage::start,
    .taints = true,
    .precedence = 2,
    .summary = "The answer lies with a person, a chat or a meeting: \"ask Maria\", \"as discussed\".",
    .rationale =
        "This is the quick question that somebody in another time zone, outside of your chat, cannot ask.",
    .message = "\"{match}\" leaves the answer with somebody",
    .question = "\"{excerpt}\": what exactly was said or decided? Please write it down.",
    .fix = "Copy the decision into the ticket, with its date and who took it; keep the person as a contact.",
    .bad =
        "# Map the order fields\n\nAs discussed in yesterday's meeting, use the new flow.\n\n## Scope\n\n"
        "- Ask Maria for the mapping of the fields\n",
    .good =
        "# Map the order fields\n\n## Scope\n\n- Ask the user for confirmation before deleting\n"
        "- Sync with Atlas every 5 minutes\n\n## Contacts\n\n- Ask Maria about access, she answers by noon "
        "UTC\n",
    .note =
        "Names of programs are no persons, and to ping somebody with the news is a step of the work. With a "
        "link to "
        "what was said it is only worth a glance.",
    .source =
        "GitLab handbook, communication (low context, write it down); practice of asynchronous hand-over",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
