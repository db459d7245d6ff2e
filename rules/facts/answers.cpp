#include "rules/facts/answers.h"

#include <algorithm>

#include "parsers/text/sentences.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;

/// How an answer begins.
const Pattern kAnswerStart{
    R"((?i)^[^\pL\pN→>]*(?:→|->|=>|(?:a|ans|answer(?:ed)?|decision|decided|resolved?|resolution|conclusion|outcome)\b\W*[:.=→–—-]|)"
    R"((?:yes|no|none|n/?a|not applicable|both|neither|correct|agreed)\b))"};
/// How an answer is marked inside a longer text.
const Pattern kAnswerMark{
    R"((?i)→|->|=>|\b(?:answer(?:ed)?|decision|decided|resolved|resolution|conclusion|recommend(?:ed|ation)|chosen|default|assum(?:ption|ed)|current decision|we (?:chose|will use|go with|decided))\b)"};
const Pattern kNone{
    R"((?i)^\W*(?:none|nothing|n/?a|nil|all (?:questions )?(?:are |have been )?(?:resolved|answered|closed)|resolved|)"
    R"(no(?: (?:open|outstanding|remaining|further|more|major|unresolved|blocking))*(?: (?:questions?|issues?|items?|points?))?)\b)"};
constexpr std::uint32_t kFewestWords = 3;
/// Two things to choose from: what follows such a question may be the choice and not the answer.
const Pattern kChoice{R"((?i)\b(?:should|shall|or)\b)"};

/// Whether a hedge, a pending decision or a placeholder stands in `span`.
bool is_evasive(const TicketHits& hits, std::uint32_t unit, Span span) {
  const auto here = hits.of(unit);
  return std::any_of(here.begin(), here.end(), [&](const patterns::Hit& hit) {
    return span.overlaps(hit.span) &&
           (lexicons::hedge.holds(*hit.group) || lexicons::pending.holds(*hit.group) ||
            lexicons::placeholder.holds(*hit.group));
  });
}

bool holds_literal(std::string_view prose) {
  return prose.find_first_of(std::string_view("\x01\x02\x03\x04", 4)) != std::string_view::npos;
}

/// Whether `span` of a unit answers: it says something, asks nothing and does not evade.
bool answers(const Ticket& ticket, const TicketHits& hits, std::uint32_t unit, Span span) {
  const std::string_view prose = ticket.prose(span);
  if (prose.find('?') != std::string_view::npos || is_evasive(hits, unit, span)) { return false; }
  return kAnswerStart.found_in(prose) || holds_literal(prose) || text::count_words(prose) >= kFewestWords;
}

bool answered_by_cell(const Ticket& ticket, const TicketHits& hits, std::uint32_t index, std::uint32_t end) {
  const auto cells = ticket.cells(ticket.units()[index].cells);
  return std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
    return cell.span.begin >= end && !cell.span.empty() && !is_evasive(hits, index, cell.span) &&
           ticket.prose(cell.span).find_first_not_of(" -?\n") != std::string_view::npos;
  });
}

/// Asked for how something behaves, as opposed to which of several things it is to be.
const Pattern kBehaviour{
    R"((?i)\b(?:what (?:happens|if|should happen)|how (?:do|does|should|will|is|are))\b)"};
const Pattern kOption{R"((?i)\b(?:option|alternative|either|versus|vs|pros?|cons?)\b)"};

bool asks_for_behaviour(const Ticket& ticket, std::uint32_t index) {
  return kBehaviour.found_in(ticket.prose(ticket.units()[index].span));
}

/// Nested items answer when one is marked as the answer or only one stands there; several are options,
/// unless they tell how something behaves.
bool answered_by_children(const Ticket& ticket, const TicketHits& hits, std::uint32_t index) {
  const auto units = ticket.units();
  std::uint32_t answering = 0;
  bool offers = false;
  for (std::uint32_t i = index + 1; i < units.size() && units[i].parent != kNoIndex; ++i) {
    if (units[i].parent != index || !answers(ticket, hits, i, units[i].span)) { continue; }
    const std::string_view prose = ticket.prose(units[i].span);
    if (kAnswerMark.found_in(prose)) { return true; }
    offers = offers || kOption.found_in(prose);
    ++answering;
  }
  return answering == 1 || (answering > 1 && !offers && asks_for_behaviour(ticket, index));
}

