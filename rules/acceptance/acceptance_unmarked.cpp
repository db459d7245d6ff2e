// ACC013: what is accepted has to be gathered from the text.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr KindSet kKinds{Kind::feature,     Kind::task,      Kind::epic,
                         Kind::integration, Kind::migration, Kind::service};

bool is_marked(const TicketView& view) {
  const auto& criteria = view.facts.acceptance.criteria;
  return view.facts.acceptance.declared || criteria.empty() ||
         std::any_of(criteria.begin(), criteria.end(), [&](std::uint32_t unit) {
           const Unit& criterion = view.ticket.units()[unit];
           const std::string_view prose = view.ticket.prose(criterion.span);
           return criterion.role == SectionRole::expected || criterion.role == SectionRole::test_plan ||
                  patterns::contains_ignoring_case(prose, " shall ");
         });
}

/// Criteria that cannot be failed are ACC003's, and none at all are ACC001's.
void check(const TicketView& view, Findings& findings) {
  const Acceptance& acceptance = view.facts.acceptance;
  if (acceptance.state != AcceptanceState::testable || is_marked(view)) { return; }
  findings.push_back({.span = view.ticket.units()[acceptance.criteria.front()].span});
}

}  // namespace

constinit const Rule acceptance_unmarked{
    .id = "ACC013",
    .name = "acceptance-unmarked",
    .category = Category::acceptance,
    .severity = Severity::warning,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .ladder = Ladder::acceptance,
    .stage = Stage::accept,
    .kinds = kKinds,
    .summary = "What is to be accepted stands somewhere in the text, under no heading of its own.",
    .rationale =
        "Whoever accepts the work and whoever does it pick different sentences out of a text, and each takes "
        "the others for background.",
    .message = "this is the nearest to a criterion, and nothing says that it is one, or the only one",
    .question = "Is \"{match}\" all that the work is accepted by, or what else is looked at?",
    .fix = "Add a section \"Acceptance criteria\" and move there what has to be so in the end.",
    .bad =
        "# Show the age of an order\n\nThe list should show at most 20 orders. Customers ask for "
        "it, "
        "because they forget what they ordered.\n",
    .good =
        "# Show the age of an order\n\nCustomers forget what they ordered.\n\n## Acceptance criteria\n\n- "
        "The list "
        "shows the age of each order in days, for example `3 d`\n",
    .note =
        "The expected behaviour of a report and a plan of tests are places of their own, and \"shall\" marks "
        "a requirement. Of ten judged "
        "tickets with "
        "criteria and no heading for them four are ready, of the others with criteria six in ten.",
    .source = "ISO/IEC/IEEE 29148:2018, 5.2.5 (complete); measurement on judged tickets (scoring page)",
    .check_ticket = check,
};

}  // namespace speclint::rules
