// SCO001: nothing says what is not part of the work.
#include <array>
#include <optional>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::exclusion, patterns::Tier::a, patterns::Scope::anywhere},
};
constexpr KindSet kDelivered{Kind::integration, Kind::migration, Kind::service};
/// From so many requirements on, work is broad enough to have neighbours, even if its end is clear.
constexpr std::uint32_t kBroad = 12;

/// Nothing where what is asked for is boundary enough.
std::optional<Severity> severity_for(const TicketView& view) {
  if (view.facts.size != Size::usual) { return std::nullopt; }
  if (facts::declares(view, kDelivered)) { return Severity::warning; }
  const bool has_end = view.facts.acceptance.state == AcceptanceState::testable;
  if (has_end && facts::count_requirements(view.facts) < kBroad) { return std::nullopt; }
  return Severity::info;
}

void check(const TicketView& view, Findings& findings) {
  const auto severity = severity_for(view);
  if (!severity || facts::has_filled(view, {SectionRole::out_of_scope}) ||
      facts::says(view, lexicons::exclusion)) {
    return;
  }
  findings.push_back({.span = view.ticket.anchor(), .severity = severity});
}

}  // namespace

constinit const Rule out_of_scope_missing{
    .id = "SCO001",
    .name = "out-of-scope-missing",
    .category = Category::scope,
    .severity = Severity::warning,
    .dimension = Dimension::scope,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .kinds = {Kind::feature, Kind::integration, Kind::migration, Kind::service, Kind::epic},
    .part = Part::exclusions,
    .summary = "Nothing says what is not part of the work.",
    .rationale =
        "Exclusions are the part of a statement of work that is missing most often, and the first source of "
        "disputes: a contractor cannot sense where you would have stopped.",
    .message = "nothing says what is not part of the work",
    .question = "What would a reasonable person include here that you do not want?",
    .fix =
        "List two to five near neighbours that are excluded, each with the ticket that has it, or \"never\".",
    .bad =
        "---\ntype: integration\n---\n\n# Integrate the parcel service\n\n## Scope\n\n- Labels are printed "
        "from the order page\n- The state "
        "of "
        "a parcel is shown on the order page\n- A parcel is cancelled together with its order\n\n## Done "
        "when\n\n- `POST /labels` returns a label\n- `GET /parcels/7` returns its state\n- `DELETE "
        "/parcels/7` cancels the parcel\n",
    .good =
        "---\ntype: integration\n---\n\n# Integrate the parcel service\n\n## Scope\n\n- Labels are printed "
        "from the order page\n- The state "
        "of "
        "a parcel is shown on the order page\n- A parcel is cancelled together with its order\n\n## Done "
        "when\n\n- `POST /labels` returns a label\n- `GET /parcels/7` returns its state\n- `DELETE "
        "/parcels/7` cancels the parcel\n\n## Out of scope\n\n- Returns, which have their own ticket\n",
    .note =
        "Readers of real tickets missed exclusions in one of twenty: a warning only for a declared "
        "integration, "
        "migration or service; an info where the work is broad or its finish line cannot be checked; nothing "
        "for "
        "small work.",
    .source =
        "Singer, Shape Up (2019), no-gos; statements of work; GitHub spec-kit, out-of-scope declarations",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
