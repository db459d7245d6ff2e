// Which units say when the work is done, and whether a third party could pass or fail them.
#include <algorithm>

#include "rules/facts/compute_facts.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;
using patterns::UnitClass;

const Pattern kNothing{
    R"((?i)^\W*(?:n/?a|none|nothing|see (?:above|below|description|title|parent)|same as (?:above|title))?\W*$)"};
const Pattern kMarker{
    R"((?i)^\W*(?:done when|accepted when|we(?:['’]re| are) done when|acceptance|success (?:is|criteria|looks like)|)"
    R"(definition of done|finish line)\b)"};
const Pattern kTrigger{
    R"((?i)^\W*(?:when|while|if|where|once|after)\b.{3,200}\b(?:shall|must|should|will|then)\b)", "l"};
const Pattern kScenario{R"((?is)\bgiven\b.{1,600}\bwhen\b.{1,600}\bthen\b)", "given"};
const Pattern kWhenStep{R"((?i)^\W*when\b)"};
const Pattern kThenStep{R"((?i)^\W*then\b)"};
const Pattern kObligation{R"((?i)\b(?:must|shall|should)\b)"};

bool ends_with_colon(std::string_view prose) {
  const std::size_t last = prose.find_last_not_of(" \n\r\t*_");
  return last != std::string_view::npos && prose[last] == ':';
}

/// Whether it says anything beyond a placeholder, "N/A" or a lead-in to what follows.
bool is_criterion(const Ticket& ticket, const TicketHits& hits, std::uint32_t index) {
  const Unit& unit = ticket.units()[index];
  if (unit.kind == UnitKind::heading || unit.kind == UnitKind::title || unit.struck) { return false; }
  std::string prose(ticket.prose(unit.span));
  for (const patterns::Hit& hit : hits.of(index)) {
    if (hit.group->lexicon != lexicons::placeholder.name) { continue; }
    prose.replace(hit.span.begin - unit.span.begin, hit.span.size(), hit.span.size(), ' ');
  }
  return !kNothing.found_in(prose) && !ends_with_colon(prose);
}

std::vector<std::uint32_t> sections_of(const Ticket& ticket, SectionRole role) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < ticket.sections().size(); ++i) {
    if (ticket.sections()[i].role == role) { found.push_back(i); }
  }
  return found;
}

std::vector<std::uint32_t> declared_criteria(const Ticket& ticket, const TicketHits& hits, SectionRole role) {
  std::vector<std::uint32_t> found;
  const auto units = ticket.units();
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    const auto cells = ticket.cells(units[i].cells);
    const bool in_column =
        std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) { return cell.role == role; });
    const bool in_section = units[i].role == role && (cells.empty() || in_column);
    if ((in_section || in_column) && units[i].role != SectionRole::log && is_criterion(ticket, hits, i)) {
      found.push_back(i);
    }
  }
  return found;
}

/// Criteria that stand under no heading of their own.
class Undeclared {
 public:
  Undeclared(const Ticket& ticket, const Facts& facts) : ticket_(ticket), facts_(facts) {}

  std::vector<std::uint32_t> find() {
    const auto units = ticket_.units();
    for (std::uint32_t i = 0; i < units.size(); ++i) {
      if (facts_.classes[i] >= UnitClass::prose && units[i].kind != UnitKind::heading) { look_at(i); }
    }
    if (triggers_.size() >= 2) { certain_.insert(certain_.end(), triggers_.begin(), triggers_.end()); }
    std::sort(certain_.begin(), certain_.end());
    certain_.erase(std::unique(certain_.begin(), certain_.end()), certain_.end());
    return certain_;
  }

 private:
  void look_at(std::uint32_t index) {
    const Unit& unit = ticket_.units()[index];
    const std::string_view prose = ticket_.prose(unit.span);
    if (kWhenStep.found_in(prose)) { when_section_ = unit.section; }
    const bool closes_scenario = when_section_ == unit.section && kThenStep.found_in(prose);
    if (closes_scenario || kScenario.found_in(prose) || kMarker.found_in(prose) || is_checkable_task(index) ||
        is_expectation(index, prose)) {
      certain_.push_back(index);
    } else if (kTrigger.found_in(prose)) {
      triggers_.push_back(index);
    }
  }

  bool is_checkable_task(std::uint32_t index) const {
    return ticket_.units()[index].tick != Tick::none && facts_.checkable[index];
  }

  /// One sentence "X should do Y" that can be observed is a finish line, wherever it stands.
  bool is_expectation(std::uint32_t index, std::string_view prose) const {
    if (ticket_.units()[index].role == SectionRole::expected) { return true; }
    return facts_.checkable[index] && facts_.clean[index] && kObligation.found_in(prose);
  }

  const Ticket& ticket_;
  const Facts& facts_;
  std::uint32_t when_section_ = kNoIndex;
  std::vector<std::uint32_t> certain_;
  std::vector<std::uint32_t> triggers_;
};

/// Two thirds of the criteria must be clean and checkable.
AcceptanceState judge(const std::vector<std::uint32_t>& criteria, const Facts& facts) {
  if (criteria.empty()) { return AcceptanceState::none; }
  const auto good = std::count_if(criteria.begin(), criteria.end(),
                                  [&](std::uint32_t i) { return facts.clean[i] && facts.checkable[i]; });
  return static_cast<std::size_t>(good) * 3 >= criteria.size() * 2 ? AcceptanceState::testable
                                                                   : AcceptanceState::untestable;
}

}  // namespace

Acceptance find_acceptance(const Ticket& ticket, const TicketHits& hits, const Facts& facts) {
  Acceptance result;
  for (const SectionRole role : {SectionRole::acceptance, SectionRole::dod}) {
    if (result.sections.empty()) { result.sections = sections_of(ticket, role); }
    if (result.criteria.empty()) { result.criteria = declared_criteria(ticket, hits, role); }
  }
  if (result.criteria.empty()) { result.criteria = Undeclared(ticket, facts).find(); }
  result.state = judge(result.criteria, facts);
  if (!result.sections.empty()) {
    const Section& section = ticket.sections()[result.sections.front()];
    if (!section.heading.empty()) { result.span = {section.span.begin, section.heading.end}; }
  }
  if (result.span.empty() && !result.criteria.empty()) {
    result.span = ticket.units()[result.criteria.front()].span;
  }
  return result;
}

}  // namespace speclint::facts
