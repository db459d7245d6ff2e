// ACC008: a scenario verifies nothing, or it is unclear what.
#include <algorithm>
#include <optional>

#include "rules/all_rules.h"
#include "rules/facts/scenario.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using facts::Scenario;

/// "Given … when …" in one unit, and nothing of what follows.
const patterns::Pattern kNoOutcome{R"((?is)^\W*given\b.{3,400}\bwhen\b)", "given"};
const patterns::Pattern kOutcome{R"((?is)\b(?:then|shall|should|must|will|expect\w*)\b|\bwhen\b[^,]{3,},)"};
const patterns::Pattern kScenarioHeading{R"((?i)^\W*(?:scenario|example)\b)"};

/// The last unit of its section.
bool ends_section(const Ticket& ticket, std::uint32_t unit) {
  const Range units = ticket.sections()[ticket.units()[unit].section].units;
  return unit + 1 == units.first + units.count;
}

/// Steps without a Then may be sentences. They are meant as a scenario when it says so above them, or when
/// there are a Given and a When; and nothing else in their section tells the outcome.
bool is_meant(const Ticket& ticket, const Scenario& scenario, std::uint32_t last) {
  const Unit& unit = ticket.units()[last];
  if (unit.role != SectionRole::acceptance || !ends_section(ticket, last)) { return false; }
  return (scenario.givens > 0 && scenario.whens > 0) ||
         kScenarioHeading.found_in(ticket.text(ticket.sections()[unit.section].heading));
}

/// The step at which it goes wrong.
std::optional<std::uint32_t> flaw_of(const Ticket& ticket, const Scenario& scenario) {
  const std::uint32_t last = scenario.units.first + scenario.units.count - 1;
  if (scenario.thens > 0) { return scenario.whens > 1 ? std::optional(scenario.second_when) : std::nullopt; }
  return is_meant(ticket, scenario, last) ? std::optional(last) : std::nullopt;
}

bool lacks_outcome(const Ticket& ticket, std::uint32_t unit) {
  const std::string_view prose = ticket.prose(ticket.units()[unit].span);
  return kNoOutcome.found_in(prose) && !kOutcome.found_in(prose);
}

void check(const TicketView& view, Findings& findings) {
  const Ticket& ticket = view.ticket;
  const auto add = [&](std::uint32_t unit) {
    findings.push_back({.span = ticket.units()[unit].span, .unit = unit});
  };
  const auto scenarios = facts::find_scenarios(ticket);
  for (const Scenario& scenario : scenarios) {
    if (const auto flaw = flaw_of(ticket, scenario)) { add(*flaw); }
  }
  for (const std::uint32_t unit : view.facts.acceptance.criteria) {
    const bool is_step = std::any_of(scenarios.begin(), scenarios.end(), [&](const Scenario& scenario) {
      return scenario.holds(unit) && scenario.units.count > 1;
    });
    if (!is_step && lacks_outcome(ticket, unit)) { add(unit); }
  }
}

}  // namespace

constinit const Rule scenario_incomplete{
    .id = "ACC008",
    .name = "scenario-incomplete",
    .category = Category::acceptance,
    .severity = Severity::warning,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::count,
    .stage = Stage::accept,
    .summary = "A Given/When/Then scenario has no Then, or several Whens before it.",
    .rationale =
        "Without a Then nothing is verified; with two Whens it is unclear which of them is under test.",
    .message = "the scenario does not say what follows from one event",
    .question = "\"{excerpt}\": what is the expected result of this scenario, and of which event?",
    .fix = "Add a Then with a result that can be observed, and give each When a scenario of its own.",
    .bad =
        "# Lock an account\n\n## Acceptance criteria\n\n- Given a user with 3 failed attempts\n- When they "
        "log in "
        "again\n",
    .good =
        "# Lock an account\n\n## Acceptance criteria\n\n- Given a user with 3 failed attempts\n- When they "
        "log in "
        "again\n- Then the page shows \"locked\"\n- And no session is created\n",
    .note =
        "In real tickets a scenario often holds two pairs of When and Then, which are read as two scenarios. "
        "A "
        "scenario without a name, with many steps or without a When is accepted, too.",
    .source = "Cucumber, Gherkin reference; gherkin-lint (missing verification); Fission-AI OpenSpec",
    .check_ticket = check,
};

}  // namespace speclint::rules
