// LNG002: better than what, and by how much?
#include <array>
#include <string_view>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::comparative, patterns::Tier::b, patterns::Scope::requirement},
};
/// Words after which a comparison tells what a change is good for.
const patterns::Pattern kEffect{
    R"((?i)\b(?:this|these|which|that|enabl\w+|allow\w*|provid(?:es|ing)|giv(?:es|ing)|lead\w*|result\w*|for|to|)"
    R"(because|since|if|when|while|whether|users?|currently|already)\b)"};
/// Words after which an adjective is asked for.
const patterns::Pattern kAsked{
    R"((?i)\b(?:make|must|shall|should|will|be|add|provide|get|needs?|want|give|use|write|show|is|are|becomes?)\b)"};
const patterns::Pattern kVerb{
    R"((?i)^(?:improve|enhance|optimi[sz]e|speed|streamline|boost|minimi[sz]e|maximi[sz]e|moderni[sz]e|simplify|)"
    R"((?:reduce|increase)\b.*)$)"};
const patterns::Pattern kSaysHow{R"((?i)\b(?:to|by|with|using|via|so that|from|through|such that)\b|[(:;→])"};

/// Whether the comparison is the work, as opposed to its effect or to what was done ("improves", "enhanced").
bool is_asked(std::string_view before, std::string_view match, std::string_view after) {
  if (kEffect.found_in(before) || kSaysHow.found_in(after)) { return false; }
  return kVerb.found_in(match) || kAsked.found_in(before);
}

void check(const UnitView& view, Findings& findings) {
  const Ticket& ticket = view.ticket;
  const Span unit = view.unit.span;
  if (!facts::leaves_behaviour_open(ticket, view.index)) { return; }
  for (const patterns::Hit& hit : view.hits) {
    const std::string_view before = ticket.prose({unit.begin, hit.span.begin});
    if (!is_asked(before, ticket.prose(hit.span), ticket.prose({hit.span.end, unit.end}))) { continue; }
    findings.push_back({.span = hit.span, .unit = view.index});
    return;
  }
}

}  // namespace

constinit const Rule comparative_without_baseline{
    .id = "LNG002",
    .name = "comparative-without-baseline",
    .category = Category::language,
    .severity = Severity::warning,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .taints = true,
    .summary =
        "A requirement compares without saying with what, or by how much: \"faster\", \"improve\", \"more "
        "reliable\".",
    .rationale = "No baseline, no finish line: any change satisfies it, or none does.",
    .message = "\"{match}\" has neither a baseline nor a target",
    .question = "\"{match}\": compared with which value of today, measured how, and what is the target?",
    .fix = "State today's value, the target, and how both are measured.",
    .bad = "# Search orders\n\n## Scope\n\n- Make the search better\n- Optimize cache performance\n",
    .good =
        "# Search orders\n\n## Scope\n\n- The search answers in 1.5 s instead of 4 s\n- The new index is "
        "faster than the old one\n",
    .note =
        "What is named as an effect (\"enables better reports\", \"to minimize cost\") is not asked for and "
        "left out, and so is a change that says how (\"simplify the build by ...\").",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7 (comparatives); Femmer et al., requirements smells (2017); QuARS",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
