// ACC009: a bound is asked for, and no number says which.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Scope;
using patterns::Tier;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::unmeasured_bound, Tier::a, Scope::acceptance},
    patterns::WordUse{&lexicons::unmeasured_bound, Tier::b, Scope::acceptance},
};

/// "stays below on staging", "a time-out of, then a retry": the words before a number that is not there.
const patterns::Pattern kBound{
    R"((?i)\b(?:below|under|above|within|at most|at least|up to|no more than|less than|more than|exceeds?|limited to)\b|)"
    R"(\bof\s*(?:[.,;]|$|(?:on|in|at|for|and|per|counts?|is|applies)\b))"};

/// A measure alone is a subject; with a bound it asks for a number.
void check(const UnitView& view, Findings& findings) {
  const patterns::Hit& hit = view.hits.front();
  const auto is_sure = [](const patterns::Hit& found) { return found.group->tier == Tier::a; };
  const auto sure = std::find_if(view.hits.begin(), view.hits.end(), is_sure);
  if (sure != view.hits.end()) {
    findings.push_back({.span = sure->span, .unit = view.index});
  } else if (kBound.found_in(view.ticket.prose({hit.span.end, view.unit.span.end}))) {
    findings.push_back({.span = hit.span, .unit = view.index});
  }
}

}  // namespace

constinit const Rule threshold_missing{
    .id = "ACC009",
    .name = "threshold-missing",
    .category = Category::acceptance,
    .severity = Severity::error,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::share,
    .stage = Stage::design,
    .kinds = {Kind::feature, Kind::integration, Kind::migration, Kind::service, Kind::task},
    .part = Part::thresholds,
    .precedence = 2,
    .summary = "A statement about speed, capacity, availability or a limit has no number.",
    .rationale =
        "The contractor picks a number and the client has another in mind; capacity that is added afterwards "
        "is the most expensive rework.",
    .message = "\"{match}\" asks for a bound and names no number",
    .question = "Which value (number, unit, load or percentile) holds for \"{match}\", and measured where?",
    .fix =
        "State value, unit, condition and place: \"p95 at most 300 ms at 50 requests a second on staging\".",
    .bad =
        "# Search articles by name\n\n## Acceptance criteria\n\n- The response time of the search stays "
        "within "
        "the limit\n- The list of `GET /articles` is sorted by `name`\n",
    .good =
        "# Search articles by name\n\n## Acceptance criteria\n\n- p95 of `GET /articles` is at most 300 ms "
        "at 50 "
        "requests a second on staging\n- `max_results` stays configurable\n",
    .note =
        "Looks at criteria, expected results and quality requirements only. In real tickets \"performance\", "
        "\"limit\" or \"timeout\" mostly name a subject. So a measure "
        "counts "
        "only with a "
        "bound (\"below\", \"at most\", \"is acceptable\"), and a number or a literal in the unit answers "
        "it. A "
        "latency without a percentile is accepted.",
    .source = "INCOSE Guide to Writing Requirements, R6, R33 and R34; ISO/IEC/IEEE 29148:2018, 5.2.7",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
