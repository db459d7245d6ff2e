// BKL007: an epic that nothing ends.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/facts/children.h"
#include "rules/facts/evidence.h"

namespace speclint::rules {
namespace {

constexpr std::size_t kMany = 15;  // parts that nobody can order at a glance
constexpr RoleSet kPlans{SectionRole::scope, SectionRole::deliverables};

bool has_finish_line(const TicketView& view) {
  const auto& criteria = view.facts.acceptance.criteria;
  return std::any_of(criteria.begin(), criteria.end(),
                     [&](std::uint32_t i) { return view.facts.clean[i] && view.facts.checkable[i]; });
}

/// Whether a list says what belongs to it: tickets, items of a plan, or a list of any sort that is long
/// enough.
bool has_parts(const TicketView& view, const facts::Children& children) {
  constexpr std::uint32_t kFewest = 3;
  if (children.fields > 0) { return true; }
  std::uint32_t listed = 0;
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Unit& unit = view.ticket.units()[i];
    const bool in_list = unit.kind == UnitKind::item || unit.kind == UnitKind::row;
    if (!in_list || !facts::is_evidence(view, i)) { continue; }
    if (kPlans.contains(unit.role) || unit.tick != Tick::none) { return true; }
    ++listed;
  }
  const auto is_clean = [&](std::uint32_t i) { return facts::is_evidence(view, i); };
  return listed >= kFewest || std::any_of(children.units.begin(), children.units.end(), is_clean);
}

bool is_open(const Ticket& ticket, std::uint32_t unit) {
  const Tick tick = ticket.units()[unit].tick;
  return tick != Tick::done && tick != Tick::dropped && !ticket.units()[unit].struck;
}

/// Whether many open parts stand there in no order, and no milestone gives one.
bool is_unordered(const Ticket& ticket, const facts::Children& children) {
  const auto loose = std::count_if(children.units.begin(), children.units.end(), [&](std::uint32_t i) {
    return is_open(ticket, i) && !ticket.units()[i].ordered;
  });
  return static_cast<std::size_t>(loose) > kMany &&
         !facts::has_field(ticket, {"milestone", "milestones", "roadmap"});
}

void check(const TicketView& view, Findings& findings) {
  if (has_finish_line(view)) { return; }
  const facts::Children children = facts::children_of(view.ticket);
  if (has_parts(view, children) && !is_unordered(view.ticket, children)) { return; }
  findings.push_back({.span = view.ticket.anchor()});
}

}  // namespace

constinit const Rule epic_without_finish{
    .id = "BKL007",
    .name = "epic-without-finish",
    .category = Category::backlog,
    .severity = Severity::warning,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .stage = Stage::accept,
    .kinds = {Kind::epic},
    .summary = "An epic has neither parts nor a finish line, or many parts in no order and no finish line.",
    .rationale = "An epic without an end is ownership in disguise; nobody can say which part comes first.",
    .message = "nothing ends this epic, and nothing says what comes first",
    .question = "Which result ends the epic, and what is its first deliverable?",
    .fix = "Add a finish line and the parts in their order, or call it a theme.",
    .bad =
        "# Epic: platform stability\n\nThe platform was down four times. We want people to trust it again.\n",
    .good =
        "# Epic: platform stability\n\n## Done when\n\n- `p95` of `/orders` stays below 300 ms for 14 "
        "days.\n\n## Children\n\n1. #41 connection pool\n2. #42 read replica\n",
    .note =
        "Parts are tickets, boxes to tick, items or rows of a scope, and any list of three. With one "
        "criterion that can be checked "
        "an epic passes, as it does with parts that are few or in order. Of which kinds its parts are cannot "
        "be "
        "seen in one ticket.",
    .source = "INVEST; Shape Up (a fixed end); ticket practice of hand-offs",
    .check_ticket = check,
};

}  // namespace speclint::rules
