// ACC005: the criteria are true of any change.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/facts/criteria.h"

namespace speclint::rules {
namespace {

void check(const TicketView& view, Findings& findings) {
  const Acceptance& acceptance = view.facts.acceptance;
  if (!acceptance.declared || !facts::criteria_say_nothing(view.ticket, view.facts)) { return; }
  const auto units = view.ticket.units();
  const auto trivial =
      std::find_if(acceptance.criteria.begin(), acceptance.criteria.end(), [&](std::uint32_t unit) {
        return facts::triviality_of(view.ticket.prose(units[unit].span)) != facts::Triviality::none;
      });
  const bool found = trivial != acceptance.criteria.end();
  findings.push_back({.span = units[found ? *trivial : acceptance.criteria.front()].span});
}

}  // namespace

constinit const Rule acceptance_says_nothing{
    .id = "ACC005",
    .name = "acceptance-says-nothing",
    .category = Category::acceptance,
    .severity = Severity::error,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .ladder = Ladder::acceptance,
    .stage = Stage::accept,
    .summary = "All acceptance criteria repeat the title, or say how the work goes.",
    .rationale =
        "\"Works as expected\", \"tests pass\" and \"code reviewed\" are true of any change: they do not say "
        "which behaviour was bought.",
    .message = "\"{match}\" is true of any change, and no other criterion says more",
    .question = "\"{match}\" is true of any change: which behaviour would you test by hand to accept it?",
    .fix = "Add at least one criterion that names the behaviour; keep those about the process beside it.",
    .bad =
        "# Export the refunds as CSV\n\n## Acceptance criteria\n\n- Feature works as expected\n- All tests "
        "pass\n- Code reviewed\n",
    .good =
        "# Export the refunds as CSV\n\n## Acceptance criteria\n\n- All tests pass\n- A user whose account "
        "is "
        "locked gets status 423\n",
    .note =
        "A criterion that names something of this work silences the rule, even one that could be clearer; a "
        "vague word "
        "does not. A definition of done may be about the process when there are acceptance criteria beside "
        "it.",
    .source =
        "Quality User Story framework, conceptually sound; measured on 3,423 criteria of a public backlog, "
        "60 "
        "of which are of this form",
    .check_ticket = check,
};

}  // namespace speclint::rules
