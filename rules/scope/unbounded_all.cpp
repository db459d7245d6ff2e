// SCO003: work on all members of a set that nobody has counted.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;
using patterns::Tier;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::unbounded_set, Tier::a, patterns::Scope::requirement},
    patterns::WordUse{&lexicons::unbounded_set, Tier::b, patterns::Scope::requirement},
};
/// Something is to be done to the set, as opposed to a rule that holds for its members.
const Pattern kWork{
    R"((?i)(?:^\W*|\b(?:must|shall|should|will|to|and)\s+)(?:add|apply|audit|build|convert|cover|create|document|)"
    R"(enable|fix|handle|implement|improve|integrate|migrate|optimi[sz]e|port|provide|refactor|review|rework|rewrite|)"
    R"(support|test|translate|update|upgrade|work|works)\b[^.;:]*$)"};
/// What tells which members there are.
const Pattern kDefined{
    R"((?i)^\W*(?:listed|named|mentioned|above|below|under|of|in|from|with|without|where|that|which|whose|who|used|using|)"
    R"(defined|returned|containing|matching|\w+ed\s+(?:by|in|on|with|to))\b|^\W*\(|:|\b(?:listed|above|below|following)\b)"};

bool is_unbounded(const UnitView& view, const patterns::Hit& hit) {
  const Span before{view.unit.span.begin, hit.span.begin};
  const Span after{hit.span.end, view.unit.span.end};
  if (kDefined.found_in(view.ticket.prose(after))) { return false; }
  return hit.group->tier == Tier::a || kWork.found_in(view.ticket.prose(before));
}

void check(const UnitView& view, Findings& findings) {
  const auto hit = std::find_if(view.hits.begin(), view.hits.end(),
                                [&](const patterns::Hit& each) { return is_unbounded(view, each); });
  if (hit != view.hits.end()) { findings.push_back({.span = hit->span, .unit = view.index}); }
}

}  // namespace

constinit const Rule unbounded_all{
    .id = "SCO003",
    .name = "unbounded-all",
    .category = Category::scope,
    .severity = Severity::warning,
    .dimension = Dimension::scope,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .kinds = {Kind::feature, Kind::integration, Kind::migration, Kind::service, Kind::task},
    .taints = true,
    .summary = "Work is asked for on \"all\" or \"every\" member of a set that nobody has counted.",
    .rationale =
        "\"All pages\", \"every browser\", \"all edge cases\" is a number that nobody has counted, and it "
        "decides the price.",
    .message = "\"{match}\" is a set that nobody has counted",
    .question = "\"{match}\": which exactly (a list or a rule), and how many are there today?",
    .fix = "Give the list, the query that produces it, or the number.",
    .bad =
        "# Log changes\n\n## Scope\n\n- Add audit logging to all services\n- Works in all modern browsers\n",
    .good =
        "# Log changes\n\n## Scope\n\n- Add audit logging to all 4 services\n- All columns of `orders` are "
        "logged\n- All pages show the name of the user\n",
    .note =
        "A rule that holds for every member (\"all pages show the name\") bounds the work; only work on the "
        "members (\"add logging to all services\") and sets that cannot be counted (\"all edge cases\") are "
        "flagged.",
    .source =
        "INCOSE Guide to Writing Requirements, R32 (universal qualification); Berry and Kamsties (2004)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
