// Which units say when the work is done, and whether a third party could pass or fail them.
#include <algorithm>
#include <array>

#include "rules/facts/compute_facts.h"
#include "rules/facts/criteria.h"
#include "rules/facts/undeclared_criteria.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

constexpr RoleSet kOwnRoles{SectionRole::acceptance, SectionRole::dod, SectionRole::expected};

/// A test that fails today is a criterion, too.
const patterns::Pattern kTest{
    R"(\b(?:assert\w*!?|expect|(?:EXPECT|ASSERT)_\w+|REQUIRE|CHECK)\s*\(|(?m:^\s*assert\s))"};

std::vector<std::uint32_t> sections_of(const Ticket& ticket, SectionRole role) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < ticket.sections().size(); ++i) {
    if (ticket.sections()[i].role == role) { found.push_back(i); }
  }
  return found;
}

/// Whether a unit stands where criteria of that role do.
bool is_declared(const Ticket& ticket, const Unit& unit, SectionRole role) {
  if (unit.role == SectionRole::log) { return false; }
  const auto cells = ticket.cells(unit.cells);
  const bool in_column =
      std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) { return cell.role == role; });
  return in_column || (unit.role == role && cells.empty());
}

std::vector<std::uint32_t> declared_criteria(const Ticket& ticket, const TicketHits& hits, const Facts& facts,
                                             SectionRole role) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < ticket.units().size(); ++i) {
    const bool declared = is_declared(ticket, ticket.units()[i], role) && facts.residue[i] == Residue::none;
    if (declared && is_criterion(ticket, hits, i)) { found.push_back(i); }
  }
  return found;
}

/// The steps of a scenario before its outcome are no criteria.
void drop_conditions(const std::vector<Scenario>& scenarios, std::vector<std::uint32_t>& criteria) {
  for (const Scenario& scenario : scenarios) {
    if (scenario.outcome == kNoIndex) { continue; }
    std::erase_if(criteria, [&](std::uint32_t i) { return i < scenario.outcome && scenario.holds(i); });
  }
}

/// Where a section lists its criteria, sentences beside the list are remarks; steps are none.
void drop_remarks(const Ticket& ticket, const std::vector<Scenario>& scenarios,
                  std::vector<std::uint32_t>& criteria) {
  const auto units = ticket.units();
  const auto is_remark = [&](std::uint32_t i) {
    return units[i].kind == UnitKind::sentence && units[i].parent == kNoIndex;
  };
  if (std::all_of(criteria.begin(), criteria.end(), is_remark)) { return; }
  std::erase_if(criteria, [&](std::uint32_t i) {
    return is_remark(i) && std::none_of(scenarios.begin(), scenarios.end(),
                                        [&](const Scenario& scenario) { return scenario.holds(i); });
  });
}

/// Two thirds of the criteria must be good. What says how the work goes counts neither way, and makes no
/// finish line where it stands outside the criteria; nor does what is written in a script that the lists do
/// not know, though whoever reads it can tell.
AcceptanceState judge(const Ticket& ticket, const Acceptance& acceptance, const Facts& facts) {
  if (acceptance.criteria.empty()) { return AcceptanceState::none; }
  std::size_t good = 0;
  std::size_t counted = 0;
  bool foreign = false;
  for (const std::uint32_t i : acceptance.criteria) {
    const Worth worth = worth_of(ticket, facts, i);
    if (worth == Worth::nothing) {
      foreign = foreign || is_foreign(ticket.prose(ticket.units()[i].span));
      continue;
    }
    ++counted;
    if (worth == Worth::good) { ++good; }
  }
  if (counted == 0 && !foreign && !acceptance.declared) { return AcceptanceState::none; }
  const bool says_something = good > 0 || foreign;
  return says_something && are_enough(good, counted) ? AcceptanceState::testable
                                                     : AcceptanceState::untestable;
}

/// A block of code that says what is expected: in a section of its own, or a test.
const CodeBlock* code_criterion(const Ticket& ticket) {
  const auto blocks = ticket.code_blocks();
  const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const CodeBlock& block) {
    const SectionRole role = ticket.sections()[block.section].role;
    return kOwnRoles.contains(role) || (role != SectionRole::log && kTest.found_in(ticket.text(block.span)));
  });
  return found == blocks.end() ? nullptr : &*found;
}

}  // namespace

Acceptance find_acceptance(const Ticket& ticket, const TicketHits& hits, const Facts& facts) {
  Acceptance result;
  const std::vector<Scenario> scenarios = find_scenarios(ticket);
  for (const SectionRole role : {SectionRole::acceptance, SectionRole::dod}) {
    if (result.sections.empty()) { result.sections = sections_of(ticket, role); }
    if (result.criteria.empty()) { result.criteria = declared_criteria(ticket, hits, facts, role); }
  }
  result.declared = !result.criteria.empty();
  if (result.declared) {
    drop_conditions(scenarios, result.criteria);
    drop_remarks(ticket, scenarios, result.criteria);
  } else {
    result.criteria = undeclared_criteria(ticket, hits, facts, scenarios);
  }
  result.state = judge(ticket, result, facts);
  if (!result.sections.empty()) {
    const Section& section = ticket.sections()[result.sections.front()];
    if (!section.heading.empty()) { result.span = {section.span.begin, section.heading.end}; }
  }
  if (result.span.empty() && !result.criteria.empty()) {
    result.span = ticket.units()[result.criteria.front()].span;
  }
  if (const CodeBlock* code = result.criteria.empty() ? code_criterion(ticket) : nullptr) {
    result.state = AcceptanceState::testable;
    if (result.span.empty()) { result.span = code->span; }
  }
  return result;
}

}  // namespace speclint::facts
