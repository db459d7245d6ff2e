#include "rules/facts/bug_report.h"

#include <algorithm>
#include <array>

#include "parsers/model/prose.h"
#include "rules/facts/evidence.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

/// A title that orders a change, behind labels such as "[API]" and "fix(api):".
const patterns::Pattern kOrder{
    R"((?i)^\W*(?:(?:\[[^\]]{1,30}\]|\*\*[^*]{1,40}\*\*:?|[\w-]{1,20}(?:\([^)]{1,30}\))?:)\W*)*(?:accept|add|adjust|align|allow|apply|audit|)"
    R"(automate|avoid|bring back|bump|centrali[sz]e|change|check|clean|clear|complete|configure|connect|consolidate|convert|create|define|delete|)"
    R"(deploy|disable|document|drop|enable|enforce|ensure|expand|expose|extend|extract|handle|harden|hide|highlight|implement|)"
    R"(improve|increase|install|integrate|introduce|list|investigate|make|merge|migrate|move|optimi[sz]e|prevent|provide|)"
    R"(reduce|refactor|remove|rename|replace|require|restore|restrict|review|rewrite|run|separate|set ?up|show|simplify|)"
    R"(split|standardi[sz]e|store|support|switch|test|track|unify|update|upgrade|use|validate|verify|wrap|write|requires?|needs? to)\b)"};
/// A file or a call, which the mask blanks, and names that only code has.
const patterns::Pattern kLiteralSource{
    R"(\.(?:go|py|tsx?|jsx?|mjs|rs|java|kts?|rb|php|cc?|cpp|hpp|cs|swift|scala|sh|sql|lua|dart|vue|svelte|exs?|m|html|css|scss)\b)"
    R"(|\.\w+:\d|\w\(\w*\)|\w::\w|\.github/)"};
const patterns::Pattern kSourceName{
    R"(\b[a-z]{3,}[A-Z][a-z]\w+|\bTest[A-Z]\w{3,}|\b(?:[A-Z][a-z]+){3,}\b|\w\(\)|(?i)\b(?:root cause|lines? \d+)|)"
    R"(\b[a-z]\w*_\w+\b)"};
constexpr RoleSet kFix{SectionRole::scope, SectionRole::interface};
constexpr std::array<std::string_view, 12> kOutputs{"",   "text",  "txt",       "log",  "console",    "bash",
                                                    "sh", "shell", "plaintext", "json", "stacktrace", "http"};

bool shows_source(const Ticket& ticket, const CodeBlock& block) {
  return ticket.sections()[block.section].role != SectionRole::log &&
         std::find(kOutputs.begin(), kOutputs.end(), block.language) == kOutputs.end();
}

bool holds_literal(std::string_view prose) {
  return std::any_of(prose.begin(), prose.end(), is_literal_filler);
}

bool names_source(const Ticket& ticket, Span span) {
  const std::string_view prose = ticket.prose(span);
  return kSourceName.found_in(prose) || (holds_literal(prose) && kLiteralSource.found_in(ticket.text(span)));
}

/// Whether the unit is told by the reporter, outside the steps, and orders a change.
bool orders_change(const TicketView& view, std::uint32_t index) {
  const Unit& unit = view.ticket.units()[index];
  return kToldByReporter.contains(unit.role) && unit.role != SectionRole::steps &&
         kOrder.found_in(view.ticket.prose(unit.span));
}

}  // namespace

bool reports_symptom(const TicketView& view) {
  return view.facts.kinds.contains(Kind::bug) && !kOrder.found_in(view.ticket.title().text) &&
         !patterns::contains_ignoring_case(view.ticket.title().text, " should ");
}

bool knows_cause(const TicketView& view) {
  const Ticket& ticket = view.ticket;
  if (has_filled(view, kFix)) { return true; }
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Span span = ticket.units()[i].span;
    const bool is_title = view.facts.classes[i] == patterns::UnitClass::title;
    if (!is_title && !is_evidence(view, i)) { continue; }
    if (names_source(ticket, span) || (!is_title && orders_change(view, i))) { return true; }
  }
  const auto blocks = ticket.code_blocks();
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](const CodeBlock& block) { return shows_source(ticket, block); });
}

}  // namespace speclint::facts
