// ACC007: no criterion says what happens when something goes wrong.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/criteria.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::failure_case, patterns::Tier::a, patterns::Scope::acceptance},
    patterns::WordUse{&lexicons::failure_case, patterns::Tier::b, patterns::Scope::requirement},
    patterns::WordUse{&lexicons::failure_case, patterns::Tier::b, patterns::Scope::title},
};
constexpr std::size_t kLeastCriteria = 2;
constexpr KindSet kKinds{Kind::feature, Kind::integration, Kind::migration, Kind::service};

constexpr KindSet kBetweenSystems{Kind::integration, Kind::service};

/// What is changed inside, documented or renamed has no failures of its own.
const patterns::Pattern kInside{
    R"((?i)^\W*(?:[\w.-]+[:\s]\s*)?(?:extract|move|split|simplify|clean ?up|reorgani[sz]e|restructure|benchmark)\b|)"
    R"(\b(?:refactor\w*|renam\w+|tests?|testing|document\w*|docs|readme|guides?|runbooks?|design|architecture|strategy|retrospective)\b)"};

bool has_hit(const TicketView& view, std::uint32_t unit, patterns::Tier tier) {
  const auto hits = view.hits.of(unit);
  return std::any_of(hits.begin(), hits.end(), [&](const patterns::Hit& hit) {
    return hit.group->tier == tier && lexicons::failure_case.holds(*hit.group);
  });
}

/// Whether something comes from people or from other systems.
bool takes_something_in(const TicketView& view) {
  if (kInside.found_in(view.ticket.title().text)) { return false; }
  if (view.facts.kinds.meets(kBetweenSystems)) { return true; }
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (has_hit(view, i, patterns::Tier::b)) { return true; }
  }
  return false;
}

/// Whether a clean criterion names a failure, a limit or an empty case. Text in a script that is not known
/// may do so.
bool names_failure(const TicketView& view) {
  const auto& criteria = view.facts.acceptance.criteria;
  return std::any_of(criteria.begin(), criteria.end(), [&](std::uint32_t unit) {
    return facts::is_evidence(view, unit) &&
           (has_hit(view, unit, patterns::Tier::a) ||
            facts::is_foreign(view.ticket.prose(view.ticket.units()[unit].span)));
  });
}

void check(const TicketView& view, Findings& findings) {
  const Acceptance& acceptance = view.facts.acceptance;
  if (!acceptance.declared || acceptance.criteria.size() < kLeastCriteria) { return; }
  if (view.facts.size == Size::tiny || facts::has_filled(view, {SectionRole::error_handling})) { return; }
  if (!takes_something_in(view) || names_failure(view)) { return; }
  const bool between_systems = view.facts.kinds.meets(kBetweenSystems);
  findings.push_back({.span = {acceptance.span.begin, acceptance.span.begin},
                      .severity = between_systems ? Severity::warning : Severity::info});
}

}  // namespace

constinit const Rule acceptance_happy_path_only{
    .id = "ACC007",
    .name = "acceptance-happy-path-only",
    .category = Category::acceptance,
    .severity = Severity::warning,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .stage = Stage::accept,
    .kinds = kKinds,
    .part = Part::failures,
    .summary = "No acceptance criterion covers an error, a limit or an empty case.",
    .rationale =
        "The contractor chooses what happens when something fails, and the choice is discovered in "
        "production.",
    .message = "no criterion says what happens on an error, at a limit or when there is nothing",
    .question = "What happens on invalid input, on a time-out and on an empty result?",
    .fix =
        "Add a criterion for each failure that matters, and one that closes the set: \"any other error is "
        "logged and "
        "answered with 500\".",
    .bad =
        "# Integrate the shop with the ERP\n\n## Acceptance criteria\n\n- Orders are pushed to the ERP every "
        "hour\n- "
        "New "
        "orders appear in the ERP with their lines\n",
    .good =
        "# Integrate the shop with the ERP\n\n## Acceptance criteria\n\n- Orders are pushed to the ERP every "
        "hour\n- "
        "A "
        "duplicate order id is rejected with status 409\n",
    .note =
        "Asked of integrations and services, and elsewhere only where people or other systems put something "
        "in: "
        "a refactoring or a text has no failures of its own. A filled section about errors or edge cases "
        "counts "
        "as well; "
        "words that only call for care (\"errors are handled gracefully\") do not.",
    .source =
        "Alistair Mavin, EARS (unwanted behaviour); GitHub spec-kit, edge cases; Karl Wiegers, Software "
        "Requirements",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
