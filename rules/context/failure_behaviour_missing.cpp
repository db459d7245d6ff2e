// CTX011: nothing says what happens when the other side fails.
#include <algorithm>
#include <array>
#include <vector>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

const patterns::LateList kFailure{lexicons::failure_behaviour};
constexpr KindSet kBetweenSystems{Kind::integration, Kind::service};
constexpr std::size_t kEnoughFamilies = 2;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::outside_service, patterns::Tier::a, patterns::Scope::title},
};

/// Systems of other people that have no well-known name, and work that only looks at them.
const patterns::Pattern kOtherSide{
    R"((?i)\b(?:external|third[- ]party|vendors?|partners?|suppliers?|carriers?|banks?|payment (?:gateway|provider)|)"
    R"(webhooks?|youtube|telegram|whatsapp|s?ftp|erp|crm)\b)"};
const patterns::Pattern kNoneOfIt{
    R"((?i)\b(?:tests?|testing|docs?|documentation|mock\w*|refactor\w*|ui|page|list)\b)"};

/// Whether there is another side: the kind is declared, or the title names a system of other people.
bool has_other_side(const TicketView& view) {
  const std::string_view kind = view.ticket.declared_kind();
  const std::string_view title = view.ticket.title().text;
  return patterns::contains_ignoring_case(kind, "integration") ||
         patterns::contains_ignoring_case(kind, "service") ||
         facts::title_says(view, lexicons::outside_service) ||
         (kOtherSide.found_in(title) && !kNoneOfIt.found_in(title));
}

/// Whether two ways to fail are spoken of, wherever that is.
bool is_decided(const TicketView& view) {
  std::vector<const patterns::PhraseGroup*> families;
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (!facts::is_evidence(view, i)) { continue; }
    for (const patterns::Hit& hit : kFailure.hits_in(view.ticket.prose(view.ticket.units()[i].span))) {
      const bool is_known = std::find(families.begin(), families.end(), hit.group) != families.end();
      if (!is_known) { families.push_back(hit.group); }
      if (families.size() >= kEnoughFamilies) { return true; }
    }
  }
  return false;
}

void check(const TicketView& view, Findings& findings) {
  if (!view.facts.kinds.meets(kBetweenSystems) || !has_other_side(view)) { return; }
  if (facts::has_filled(view, {SectionRole::error_handling}) || is_decided(view)) { return; }
  findings.push_back({.span = view.ticket.anchor()});
}

}  // namespace

constinit const Rule failure_behaviour_missing{
    .id = "CTX011",
    .name = "failure-behaviour-missing",
    .category = Category::context,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .kinds = kBetweenSystems,
    .part = Part::failures,
    .summary = "An integration or a service does not say what happens when the other side fails.",
    .rationale =
        "Limits, repeats, duplicates and order are decisions, no details; each is asked or guessed wrong.",
    .message = "nothing says what happens when the other side fails, is slow or sends twice",
    .question = "What should happen when the other side is down, slow, limits the rate or sends twice?",
    .fix = "Decide it with a line each: repeat, time-out, duplicate, limit, alert.",
    .bad =
        "# Integrate the supplier's ERP\n\nA job sends each invoice that was paid on the day "
        "before.\n",
    .good =
        "# Integrate the supplier's ERP\n\nA job sends each invoice that was paid on the day "
        "before. On status "
        "503 it makes 3 retries; an invoice that is sent twice is overwritten.\n",
    .note =
        "Real titles with \"integrate\", \"connect\" or \"API\" are mostly about parts of one program, which "
        "do not fail apart. So it asks only where the kind is declared, or where the title names a system of "
        "other people. What the tests of an API answer to a wrong request is no such decision.",
    .source =
        "Check lists for API integrations; GitHub spec-kit, edge cases; EARS, unwanted behaviour (Mavin et "
        "al. 2009)",
    .words = kWords,
    .late_words = &lexicons::failure_behaviour,
    .check_ticket = check,
};

}  // namespace speclint::rules
