// BKL008: a wall of text.
#include <algorithm>
#include <array>
#include <string_view>

#include "rules/all_rules.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::UnitClass;

constexpr std::string_view kLongBody = "max_body";
constexpr std::string_view kLongParagraph = "max_paragraph";
constexpr std::string_view kLongSentence = "max_sentence";
constexpr std::array kOptions{
    RuleOption{kLongBody, "The most words in paragraphs that have no heading over them.", 250, 10, 10000},
    RuleOption{kLongParagraph, "The most words of a paragraph.", 150, 10, 10000},
    RuleOption{kLongSentence, "The most words of a requirement's sentence.", 45, 5, 1000},
};
constexpr std::uint32_t kManyLongSentences = 3;

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

/// Runs without a blank: scripts that write none are left alone.
std::size_t count_words(std::string_view prose) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    words += !is_blank(prose[i]) && (i == 0 || is_blank(prose[i - 1])) ? 1 : 0;
  }
  return words;
}

/// Whether there are more words than `limit`. Words of two or three letters make no text hard to read, which
/// spares counting what is short.
bool is_longer(std::string_view prose, std::size_t limit) {
  constexpr std::size_t kBytesOfWord = 4;
  return prose.size() > limit * kBytesOfWord && count_words(prose) > limit;
}

/// Whether a sentence of the unit is too long; one that is built of given, when and then is not.
bool has_long_sentence(std::string_view prose, std::size_t most) {
  while (is_longer(prose, most)) {
    const std::size_t end = std::min(prose.find(". "), prose.size());
    const std::string_view sentence = prose.substr(0, end);
    if (is_longer(sentence, most) && !patterns::contains_ignoring_case(sentence, "then")) { return true; }
    prose.remove_prefix(std::min(end + 2, prose.size()));
  }
  return false;
}

std::size_t limit(const TicketView& view, std::string_view name) {
  return static_cast<std::size_t>(option(*view.rule, name));
}

bool is_of_paragraph(const TicketView& view, std::uint32_t index) {
  const Unit& unit = view.ticket.units()[index];
  return unit.kind == UnitKind::sentence && unit.depth == 0 && !unit.quoted &&
         view.facts.classes[index] >= UnitClass::prose;
}

/// Whether a unit's section has no heading but the ticket's title.
bool stands_above_headings(const Ticket& ticket, const Unit& unit) {
  const Span heading = ticket.sections()[unit.section].heading;
  return heading.empty() || heading == ticket.title().span;
}

/// The first unit of a paragraph that is too long; the end if none is.
std::uint32_t find_long_paragraph(const TicketView& view) {
  const auto units = view.ticket.units();
  const auto count = static_cast<std::uint32_t>(units.size());
  const std::size_t most = limit(view, kLongParagraph);
  std::uint32_t first = count;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!is_of_paragraph(view, i)) { continue; }
    if (first == count || units[i].block != units[first].block) { first = i; }
    const Span paragraph{units[first].span.begin, units[i].span.end};
    if (is_longer(view.ticket.prose(paragraph), most)) { return first; }
  }
  return count;
}

/// The first unit of the text above all headings, if that is too long; the end if it is not.
std::uint32_t find_long_body(const TicketView& view) {
  const auto units = view.ticket.units();
  const auto count = static_cast<std::uint32_t>(units.size());
  const std::size_t most = limit(view, kLongBody);
  std::uint32_t first = count;
  std::size_t words = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!is_of_paragraph(view, i) || !stands_above_headings(view.ticket, units[i])) { continue; }
    first = std::min(first, i);
    words += count_words(view.ticket.prose(units[i].span));
    if (words > most) { return first; }
  }
  return count;
}

/// The first of several requirements that are too long; the end if there are none.
std::uint32_t find_long_requirements(const TicketView& view) {
  const auto units = view.ticket.units();
  const auto count = static_cast<std::uint32_t>(units.size());
  const std::size_t most = limit(view, kLongSentence);
  std::uint32_t first = count;
  std::uint32_t found = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool is_long = view.facts.classes[i] >= UnitClass::requirement && units[i].kind != UnitKind::row &&
                         has_long_sentence(view.ticket.prose(units[i].span), most);
    if (!is_long) { continue; }
    first = std::min(first, i);
    if (++found == kManyLongSentences) { return first; }
  }
  return count;
}

void check(const TicketView& view, Findings& findings) {
  const std::uint32_t at =
      std::min({find_long_paragraph(view), find_long_body(view), find_long_requirements(view)});
  if (at == view.ticket.units().size()) { return; }
  findings.push_back({.span = view.ticket.units()[at].span});
}

}  // namespace

constinit const Rule hard_to_read{
    .id = "BKL008",
    .name = "hard-to-read",
    .category = Category::backlog,
    .severity = Severity::info,
    .dimension = Dimension::language,
    .penalty = Penalty::slot,
    .stage = Stage::build,
    .any_language = true,
    .summary = "A wall of text: long paragraphs or sentences, or no headings.",
    .rationale = "Who reads a foreign language misses the one line that matters.",
    .message = "from here on the text is hard to read: long paragraphs or sentences",
    .question = "Which sentences of the part that begins here are requirements?",
    .fix = "Write headings, and one short requirement a line.",
    .bad =
        "# Import orders\n\nIn case one the clerk opens the list of the orders and looks for the customer "
        "who has called and then reads the number of the order to the person in the store who looks for the "
        "parcel. In case two the clerk opens the list of the orders and looks for the customer who has "
        "called and then reads the number of the order to the person in the store who looks for the parcel. "
        "In case three the clerk opens the list of the orders and looks for the customer who has called and "
        "then reads the number of the order to the person in the store who looks for the parcel. In case "
        "four the clerk opens the list of the orders and looks for the customer who has called and then "
        "reads the number of the order to the person in the store who looks for the parcel. In case five the "
        "clerk opens the list of the orders and looks for the customer who has called and then reads the "
        "number of the order to the person in the store who looks for the parcel.\n",
    .good = "# Import orders\n\nWhy: orders are typed by hand.\n\n## Scope\n\n- One row is one order\n",
    .note =
        "Deep lists are left out: on real tickets they are task lists with their steps. Sentences count from "
        "46 words on, because a list of names makes one long without making it hard; those with given, when "
        "and then have a form of their own.",
    .source =
        "ISO/IEC/IEEE 29148:2018 (concise); INCOSE Guide to Writing Requirements, R18; Veizaga et al., Paska "
        "(2023)",
    .options = kOptions,
    .check_ticket = check,
};

}  // namespace speclint::rules
