// SCO006: one ticket holds more than one hand-over.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/estimate.h"
#include "rules/facts/title_prefix.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;

constexpr std::string_view kMostCriteria = "max_criteria";
constexpr std::string_view kMostHours = "max_hours";
constexpr std::array kOptions{
    RuleOption{kMostCriteria, "The most acceptance criteria of one ticket; a scenario counts once.", 30, 1,
               1000},
    RuleOption{kMostHours, "The longest estimate in hours; the usual 80 are ten days.", 80, 1, 10000},
};

/// Two results in one title: "Add login and build the admin page".
const Pattern kTwoResults{
    R"((?i)^\W*(?:add|build|create|implement|migrate|integrate|remove|replace|ship|support|fix)\s+\w+.*)"
    R"((?:\band|&|\+|,)\s+(?:add|build|create|implement|migrate|integrate|remove|replace|ship|fix)\s+\w)"};

/// A step of a scenario, which its "then" counts for.
const Pattern kStep{R"((?i)^\W*(?:given|and|but|when)\b)"};
const Pattern kWhole{R"((?i)\b(?:then|shall|should|must|will)\b)"};

bool is_step(std::string_view prose) { return kStep.found_in(prose) && !kWhole.found_in(prose); }

bool has_too_many_criteria(const TicketView& view) {
  const auto& criteria = view.facts.acceptance.criteria;
  const double most = option(*view.rule, kMostCriteria);
  if (static_cast<double>(criteria.size()) <= most) { return false; }
  const auto whole = std::count_if(criteria.begin(), criteria.end(), [&](std::uint32_t index) {
    const Unit& unit = view.ticket.units()[index];
    return unit.depth <= 1 && !is_step(view.ticket.prose(unit.span));
  });
  return static_cast<double>(whole) > most;
}

/// In hours; points differ from team to team.
bool costs_too_much(const TicketView& view) {
  const auto hours = facts::estimated_hours(view.ticket);
  return hours && *hours > option(*view.rule, kMostHours);
}

bool titles_two(const Ticket& ticket) {
  const Span title = ticket.title().span;
  const std::string_view prose = title.empty() ? std::string_view(ticket.title().text) : ticket.prose(title);
  return kTwoResults.found_in(prose.substr(facts::title_prefix(prose)));
}

void check(const TicketView& view, Findings& findings) {
  if (titles_two(view.ticket)) {
    const Span title = view.ticket.title().span;
    findings.push_back({.span = title.empty() ? view.ticket.anchor() : title});
  } else if (has_too_many_criteria(view) || costs_too_much(view)) {
    findings.push_back({.span = view.ticket.anchor()});
  }
}

}  // namespace

constinit const Rule too_big{
    .id = "SCO006",
    .name = "too-big",
    .category = Category::scope,
    .severity = Severity::warning,
    .dimension = Dimension::scope,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .kinds = {Kind::feature, Kind::task, Kind::integration, Kind::migration, Kind::service},
    .any_language = true,
    .summary = "The ticket bundles more than one hand-over.",
    .rationale =
        "Long work hides questions until late, and each further deliverable multiplies the rounds of review.",
    .message = "this is more than one hand-over",
    .question = "Which part would you accept and pay for first, on its own?",
    .fix = "Split it by deliverable, and keep an epic that tells the order.",
    .bad = "# Add the login, migrate the users and build the admin page\n",
    .good = "# Add login and logout\n",
    .note =
        "Size is counted where it means several hand-overs: more than 30 criteria (a scenario counts once), "
        "an "
        "estimate of more than ten days, or a title with two results. On real tickets 12 criteria or 6 "
        "scenarios "
        "are one detailed piece of work. Migrations count, because their titles hide the most.",
    .source = "Wake, INVEST (small); Lucassen et al., Quality User Story framework (minimal, atomic)",
    .options = kOptions,
    .check_ticket = check,
};

}  // namespace speclint::rules
