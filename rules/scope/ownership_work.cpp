// SCO008: the ticket asks for years instead of a result.
#include <algorithm>
#include <array>
#include <iterator>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::ownership, patterns::Tier::a, patterns::Scope::title},
    patterns::WordUse{&lexicons::ownership, patterns::Tier::b, patterns::Scope::title},
    patterns::WordUse{&lexicons::ownership, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::ownership, patterns::Tier::b, patterns::Scope::anywhere},
};
constexpr int kSure = 3;  // the weight of a phrase that is enough by itself

/// A phrase that is sure, else the second of two light ones that stand in one section.
const Sign* find_sign(const TicketView& view) {
  const auto& signs = view.facts.handoff.ownership;
  if (!signs.empty() && signs.front().weight >= kSure) { return &signs.front(); }  // the heaviest is first
  const auto section = [&](const Sign& sign) { return view.ticket.units()[sign.unit].section; };
  const auto second = std::adjacent_find(
      signs.begin(), signs.end(), [&](const Sign& a, const Sign& b) { return section(a) == section(b); });
  return second == signs.end() ? nullptr : &*std::next(second);
}

void check(const TicketView& view, Findings& findings) {
  if (const Sign* sign = find_sign(view)) { findings.push_back({.span = sign->span, .unit = sign->unit}); }
}

}  // namespace

constinit const Rule ownership_work{
    .id = "SCO008",
    .name = "ownership-work",
    .category = Category::scope,
    .severity = Severity::warning,
    .dimension = Dimension::scope,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .summary = "The ticket asks for ownership over years instead of a result.",
    .rationale =
        "Decisions about the architecture, stand-by duty and accountability are what people are hired for; "
        "handed over as a ticket they fail both sides.",
    .message = "\"{match}\" is work without an end",
    .question = "\"{match}\": which single result ends the engagement, and who owns it the day after?",
    .fix = "Cut a bounded result out of it, or declare `handoff: hire`.",
    .bad =
        "# Billing service\n\n## Scope\n\n- Take ownership of the billing service and be on-call for "
        "incidents.\n",
    .good =
        "# Compare two queues\n\n## Scope\n\n- Write an ADR that proposes an architecture for the billing "
        "jobs; the CTO decides.\n",
    .note =
        "One finding a ticket: at a phrase that is sure, or at the second of two in one section that are "
        "not. "
        "\"Going forward\" and \"continuous improvement\" are not, because on real tickets they are seldom "
        "orders. "
        "Only the title, requirements, and sentences that order ownership are read; what a team does today "
        "or what went wrong on call is context.",
    .source =
        "The two categories of work in asynchronous hand-offs; statements of work (scope); INCOSE Guide to "
        "Writing Requirements, R3",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
