// SCO004: the title names an activity without an end.
#include <algorithm>
#include <array>

#include "parsers/model/prose.h"
#include "rules/all_rules.h"
#include "rules/facts/title_prefix.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Hit;
using patterns::Tier;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::grab_bag_title, Tier::a, patterns::Scope::title},
    patterns::WordUse{&lexicons::grab_bag_title, Tier::b, patterns::Scope::title},
};
/// What tells where the activity ends: a number, a detail, a way, a purpose.
const patterns::Pattern kEnd{
    R"((?i)\d|[:(]|\b(?:to|into|by|with|without|from|using|via|so that|when|after|because|instead)\b)"};

bool tells_end(std::string_view prose) {
  return std::any_of(prose.begin(), prose.end(), is_literal_filler) || kEnd.found_in(prose);
}

/// Whether the title begins with the hit, or ends with it.
bool frames(std::string_view prose, Span hit, Tier tier) {
  const std::string_view rest = tier == Tier::a ? prose.substr(0, hit.begin) : prose.substr(hit.end);
  return rest.find_first_not_of(" \t.!,:;-_*") == std::string_view::npos;
}

/// The words of the title, without ids and types in front of them.
Span words_of(const Ticket& ticket, Span title) {
  const std::size_t prefix = facts::title_prefix(ticket.prose(title));
  return {title.begin + static_cast<std::uint32_t>(prefix), title.end};
}

void check_title(const TicketView& view, std::uint32_t index, Findings& findings) {
  const Span words = words_of(view.ticket, view.ticket.units()[index].span);
  const std::string_view prose = view.ticket.prose(words);
  if (tells_end(prose)) { return; }
  for (const Hit& hit : view.hits.of(index)) {
    if (!lexicons::grab_bag_title.holds(*hit.group) || hit.span.begin < words.begin) { continue; }
    const Span inside{hit.span.begin - words.begin, hit.span.end - words.begin};
    if (!frames(prose, inside, hit.group->tier)) { continue; }
    findings.push_back({.span = hit.span});  // of the ticket: what else is wrong with the title stays
    return;
  }
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

void check(const TicketView& view, Findings& findings) {
  if (is_ended(view.facts)) { return; }
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (view.facts.classes[i] == patterns::UnitClass::title) { return check_title(view, i, findings); }
  }
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
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
