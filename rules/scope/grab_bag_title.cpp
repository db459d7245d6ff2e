// SCO004: the title names an activity without an end.
#include <algorithm>
#include <cctype>

#include "parsers/model/prose.h"
#include "rules/all_rules.h"
#include "rules/facts/title_prefix.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

/// Activities that a title begins with. The weaker ones name a change once their object is longer.
const patterns::Pattern kOpening{
    R"((?i)^\W*(?:(?:improve|enhance|optimi[sz]e|refactor|clean[- ]?up|tidy(?:\s+up)?|polish|revamp|rework|redesign|)"
    R"(moderni[sz]e|overhaul|streamline|harden|fix\s+(?:various|some|all|minor|misc\w*|several|multiple)|various|)"
    R"(misc(?:ellaneous)?)\b|(?:update|tweak|adjust|simplify|rewrite|general|minor|small)(?:\s+the)?\s+[\w-]+(?:\s+[\w-]+)?\W*$))"};
/// Heaps that a title ends with.
const patterns::Pattern kClosing{
    R"((?i)\b(?:improvements|enhancements|fixes|tweaks|clean-?ups?|and\s+more|etc|stuff|things)\W*$)"};
/// The text of a document, not of work.
const patterns::Pattern kDocument{R"((?i)\bspec(?:ification)?\W*$)"};
/// What tells where the activity ends: a number, a detail, a way, a purpose.
const patterns::Pattern kEnd{
    R"((?i)\d|[:(]|\b(?:to|into|by|with|without|from|using|via|so that|when|after|because|instead)\b)"};

bool tells_end(std::string_view prose) {
  return std::any_of(prose.begin(), prose.end(), is_literal_filler) || kEnd.found_in(prose);
}

/// Whether the body ends what the title leaves open: criteria, or two things that can be checked.
bool is_ended(const Facts& facts) {
  if (facts.acceptance.state == AcceptanceState::testable) { return true; }
  std::uint32_t checkable = 0;
  for (std::uint32_t i = 0; i < facts.classes.size(); ++i) {
    const bool asks = facts.classes[i] >= patterns::UnitClass::requirement;
    if (asks && facts.clean[i] && facts.checkable[i] && ++checkable == 2) { return true; }
  }
  return false;
}

/// Without the blanks and marks that a pattern takes along.
Span trimmed(const Ticket& ticket, Span span) {
  const auto is_letter = [](char byte) { return std::isalpha(static_cast<unsigned char>(byte)) != 0; };
  const std::string_view prose = ticket.prose(span);
  const auto first = std::find_if(prose.begin(), prose.end(), is_letter);
  const auto last = std::find_if(prose.rbegin(), prose.rend(), is_letter).base();
  return {span.begin + static_cast<std::uint32_t>(first - prose.begin()),
          span.begin + static_cast<std::uint32_t>(last - prose.begin())};
}

void check(const TicketView& view, Findings& findings) {
  const Span title = view.ticket.title().span;
  const std::string_view prose = view.ticket.prose(title);
  const std::size_t prefix = facts::title_prefix(prose);
  const std::string_view words = prose.substr(prefix);
  if (tells_end(words) || kDocument.found_in(words)) { return; }
  const auto opening = kOpening.find(words);
  const auto found = opening ? opening : kClosing.find(words);
  if (!found || is_ended(view.facts)) { return; }
  // Of the ticket, not of the unit: what else is wrong with the title stays.
  const auto begin = title.begin + static_cast<std::uint32_t>(prefix);
  findings.push_back({.span = trimmed(view.ticket, {begin + found->begin, begin + found->end})});
}

}  // namespace

constinit const Rule grab_bag_title{
    .id = "SCO004",
    .name = "grab-bag-title",
    .category = Category::scope,
    .severity = Severity::warning,
    .dimension = Dimension::scope,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .kinds = {Kind::feature, Kind::bug, Kind::task, Kind::spike, Kind::integration, Kind::migration,
              Kind::service},
    .part = Part::goal,
    .summary =
        "The title names an activity without an end (\"improve\", \"clean up\", \"various fixes\"), and no "
        "criterion ends it.",
    .rationale = "A grab-bag has no shape: nobody can say when \"redesign files\" is over.",
    .message = "\"{match}\" names an activity that nothing ends",
    .question = "What is different when this is finished, that a stranger could see?",
    .fix = "Name the result and the object: \"Show refunds on the dashboard\".",
    .bad = "# Improve dashboard\n\nThe dashboard is the first page that the sales team opens.\n",
    .good = "# Reduce the load time of the dashboard from 4 s to 1.5 s\n\nThe sales team opens it first.\n",
    .note =
        "Silent where the finish line or two requirements can be checked, and where the title itself tells "
        "more: a number, a name in "
        "code, "
        "\"to …\", \"with …\", \"by …\".",
    .source = "Singer, Shape Up (2019), grab-bags; ISO/IEC/IEEE 29148:2018, 5.2.7 (comparatives)",
    .check_ticket = check,
};

}  // namespace speclint::rules
