// CTX003: nothing says how to make a bug show itself.
#include <algorithm>

#include "parsers/text/sentences.h"
#include "rules/all_rules.h"
#include "rules/facts/bug_report.h"
#include "rules/facts/bug_sentences.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

const patterns::LateList kReproduction{lexicons::reproduction};
const patterns::Pattern kCommand{
    R"((?m)^\s*(?:[$>#]\s*\w|curl\s|(?:GET|POST|PUT|PATCH|DELETE)\s|(?:npm|npx|yarn|pnpm|go|cargo|make|python\d?|docker|kubectl|git|java)\s))"};
constexpr RoleSet kToldElsewhere{SectionRole::none, SectionRole::context, SectionRole::actual,
                                 SectionRole::evidence, SectionRole::notes};
constexpr std::uint32_t kFewestWords = 3;  // of the only step

bool is_step(const TicketView& view, std::uint32_t index) {
  const Unit& unit = view.ticket.units()[index];
  return unit.role == SectionRole::steps && facts::is_evidence(view, index);
}

/// Whether the section of steps holds more than "Open the app".
bool has_steps(const TicketView& view) {
  std::uint32_t steps = 0;
  std::uint32_t words = 0;
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (!is_step(view, i)) { continue; }
    ++steps;
    words += text::count_words(view.ticket.text(view.ticket.units()[i].span));
  }
  return steps > 1 || words >= kFewestWords;
}

bool has_numbered_list(const TicketView& view) {
  std::uint32_t items = 0;
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Unit& unit = view.ticket.units()[i];
    const bool is_numbered = unit.ordered && facts::kToldByReporter.contains(unit.role);
    items += is_numbered && facts::is_evidence(view, i) ? 1 : 0;
  }
  return items > 1;
}

bool has_command(const Ticket& ticket) {
  const auto blocks = ticket.code_blocks();
  return std::any_of(blocks.begin(), blocks.end(), [&](const CodeBlock& block) {
    const SectionRole role = ticket.sections()[block.section].role;
    return role == SectionRole::steps ||
           (role != SectionRole::log && kCommand.found_in(ticket.text(block.span)));
  });
}

/// How many sentences outside the section are steps in so many words.
std::uint32_t count_told_steps(const TicketView& view) {
  std::uint32_t steps = 0;
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Unit& unit = view.ticket.units()[i];
    const bool told = kToldElsewhere.contains(unit.role) && facts::is_evidence(view, i);
    steps += told && facts::tells_step(view.ticket, unit) ? 1 : 0;
  }
  return steps;
}

/// A few sentences without a value, a name or code: whoever reads them has to make up the case.
bool is_sketch(const TicketView& view) {
  constexpr std::size_t kFewWords = 150;
  std::size_t words = 0;
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (!facts::is_evidence(view, i)) { continue; }
    const std::string_view prose = view.ticket.prose(view.ticket.units()[i].span);
    if (patterns::is_measured(prose)) { return false; }
    words += text::count_words(prose);
  }
  return words < kFewWords && view.ticket.code_blocks().empty();
}

void check(const TicketView& view, Findings& findings) {
  if (!view.facts.kinds.contains(Kind::bug)) { return; }
  if (has_steps(view) || has_numbered_list(view) || has_command(view.ticket) || facts::knows_cause(view) ||
      !facts::reports_symptom(view)) {
    return;
  }
  const std::uint32_t told = count_told_steps(view);
  if (told == 0 && !facts::says(view, kReproduction, kToldElsewhere)) {
    findings.push_back({.span = view.ticket.anchor()});
  } else if (told < 2 && is_sketch(view)) {
    findings.push_back({.span = view.ticket.anchor(), .severity = Severity::warning});
  }
}

}  // namespace

constinit const Rule bug_steps_missing{
    .id = "CTX003",
    .name = "bug-steps-missing",
    .category = Category::context,
    .severity = Severity::error,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::build,
    .kinds = {Kind::bug},
    .summary = "A bug does not say what has to be done to see it.",
    .rationale =
        "Steps are what developers use most, and what half of all reports lack; without them the first day "
        "goes "
        "into guessing.",
    .message = "nothing says how to reproduce the bug",
    .question =
        "Which exact steps, with which data and which account, show it, and in how many of how many "
        "attempts?",
    .fix = "Number the steps from a known state to the symptom, with the data that they need.",
    .bad =
        "# Export is broken for some people\n\nThe file holds 40 rows instead of 60, two customers told "
        "us.\n",
    .good =
        "# Export leaves rows out\n\n## Steps to reproduce\n\n1. Log in as `viewer`.\n2. Open `/orders` and "
        "press "
        "*Export*.\n\n## Expected\n\nThe file holds 60 rows.\n",
    .note =
        "A warning where one sentence hints at the case and no value, name or code shows it. "
        "A sentence that tells what was done (\"when I press\", \"after upgrading\"), a numbered list and a "
        "command "
        "count as steps. So does the place in the source: who names the file or the function has found the "
        "cause.",
    .source =
        "Zimmermann et al., What Makes a Good Bug Report (TSE 2010); Chaparro et al., Detecting Missing "
        "Information in "
        "Bug Descriptions (FSE 2017)",
    .late_words = &lexicons::reproduction,
    .check_ticket = check,
};

}  // namespace speclint::rules
