// SCO007: no size, budget, time box or date.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::appetite, patterns::Tier::a, patterns::Scope::anywhere},
};

bool has_size(const Ticket& ticket) {
  return facts::has_field(ticket, {"estimate",
                                   "estimation",
                                   "estimated_effort",
                                   "estimated_time",
                                   "estimated_hours",
                                   "estimate_points",
                                   "estimated_minutes",
                                   "original_estimate",
                                   "time_estimate",
                                   "effort",
                                   "size",
                                   "points",
                                   "story_points",
                                   "storypoints",
                                   "weight",
                                   "complexity",
                                   "appetite",
                                   "budget",
                                   "timebox",
                                   "time_box",
                                   "due",
                                   "due_at",
                                   "due_date",
                                   "duedate",
                                   "deadline",
                                   "target_date",
                                   "target_end",
                                   "end_date",
                                   "sprint",
                                   "iteration",
                                   "cycle"});
}

void check(const TicketView& view, Findings& findings) {
  if (view.facts.size != Size::usual || has_size(view.ticket) ||
      facts::has_filled(view, {SectionRole::appetite}) || facts::says(view, lexicons::appetite)) {
    return;
  }
  findings.push_back({.span = view.ticket.anchor()});
}

}  // namespace

constinit const Rule appetite_missing{
    .id = "SCO007",
    .name = "appetite-missing",
    .category = Category::scope,
    .severity = Severity::info,
    .dimension = Dimension::scope,
    .penalty = Penalty::slot,
    .stage = Stage::start,
    .kinds = {Kind::integration, Kind::migration, Kind::service, Kind::epic},
    .part = Part::appetite,
    .summary = "No size, budget, time box or due date is given.",
    .rationale =
        "A contractor chooses between a solution of one day and one of ten; the ticket must say what the "
        "result is worth.",
    .message = "nothing says how much work this is worth",
    .question = "How much effort is this worth to you, in hours or days, and is there a date?",
    .fix = "Add an appetite, an estimate or a time box.",
    .bad =
        "---\ntype: integration\n---\n\n# Show refunds on the dashboard\n\n## Done when\n\n- The page shows "
        "the refunds of the month\n- A "
        "refund links to its order\n- A month without refunds shows \"none\"\n- The list is sorted by date\n",
    .good =
        "---\ntype: integration\nestimate: 3d\n---\n\n# Show refunds on the dashboard\n\n## Done when\n\n- "
        "The page shows the "
        "refunds of the month\n- A refund links to its order\n- A month without refunds shows \"none\"\n- "
        "The "
        "list is sorted by date\n",
    .note =
        "Readers of 118 real tickets never missed it: features are not asked. Spikes have "
        "spike-without-exit, which asks for their time box. A sprint, an iteration or a size of "
        "any "
        "sort is enough; small work needs none.",
    .source = "Singer, Shape Up (2019), appetite; Wake, INVEST (estimable); definition-of-ready check lists",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
