// ACC011: nothing proves that a migration is complete.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;

const Pattern kProof{
    R"((?i)\b(?:(?:row|record|document|file|object|line)s? counts?|counts? (?:match\w*|of)|same (?:number|count)|)"
    R"(number of (?:rows|records|files|documents|objects)|reconcil\w+|check-?sums?|hash(?:es)?|diff(?:s|ed)? (?:is |are )?empty|)"
    R"(parity|sample (?:check|of)|spot[- ]?checks?|verif(?:y|ies|ied|ication)|validation (?:query|script|report)|dry[- ]?runs?|)"
    R"(idempoten\w+|re-?run(?:nable|s)?|(?:run|runs|started|executed) (?:again|twice)|second (?:run|time)|)"
    R"((?:zero|no|0) (?:lost|missing|orphan\w*|data loss)|without (?:data )?loss|orphan(?:ed|s)?|before[/ ]and[/ ]after|)"
    R"(before/after|compar(?:e|es|ed|ison)|identical|byte for byte|equal)\b)"};
/// Rows that are moved can be lost; a call that is replaced by another cannot.
const Pattern kData{
    R"((?i)\b(?:data(?:base|sets?)?(?:[^\w-]|$)|(?:tables?|rows|records|schemas?|customers|accounts|orders|invoices|)"
    R"(buckets?|columns?|postgres\w*|mysql|mongo\w*|sqlite|dynamodb|s3|redis)\b))"};

/// Told by the title; of a ticket whose declared kind is a migration, by what it asks for as well.
bool moves_data(const TicketView& view) {
  const Title& named = view.ticket.title();
  const std::string_view title = named.span.empty() ? named.text : view.ticket.prose(named.span);
  if (kData.found_in(title)) { return true; }
  if (!patterns::contains_ignoring_case(view.ticket.declared_kind(), "migration")) { return false; }
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const bool asks = view.facts.classes[i] >= patterns::UnitClass::requirement;
    if (asks && kData.found_in(view.ticket.prose(view.ticket.units()[i].span))) { return true; }
  }
  return false;
}

bool has_proof(const TicketView& view) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (facts::is_evidence(view, i) && kProof.found_in(view.ticket.prose(view.ticket.units()[i].span))) {
      return true;
    }
  }
  return false;
}

void check(const TicketView& view, Findings& findings) {
  if (!view.facts.kinds.contains(Kind::migration)) { return; }
  if (has_proof(view) || !moves_data(view)) { return; }
  const std::uint32_t at = view.facts.acceptance.span.begin;
  findings.push_back({.span = view.facts.acceptance.span.empty() ? view.ticket.anchor() : Span{at, at}});
}

}  // namespace

constinit const Rule migration_without_proof{
    .id = "ACC011",
    .name = "migration-without-proof",
    .category = Category::acceptance,
    .severity = Severity::error,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .stage = Stage::accept,
    .kinds = {Kind::migration},
    .part = Part::proof,
    .summary = "A migration names no count, comparison or rehearsal that proves it complete.",
    .rationale =
        "\"Migrated\" can only be proven by counts or sums, and whoever does it cannot see production to "
        "notice "
        "what is missing.",
    .message = "nothing proves that the migration is complete",
    .question = "How is completeness proven (counts, check sums, samples), and is a second run safe?",
    .fix = "Add a criterion for counts or check sums, one for a dry run, and one for a second run.",
    .bad =
        "# Migrate customers to the new schema\n\n## Acceptance criteria\n\n- The data is in the table "
        "`customers_v2`\n- The page `/customers` reads `customers_v2`\n",
    .good =
        "# Migrate customers to the new schema\n\n## Acceptance criteria\n\n- The row count of each tenant "
        "matches; mismatches are listed in `report.csv`\n- A second run changes nothing\n",
    .note =
        "Asked only where data is moved; a call or a library that is replaced by another leaves no rows "
        "behind.",
    .source = "Runbooks of data migrations (validation, rehearsal); practice of handing work over",
    .check_ticket = check,
};

}  // namespace speclint::rules
