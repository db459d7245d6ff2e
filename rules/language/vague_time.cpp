// LNG006: a time that nobody can look up.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/vague_wording.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::vague_time, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::vague_time, patterns::Tier::b, patterns::Scope::requirement},
};
const patterns::Pattern kDate{
    R"((?i)\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b\d{4}-\d\d-\d\d\b)"};

/// Whether a heading over the unit says which day is meant.
bool is_dated(const UnitView& view) {
  const auto sections = view.ticket.sections();
  for (std::uint32_t at = view.unit.section; at != kNoIndex; at = sections[at].parent) {
    if (kDate.found_in(view.ticket.text(sections[at].heading))) { return true; }
  }
  return false;
}

/// What was seen, said or linked is told in the words of those who did.
constexpr RoleSet kTold{SectionRole::actual, SectionRole::steps, SectionRole::evidence,
                        SectionRole::decisions, SectionRole::references};

/// How soon the software acts is asked for only where behaviour is; when the work is due, anywhere.
void check(const UnitView& view, Findings& findings) {
  if (kTold.contains(view.unit.role) || view.unit.tick == Tick::done || is_dated(view)) { return; }
  const bool is_due = view.hits.front().group->tier == patterns::Tier::a;
  if (is_due || facts::leaves_behaviour_open(view.ticket, view.index)) { flag_first_hit(view, findings); }
}

}  // namespace

constinit const Rule vague_time{
    .id = "LNG006",
    .name = "vague-time",
    .category = Category::language,
    .severity = Severity::warning,
    .dimension = Dimension::language,
    .penalty = Penalty::share,
    .stage = Stage::build,
    .taints = true,
    .summary = "A time is relative or undefined: \"ASAP\", \"next week\", \"by Friday\", \"periodically\".",
    .rationale = "Relative times rot, and they mean another day in another time zone.",
    .message = "\"{match}\" names no time that can be looked up",
    .question = "\"{match}\": which date and time zone, which interval, or which longest delay?",
    .fix = "Write a date with its zone, or an interval or bound with its unit.",
    .bad =
        "# Send the report\n\nDeliver the report by Friday EOD.\n\n## Scope\n\n- The cache is refreshed "
        "periodically.\n",
    .good =
        "# Send the report\n\nDeliver the report on 2025-03-07 at 17:00 UTC. As soon as the job ends, the "
        "mail is sent.\n",
    .note =
        "Words for how soon the software acts are left out in steps of a test, where an interval stands "
        "beside them, and where they tell how fast users click; a date in a heading above says which day is "
        "meant.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7; INCOSE Guide to Writing Requirements, R35 (temporal dependency)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
