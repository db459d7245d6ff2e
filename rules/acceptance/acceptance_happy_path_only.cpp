// ACC007: no criterion says what happens when something goes wrong.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/facts/criteria.h"
#include "rules/facts/evidence.h"
#include "rules/facts/scenario.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

/// Patterns rather than word lists: few tickets get this far, and in most the first criteria end the search.
const patterns::Pattern kFailure{
    R"((?i)\b(?:errors?|fail\w*|fall(?:s|ing)?\s+back|fallbacks?|invalid|malformed|corrupt\w*|broken|wrong|unknown|unexpected|)"
    R"(unsupported|unauthori[sz]ed|forbidden|unreachable|unavailable|offline|empty|missing|absent|null|negative|stale|)"
    R"(concurrent\w*|reject\w*|refus\w+|den(?:y|ied|ies)|block(?:s|ed)|prevent\w*|skip\w*|ignor\w+|abort\w*|cancel\w*|not|never|)"
    R"(cannot|\w+n['’]t|no|none|zero|without|time[- ]?outs?|duplicat\w+|conflict\w*|retr(?:y|ies|ied)|exceed\w*|overflow\w*|limit\w*|)"
    R"(maximum|minimum|at most|up to|more than|fewer than|less than|expire[sd]?|rolls? back|rollback|rolled back|partial\w*|)"
    R"(warn\w*|exceptions?|rais(?:e|es|ed)|throw(?:s|n)?|edge cases?|validat\w+|confirm\w*|disabled|crash\w*|disconnect\w*|)"
    R"(interrupt\w*|4\d\d|5\d\d)\b)"};
/// What comes from outside may be wrong, or fail to come.
const patterns::Pattern kInput{
    R"((?i)\b(?:forms?|inputs?|uploads?|submit(?:s|ted)?|fetch(?:es|ed)?|downloads?|payments?|webhooks?|parameters?|arguments?|)"
    R"(filters?|permissions?|passwords?|accepts|enters|drag-and-drop|log(?:s|ged)? in|logins?|sign(?:s|ed)? (?:in|up)|)"
    R"(sync(?:s|ed|hroni[sz]\w+)?)\b)"};
constexpr std::size_t kLeastCriteria = 2;
constexpr KindSet kKinds{Kind::feature, Kind::integration, Kind::migration, Kind::service};

constexpr KindSet kBetweenSystems{Kind::integration, Kind::service};

/// What is changed inside, documented or renamed has no failures of its own.
const patterns::Pattern kInside{
    R"((?i)^\W*(?:[\w.-]+[:\s]\s*)?(?:extract|move|split|simplify|clean ?up|reorgani[sz]e|restructure|benchmark)\b|)"
    R"(\b(?:refactor\w*|renam\w+|tests?|testing|document\w*|docs|readme|guides?|runbooks?|design|architecture|strategy|retrospective)\b)"};

/// Whether something comes from people or from other systems.
bool takes_something_in(const TicketView& view) {
  if (patterns::contains_ignoring_case(view.ticket.declared_kind(), "migration")) { return true; }
  const std::string_view title = view.ticket.title().text;
  if (kInside.found_in(title)) { return false; }
  if (view.facts.kinds.meets(kBetweenSystems) || kInput.found_in(title)) { return true; }
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const bool asks = view.facts.classes[i] >= patterns::UnitClass::requirement;
    if (asks && kInput.found_in(view.ticket.prose(view.ticket.units()[i].span))) { return true; }
  }
  return false;
}

/// What is given before anything happens is no outcome, whatever went wrong there.
const patterns::Pattern kCondition{R"((?i)^\W*given\b)"};

bool is_condition(std::string_view prose) {
  return kCondition.found_in(prose) && !facts::is_inline_scenario(prose);
}

/// Whether a clean criterion names a failure, a limit or an empty case. Text in a script that is not known
/// may do so.
bool names_failure(const TicketView& view) {
  const auto& criteria = view.facts.acceptance.criteria;
  return std::any_of(criteria.begin(), criteria.end(), [&](std::uint32_t unit) {
    const std::string_view prose = view.ticket.prose(view.ticket.units()[unit].span);
    return facts::is_evidence(view, unit) && !is_condition(prose) &&
           (kFailure.found_in(prose) || facts::is_foreign(prose));
  });
}

void check(const TicketView& view, Findings& findings) {
  const Acceptance& acceptance = view.facts.acceptance;
  if (!acceptance.declared || acceptance.criteria.size() < kLeastCriteria) { return; }
  if (view.facts.size == Size::tiny || facts::has_filled(view, {SectionRole::error_handling})) { return; }
  if (names_failure(view) || !takes_something_in(view)) { return; }
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
        "Asked of integrations, services and declared migrations, and elsewhere only where people or other "
        "systems put something "
        "in: "
        "a refactoring or a text has no failures of its own. A filled section about errors or edge cases "
        "counts "
        "as well; "
        "words that only call for care (\"errors are handled gracefully\") do not.",
    .source =
        "Alistair Mavin, EARS (unwanted behaviour); GitHub spec-kit, edge cases; Karl Wiegers, Software "
        "Requirements",
    .check_ticket = check,
};

}  // namespace speclint::rules
