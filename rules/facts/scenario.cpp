#include "rules/facts/scenario.h"

#include <algorithm>
#include <array>

#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

enum class Step : std::uint8_t { none, given, when, then, more };

struct StepWord {
  std::string_view word;
  Step step;
};

constexpr std::array kStepWords{StepWord{"given", Step::given}, StepWord{"when", Step::when},
                                StepWord{"then", Step::then}, StepWord{"and", Step::more},
                                StepWord{"but", Step::more}};

const patterns::Pattern kInline{R"((?is)\bgiven\b.{1,600}\bwhen\b.{1,600}\bthen\b)", "given"};
/// "When a user logs in then the page opens": a sentence, although it begins like a step.
const patterns::Pattern kConclusion{R"((?i)\b(?:then|shall|should|must)\b)"};

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

Step word_of(std::string_view prose) {
  const auto begin = std::find_if(prose.begin(), prose.end(), is_letter);
  const auto end = std::find_if_not(begin, prose.end(), is_letter);
  const std::string_view word(begin, end);
  const auto found = std::find_if(kStepWords.begin(), kStepWords.end(), [&](const StepWord& known) {
    return word.size() == known.word.size() && patterns::contains_ignoring_case(word, known.word);
  });
  return found == kStepWords.end() ? Step::none : found->step;
}

Step step_of(const Ticket& ticket, const Unit& unit) {
  if (unit.kind == UnitKind::heading || unit.kind == UnitKind::title || unit.role == SectionRole::log) {
    return Step::none;
  }
  const std::string_view prose = ticket.prose(unit.span);
  const Step step = word_of(prose);
  const bool opens = step == Step::given || step == Step::when;
  return opens && kConclusion.found_in(prose) ? Step::none : step;
}

void add_step(Scenario& scenario, Step step, std::uint32_t unit) {
  scenario.units.count = unit - scenario.units.first + 1;
  if (step == Step::given) { ++scenario.givens; }
  if (step == Step::when && ++scenario.whens == 2) { scenario.second_when = unit; }
  if (step == Step::then && ++scenario.thens == 1) { scenario.outcome = unit; }
}

/// Whether what stands before the unit belongs to the scenario, or is one remark among its steps. "And" goes
/// on with whatever stands before it.
bool follows(const Ticket& ticket, const Scenario& open, Step step, std::uint32_t unit) {
  if (open.holds(unit - 1)) { return true; }
  const auto units = ticket.units();
  return step != Step::more && unit >= 2 && open.holds(unit - 2) && units[unit].kind == UnitKind::item &&
         units[unit - 1].block == units[unit].block;
}

/// Whether a step begins anew rather than going on with `open`.
bool begins_scenario(const Ticket& ticket, const Scenario& open, Step step, std::uint32_t unit) {
  if (open.units.count == 0) { return true; }
  const Unit& before = ticket.units()[unit - 1];
  const Unit& here = ticket.units()[unit];
  return !follows(ticket, open, step, unit) || before.section != here.section ||
         (before.block != here.block && here.depth == 0) ||
         (step == Step::given && open.whens + open.thens > 0) || (step == Step::when && open.thens > 0);
}

}  // namespace

std::vector<Scenario> find_scenarios(const Ticket& ticket) {
  std::vector<Scenario> found;
  Scenario open;
  const auto close = [&] {
    if (open.units.count > 0) { found.push_back(open); }
    open = {};
  };
  for (std::uint32_t i = 0; i < ticket.units().size(); ++i) {
    const Step step = step_of(ticket, ticket.units()[i]);
    if (step == Step::none) { continue; }
    if (begins_scenario(ticket, open, step, i)) {
      close();
      if (step != Step::given && step != Step::when) { continue; }
      open.units.first = i;
    }
    add_step(open, step, i);
  }
  close();
  return found;
}

bool is_inline_scenario(std::string_view prose) { return kInline.found_in(prose); }

}  // namespace speclint::facts
