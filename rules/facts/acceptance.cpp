// Which units say when the work is done, and whether a third party could pass or fail them.
#include <algorithm>
#include <array>

#include "rules/facts/compute_facts.h"
#include "rules/facts/lead_in.h"
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
    R"((?i)^\W*(?:when|while|if|where|once|after)\b.{3,200}\b(?:shall|must|should|will|then)\b)"};
const Pattern kScenario{R"((?is)\bgiven\b.{1,600}\bwhen\b.{1,600}\bthen\b)", "given"};
const Pattern kWhenStep{R"((?i)^\W*when\b)"};
const Pattern kThenStep{R"((?i)^\W*then\b)"};

/// Few words say nothing; the longest that does is counted in bytes first, because most units are longer.
bool is_nothing(std::string_view prose) {
  constexpr std::size_t kLongest = 40;
  const std::size_t first = prose.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) { return true; }
  const std::size_t last = prose.find_last_not_of(" \t\r\n");
  return last - first < kLongest && kNothing.found_in(prose);
}

/// The words that the patterns for the start of a unit begin with: most units begin otherwise, and need no
/// pattern.
constexpr std::array<std::string_view, 15> kOpeners{"accepted", "acceptance", "after", "definition", "done",
                                                    "finish",   "if",         "once",  "success",    "then",
                                                    "we",       "when",       "where", "while",      "given"};

bool opens_like_criterion(std::string_view prose) {
  const auto is_letter = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  const auto begin = std::find_if(prose.begin(), prose.end(), is_letter);
  const auto end = std::find_if_not(begin, prose.end(), is_letter);
  const std::string_view word(begin, end);
  return std::any_of(kOpeners.begin(), kOpeners.end(), [&](std::string_view opener) {
    return word.size() == opener.size() && patterns::contains_ignoring_case(word, opener);
  });
}

/// Whether it says anything beyond a placeholder, "N/A" or a lead-in to what follows.
bool is_criterion(const Ticket& ticket, const TicketHits& hits, std::uint32_t index) {
  const Unit& unit = ticket.units()[index];
  if (unit.kind == UnitKind::heading || unit.kind == UnitKind::title || unit.struck) { return false; }
  if (leads_in(ticket.prose(unit.span))) { return false; }
  std::string prose(ticket.prose(unit.span));
  for (const patterns::Hit& hit : hits.of(index)) {
    if (!lexicons::placeholder.holds(*hit.group)) { continue; }
    prose.replace(hit.span.begin - unit.span.begin, hit.span.size(), hit.span.size(), ' ');
  }
  return !is_nothing(prose);
}

std::vector<std::uint32_t> sections_of(const Ticket& ticket, SectionRole role) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < ticket.sections().size(); ++i) {
    if (ticket.sections()[i].role == role) { found.push_back(i); }
  }
  return found;
}

std::vector<std::uint32_t> declared_criteria(const Ticket& ticket, const TicketHits& hits, const Facts& facts,
                                             SectionRole role) {
  std::vector<std::uint32_t> found;
  const auto units = ticket.units();
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    const auto cells = ticket.cells(units[i].cells);
    const bool in_column =
        std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) { return cell.role == role; });
    const bool in_section = units[i].role == role && (cells.empty() || in_column);
    const bool declared = (in_section || in_column) && units[i].role != SectionRole::log;
    if (declared && facts.residue[i] == Residue::none && is_criterion(ticket, hits, i)) {
      found.push_back(i);
    }
  }
  return found;
}

/// Criteria that stand under no heading of their own. Who accepts ("Acceptance: @ana") is none.
class Undeclared {
 public:
  Undeclared(const Ticket& ticket, const TicketHits& hits, const Facts& facts)
      : ticket_(ticket), hits_(hits), facts_(facts) {}

  std::vector<std::uint32_t> find() {
    const auto units = ticket_.units();
    for (std::uint32_t i = 0; i < units.size(); ++i) {
      const bool tells = units[i].kind != UnitKind::heading && units[i].role != SectionRole::contacts;
      if (tells && facts_.classes[i] >= UnitClass::prose) { look_at(i); }
    }
    if (triggers_.size() >= 2) { certain_.insert(certain_.end(), triggers_.begin(), triggers_.end()); }
    std::sort(certain_.begin(), certain_.end());
    certain_.erase(std::unique(certain_.begin(), certain_.end()), certain_.end());
    return certain_;
  }

 private:
  void look_at(std::uint32_t index) {
    const std::string_view prose = ticket_.prose(ticket_.units()[index].span);
    if (is_checkable_task(index) || is_expectation(index) || kScenario.found_in(prose)) {
      certain_.push_back(index);
    } else if (opens_like_criterion(prose)) {
      look_at_opening(index, prose);
    }
  }

  void look_at_opening(std::uint32_t index, std::string_view prose) {
    const Unit& unit = ticket_.units()[index];
    if (kWhenStep.found_in(prose)) { when_section_ = unit.section; }
    const bool closes_scenario = when_section_ == unit.section && kThenStep.found_in(prose);
    if (closes_scenario || kMarker.found_in(prose)) {
      certain_.push_back(index);
    } else if (kTrigger.found_in(prose)) {
      triggers_.push_back(index);
    }
  }

  bool is_checkable_task(std::uint32_t index) const {
    return ticket_.units()[index].tick != Tick::none && facts_.checkable[index];
  }

  /// One sentence "X should do Y" that can be observed is a finish line, wherever it stands.
  bool is_expectation(std::uint32_t index) const {
    if (ticket_.units()[index].role == SectionRole::expected) { return true; }
    return facts_.checkable[index] && facts_.clean[index] && hits_.any(index, lexicons::imperative);
  }

  const Ticket& ticket_;
  const TicketHits& hits_;
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
    if (result.criteria.empty()) { result.criteria = declared_criteria(ticket, hits, facts, role); }
  }
  if (result.criteria.empty()) { result.criteria = Undeclared(ticket, hits, facts).find(); }
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