/// A paragraph that is only a question, with a list or a paragraph below it, is how templates ask.
bool is_prompt_answered_by(const Ticket& ticket, std::uint32_t index, std::uint32_t next) {
  const auto units = ticket.units();
  const bool is_alone = index == 0 || units[index - 1].block != units[index].block ||
                        units[index - 1].kind != UnitKind::sentence;
  return units[index].kind == UnitKind::sentence && is_alone && units[next].block != units[index].block &&
         units[next].depth <= 1 && !kChoice.found_in(ticket.prose(units[index].span));
}

/// Asks the reader to judge what was seen. What follows is the reason to ask, unless it begins as an answer.
const Pattern kAsksForJudgement{
    R"((?i)\b(?:is|was|are|were) (?:this|that|it|these|those|the \w+)(?: [^\s.?]+){0,3} )"
    R"((?:correct|expected|intended|intentional|desired|wanted|by design|on purpose|deliberate|a bug|supposed to)\b)"};

/// The next sentence of the paragraph, or the next item when it says that it is the answer.
bool answered_by_next(const Ticket& ticket, const TicketHits& hits, std::uint32_t index) {
  const auto units = ticket.units();
  const std::uint32_t next = index + 1;
  if (next >= units.size() || units[next].section != units[index].section) { return false; }
  if (!answers(ticket, hits, next, units[next].span)) { return false; }
  if (kAsksForJudgement.found_in(ticket.prose(units[index].span))) {
    return kAnswerStart.found_in(ticket.prose(units[next].span));
  }
  if (units[next].block == units[index].block && units[next].kind == UnitKind::sentence) { return true; }
  return is_prompt_answered_by(ticket, index, next) || kAnswerStart.found_in(ticket.prose(units[next].span));
}

/// Whether sections from `first` on, down to the next heading of the same level, say something. A section
/// with a role is what its heading asks for in every ticket: that it is empty is the matter of other rules.
bool answered_below(const Ticket& ticket, const TicketHits& hits, std::uint32_t first) {
  const auto sections = ticket.sections();
  if (sections[first].role != SectionRole::none && !sections[first].inherited) { return true; }
  const auto blocks = ticket.code_blocks();
  for (std::uint32_t s = first; s < sections.size(); ++s) {
    if (s > first && sections[s].level <= sections[first].level) { break; }
    for (std::uint32_t i = sections[s].units.first; i < sections[s].units.end(); ++i) {
      const Unit& unit = ticket.units()[i];
      if (unit.kind != UnitKind::heading && answers(ticket, hits, i, unit.span)) { return true; }
    }
    if (std::any_of(blocks.begin(), blocks.end(), [&](const CodeBlock& b) { return b.section == s; })) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_answered(const Ticket& ticket, const TicketHits& hits, std::uint32_t index, std::uint32_t end) {
  const Unit& unit = ticket.units()[index];
  if (unit.struck || unit.tick == Tick::done || unit.tick == Tick::dropped) { return true; }
  if (unit.kind == UnitKind::heading) { return answered_below(ticket, hits, unit.section); }
  if (unit.kind == UnitKind::row) { return answered_by_cell(ticket, hits, index, end); }
  if (answers(ticket, hits, index, {end, unit.span.end})) { return true; }
  return answered_by_children(ticket, hits, index) || answered_by_next(ticket, hits, index);
}

bool says_none(const Ticket& ticket, const Unit& unit) {
  const std::string_view prose = ticket.prose(unit.span);
  return kNone.found_in(prose) || prose.find_first_not_of(" -_.*\n\r\t") == std::string_view::npos;
}

}  // namespace speclint::facts
