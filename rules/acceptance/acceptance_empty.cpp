// ACC002: an acceptance section holds nothing.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

/// "N/A – accepted through the child tickets": a reason is an answer where no criteria are required.
const patterns::Pattern kNotApplicable{R"((?i)^\W*(?:n/?a|not applicable|none)\W+\w+\W+\w+\W+\w+)"};

/// Whether section `inner` is `outer` or lies below it.
bool lies_in(const Ticket& ticket, std::uint32_t inner, std::uint32_t outer) {
  while (inner != kNoIndex && inner > outer) { inner = ticket.sections()[inner].parent; }
  return inner == outer;
}

bool gives_reason(const Ticket& ticket, const Section& section) {
  const auto units = ticket.units(section.units);
  return std::any_of(units.begin(), units.end(),
                     [&](const Unit& unit) { return kNotApplicable.found_in(ticket.prose(unit.span)); });
}

bool holds_criteria(const TicketView& view, std::uint32_t section) {
  const auto& criteria = view.facts.acceptance.criteria;
  return std::any_of(criteria.begin(), criteria.end(), [&](std::uint32_t unit) {
    return lies_in(view.ticket, view.ticket.units()[unit].section, section);
  });
}

bool holds_code(const TicketView& view, std::uint32_t section) {
  const auto blocks = view.ticket.code_blocks();
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](const CodeBlock& block) { return lies_in(view.ticket, block.section, section); });
}

/// One empty section is enough to say so; a second one that is filled heals it.
void check(const TicketView& view, Findings& findings) {
  const auto& sections = view.facts.acceptance.sections;
  const auto filled = [&](std::uint32_t section) {
    return holds_criteria(view, section) || holds_code(view, section) ||
           gives_reason(view.ticket, view.ticket.sections()[section]);
  };
  if (sections.empty() || std::any_of(sections.begin(), sections.end(), filled)) { return; }
  const std::uint32_t at = view.ticket.sections()[sections.front()].span.begin;
  const bool told_elsewhere = view.facts.acceptance.state == AcceptanceState::testable;
  findings.push_back({.span = {at, at}, .severity = told_elsewhere ? Severity::warning : Severity::blocker});
}

}  // namespace

constinit const Rule acceptance_empty{
    .id = "ACC002",
    .name = "acceptance-empty",
    .category = Category::acceptance,
    .severity = Severity::blocker,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .ladder = Ladder::acceptance,
    .stage = Stage::accept,
    .any_language = true,
    .summary = "The acceptance section exists but holds nothing.",
    .rationale = "An empty heading reads as \"we had a template\": the contractor still has to ask.",
    .message = "the acceptance section is empty",
    .question = "The acceptance section is empty: which results do you accept?",
    .fix = "Write the items or delete the heading.",
    .bad =
        "# Add CSV export to orders\n\nSales needs its numbers as a file.\n\n## Acceptance criteria\n\n- "
        "TBD\n",
    .good =
        "# Add CSV export to orders\n\nSales needs its numbers as a file.\n\n## Acceptance criteria\n\n"
        "- [ ] `GET /health` returns 200 within 1 s\n",
    .note = "A warning where criteria that can be passed or failed stand elsewhere in the ticket.",
    .source =
        "NASA Automated Requirement Measurement, incompletes; OpenSpec's error for a requirement without a "
        "scenario",
    .check_ticket = check,
};

}  // namespace speclint::rules
