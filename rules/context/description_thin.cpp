// CTX002: there is hardly anything to work from.
#include <algorithm>
#include <array>

#include "parsers/model/prose.h"
#include "parsers/text/sentences.h"
#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::string_view kFewestWords = "min_words";
constexpr std::string_view kFewestWordsOfBug = "min_words_of_bug";
constexpr std::array kOptions{
    RuleOption{kFewestWords, "The fewest words of a body that say something.", 12, 1, 1000},
    RuleOption{kFewestWordsOfBug, "The same of a bug report.", 20, 1, 1000},
};
constexpr std::uint32_t kFewWordsOfBug = 100;  // fewer tell a developer seldom enough
constexpr std::uint32_t kNothing = 5;          // fewer are no body at all
constexpr std::uint32_t kWordsOfLiteral = 2;   // a code span or URL tells as much as a word or two
constexpr std::uint32_t kWordsOfCodeBlock = 6;

/// A line of a file: whoever names it needs few words.
const patterns::Pattern kPlace{R"(\.\w{1,5}:\d)"};

/// Whether the unit is evidence of what is asked: clean, no heading, not written after the work.
bool counts(const TicketView& view, std::uint32_t index) {
  const Unit& unit = view.ticket.units()[index];
  return unit.kind != UnitKind::heading && view.facts.clean[index] &&
         view.facts.classes[index] >= patterns::UnitClass::prose && unit.role != SectionRole::open_questions;
}

std::uint32_t literals_in(std::string_view prose) {
  std::uint32_t runs = 0;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    const bool begins = is_literal_filler(prose[i]) && (i == 0 || !is_literal_filler(prose[i - 1]));
    runs += begins ? 1 : 0;
  }
  return runs;
}

std::uint32_t words_of_body(const TicketView& view, std::uint32_t enough) {
  std::uint32_t words = 0;
  for (std::uint32_t i = 0; i < view.ticket.units().size() && words < enough; ++i) {
    if (!counts(view, i)) { continue; }
    const std::string_view prose = view.ticket.prose(view.ticket.units()[i].span);
    words += text::count_words(prose) + kWordsOfLiteral * literals_in(prose);
  }
  for (const CodeBlock& block : view.ticket.code_blocks()) {
    if (view.ticket.sections()[block.section].role != SectionRole::log) { words += kWordsOfCodeBlock; }
  }
  return words;
}

bool has_good_criterion(const Facts& facts) {
  const auto& criteria = facts.acceptance.criteria;
  return std::any_of(criteria.begin(), criteria.end(),
                     [&](std::uint32_t i) { return facts.clean[i] && facts.checkable[i]; });
}

void check(const TicketView& view, Findings& findings) {
  const bool is_bug = view.facts.kind == Kind::bug;
  const auto fewest =
      static_cast<std::uint32_t>(option(*view.rule, is_bug ? kFewestWordsOfBug : kFewestWords));
  // Code shows in a few lines what words tell at length.
  const bool is_told_in_words = is_bug && view.ticket.code_blocks().empty();
  const std::uint32_t enough = is_told_in_words ? std::max(kFewWordsOfBug, fewest) : fewest;
  if (has_good_criterion(view.facts)) { return; }
  const std::uint32_t words = words_of_body(view, enough);
  if (words >= enough) { return; }
  const Severity thin = words < kNothing ? Severity::blocker : Severity::error;
  if (words >= fewest && kPlace.found_in(view.ticket.text())) { return; }
  findings.push_back({.span = view.ticket.anchor(), .severity = words < fewest ? thin : Severity::info});
}

}  // namespace

constinit const Rule description_thin{
    .id = "CTX002",
    .name = "description-thin",
    .category = Category::context,
    .severity = Severity::blocker,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .any_language = true,
    .summary = "The body is empty or nearly so, or only an image, a link or the title again.",
    .rationale =
        "There is nothing to work from. Of 2,953 public feature tickets 10 % had no description at all and "
        "19 % fewer than twelve words.",
    .message = "there is little to work from",
    .question = "What exactly is asked? The ticket says little beyond \"{title}\".",
    .fix = "Write the context and the finish line; put what an image shows into words.",
    .bad = "# Login broken\n\n![screenshot](login.png)\n",
    .good =
        "# Login with a locked account shows a blank page\n\nWith a locked account the form answers with an "
        "empty page "
        "instead of the message \"Account locked\"; seen in release 4.2 on Firefox and Chrome since "
        "Monday.\n",
    .note =
        "Of a bug that is told in under 100 words and without code this is a hint. "
        "An entry of a list that only names the file in which its text stands is thin as well: whoever gets "
        "the "
        "entry gets no more. The catalogue has an error in every case: a bug that is nothing but its title "
        "would pass the gate, because no other rule that blocks asks bugs for a finish line.",
    .source = "Zimmermann et al., What Makes a Good Bug Report (TSE 2010); backlog study, 2,953 tickets",
    .options = kOptions,
    .check_ticket = check,
};

}  // namespace speclint::rules
