// ACC006: one criterion carries several results.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/facts/scenario.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;

/// A second clause with a subject and a verb of its own: ", and the admin can", "; a mail is sent".
const Pattern kSecondClause{
    R"((?i)(?:,\s+and\s+|;\s+(?:and\s+)?|\.\s+)(?:the|an?|each|every|it|all|no)\s(?:[\w'\x01-\x04-]+\s+){0,4}?)"
    R"((?:is|are|must|shall|should|can|cannot|will|returns?|shows?|displays?|sends?|creates?|contains?|writes?|stores?)\b)"};
const Pattern kTwoObligations{
    R"((?i)\b(?:must|shall|should)\b[^.;]{3,120}\band\s+(?:\w+\s+){1,4}(?:must|shall|should)\b)"};

/// Where the second result begins; nothing when there is one.
std::optional<Span> second_result(std::string_view prose) {
  constexpr std::size_t kShortest = 60;
  if (prose.size() < kShortest) { return std::nullopt; }
  const bool may_go_on =
      prose.find(';') != std::string_view::npos || patterns::contains_ignoring_case(prose, " and ");
  if (!may_go_on) { return std::nullopt; }
  if (const auto clause = kSecondClause.find(prose)) { return clause; }
  return kTwoObligations.find(prose);
}

void check(const TicketView& view, Findings& findings) {
  const Acceptance& acceptance = view.facts.acceptance;
  if (!acceptance.declared) { return; }
  for (const std::uint32_t index : acceptance.criteria) {
    const Unit& unit = view.ticket.units()[index];
    const std::string_view prose = view.ticket.prose(unit.span);
    if (unit.kind != UnitKind::item || facts::is_inline_scenario(prose)) { continue; }
    const auto second = second_result(prose);
    if (!second) { continue; }
    const std::uint32_t begin = unit.span.begin;
    findings.push_back({.span = {begin + second->begin, begin + second->end}, .unit = index});
  }
}

}  // namespace

constinit const Rule acceptance_compound_item{
    .id = "ACC006",
    .name = "acceptance-compound-item",
    .category = Category::acceptance,
    .severity = Severity::info,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::share,
    .stage = Stage::accept,
    .summary = "One acceptance criterion carries several results that stand on their own.",
    .rationale = "Half of such a criterion cannot be ticked off, and partial delivery has no name.",
    .message = "a second result begins here",
    .question = "If only part of \"{excerpt}\" is delivered, is the criterion met? Which parts stand alone?",
    .fix = "Split it into one criterion for each result.",
    .bad =
        "# Upload documents\n\n## Acceptance criteria\n\n- Uploads are validated and stored, a mail is sent, "
        "and "
        "the admin can export the list\n",
    .good =
        "# Upload documents\n\n## Acceptance criteria\n\n- The list shows the first and the last name of "
        "whoever "
        "uploaded a document, and its date\n- The form accepts values between 1 and 5\n",
    .note =
        "36 % of 3,423 criteria of a public backlog hold \"and\", most of them between two nouns or two "
        "verbs of "
        "one "
        "subject. So only a second clause with its own subject and verb counts.",
    .source = "Quality User Story framework, atomic; INCOSE Guide to Writing Requirements, R18 and R19",
    .check_ticket = check,
};

}  // namespace speclint::rules
