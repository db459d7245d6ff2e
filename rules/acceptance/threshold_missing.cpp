// ACC009: a bound is asked for, and no number says which.
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::unmeasured_bound, patterns::Tier::a, patterns::Scope::acceptance},
};

/// What makes a bound of a measure: a judgement beside it, a comparison, an order to keep it, or the words
/// before a number that is not there ("stays below on staging", "a time-out of, then a retry").
const patterns::Pattern kBound{
    R"((?i)\b(?:low|high|acceptable|good|reasonable|sufficient|adequate)\s+(?:performance|latency|throughput|availability)\b|)"
    R"(\bmaintain(?:s|ing)?\s+(?:the\s+|current\s+|existing\s+)?(?:performance|throughput|latency)\b|)"
    R"(\b(?:is|are|be|stays?|remains?)\s+(?:\w+\s+)?(?:acceptable|good|low|fast|short|reasonable|sufficient|adequate|fine|ok|)"
    R"(similar|maintained|limited|enforced|applied|rate[- ]limited)\b|\benforces?\s+an?\s|\bsimilar\b|\bhighly available\b|)"
    R"(\bscales\s+(?:well|to\s+(?:many|large|millions|thousands)|with\s+(?:load|demand|growth))\b|\b(?:below|under|above|within|at most|at least|up to|no more than|less than|)"
    R"(more than|exceeds?|limited to)\b|\bof\s*(?:[.,;]|$|(?:on|in|at|for|and|per|counts?|is|applies)\b))"};
const patterns::Pattern kElsewhere{R"((?i)\b(?:see|described|listed|given|as)\s+(?:below|above|under)\b)"};

/// A measure alone is a subject; with a bound it asks for a number.
void check(const UnitView& view, Findings& findings) {
  const std::string_view prose = view.ticket.prose(view.unit.span);
  if (kBound.found_in(prose) && !kElsewhere.found_in(prose)) { flag_first_hit(view, findings); }
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
