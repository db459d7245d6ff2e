// QUE004: a template's own text stands where the author's should.
#include "rules/all_rules.h"

namespace speclint::rules {
namespace {

void check(const TicketView& view, Findings& findings) {
  for (std::uint32_t i = 0; i < view.facts.residue.size(); ++i) {
    const Unit& unit = view.ticket.units()[i];
    if (view.facts.residue[i] != Residue::prompt || unit.role == SectionRole::log || unit.struck) {
      continue;
    }
    findings.push_back({.span = unit.span, .unit = i});
  }
}

}  // namespace

constinit const Rule template_leftover{
    .id = "QUE004",
    .name = "template-leftover",
    .category = Category::questions,
    .severity = Severity::error,
    .dimension = Dimension::questions,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .taints = true,
    .precedence = 2,
    .asks_for = SurroundingsPart::template_lines,
    .summary = "Prompts or sample text of a template stand in the ticket, untouched.",
    .rationale = "The section looks filled and is not: worse than missing, because nobody sees that it is.",
    .message = "\"{match}\" is the template's text, not the author's",
    .question = "The ticket still says \"{match}\", as its template does: what belongs there?",
    .fix = "Write what the template asks for, or delete the section.",
    .bad =
        "# Login fails\n\nA clear and concise description of what the bug is.\n\n## Steps\n\n1. Go to "
        "'...'\n",
    .good =
        "# Login fails\n\n<!-- A clear and concise description of what the bug is. -->\nWith a locked "
        "account the page stays empty.\n\n## Steps\n\n1. Go to Settings, Users\n",
    .note =
        "Whole prompts only: \"Please add …\" and \"List the …\" open real requirements, and \"See error\" "
        "closes many steps that somebody filled in. \"_No response_\" and empty items are no finding of this "
        "rule; "
        "the section counts as empty, for every rule. With the ticket's repository at hand the lines of its "
        "own "
        "templates count, too.",
    .source = "GitHub's issue templates and forms; Song and Chaparro, BEE (FSE 2020)",
    .check_ticket = check,
};

}  // namespace speclint::rules
