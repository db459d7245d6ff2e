// SCO007: no size, budget, time box or date.

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

/// How much it is worth, or when it is due.
const patterns::Pattern kAppetite{
    R"((?i)\b(?:(?:appetite|time[- ]?box(?:ed)?|budget|estimate[ds]?|estimation|effort|deadline|due|story\s+points?|)"
    R"(timeline|duration)(?:\s+\w+){0,3}\W{0,4}[\d<≤]|(?:appetite|effort|size|estimate|complexity)\W{1,4})"
    R"((?:xs|s|m|l|xl|small|medium|large|low|high)\b|)"
    R"(\d+(?:\.\d+)?(?:[-–]\d+)?[- ]?(?:story\s+points?|points?|sp|(?:person|man)[- ]days?)\b|)"
    R"(\d+(?:[-–]\d+)?\s+(?:hours|days|weeks)\s+(?:of\s+(?:work|effort|development)|for\s+(?:one|1)\s+developer)\b))"};

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
      facts::has_filled(view, {SectionRole::appetite}) || facts::says(view, kAppetite)) {
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
    .check_ticket = check,
};

}  // namespace speclint::rules
