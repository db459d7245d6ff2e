// CTX015: a link leads where an outsider cannot go, or to nothing.
#include <algorithm>
#include <optional>
#include <string>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/facts/private_hosts.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

/// By which a section about access shows that it speaks of documents.
const patterns::Pattern kDocuments{
    R"((?i)\b(?:shared|documents?|docs?|sheets?|slides|links?|google|drive|figma|notion|confluence|jira|miro|)"
    R"(trello|asana|linear|loom|dropbox|sharepoint|boards?|designs?))"};

bool is_access_stated(const TicketView& view) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Unit& unit = view.ticket.units()[i];
    if (unit.role == SectionRole::access && facts::is_evidence(view, i) &&
        kDocuments.found_in(view.ticket.prose(unit.span))) {
      return true;
    }
  }
  return false;
}

bool is_missing(const TicketView& view, const std::string& target) {
  const auto& missing = view.surroundings.missing_targets;
  return std::binary_search(missing.begin(), missing.end(), target);
}

/// How grave it is that an outsider stands before a closed door at `target`; nothing where there is none.
std::optional<Severity> closed_door(const TicketView& view, const std::string& target) {
  switch (facts::reach_of(target)) {
    case facts::Reach::closed: return Severity::warning;
    case facts::Reach::invited: return is_access_stated(view) ? std::nullopt : std::optional(Severity::info);
    case facts::Reach::open: break;
  }
  return is_missing(view, target) ? std::optional(Severity::warning) : std::nullopt;
}

/// The unit that a link stands in.
std::uint32_t unit_of(const Ticket& ticket, Span span) {
  const auto units = ticket.units();
  const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) {
    return unit.span.contains(span) && unit.kind != UnitKind::title;
  });
  return found == units.end() ? kNoIndex : static_cast<std::uint32_t>(found - units.begin());
}

void check(const TicketView& view, Findings& findings) {
  for (const Reference& reference : view.ticket.references()) {
    const auto severity = closed_door(view, reference.target);
    if (!severity || view.ticket.sections()[reference.section].role == SectionRole::log) { continue; }
    const std::uint32_t unit = unit_of(view.ticket, reference.span);
    if (unit != kNoIndex &&
        (view.ticket.units()[unit].struck || view.ticket.units()[unit].tick == Tick::done)) {
      continue;
    }
    findings.push_back({.span = reference.span, .unit = unit, .severity = severity});
  }
}

}  // namespace

constinit const Rule unreachable_link{
    .id = "CTX015",
    .name = "unreachable-link",
    .category = Category::context,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .penalty = Penalty::count,
    .stage = Stage::start,
    .any_language = true,
    .asks_for = SurroundingsPart::missing_targets,
    .summary = "A link leads where an outsider cannot go, or to a file that is not there.",
    .rationale = "The reader stands before a login page, or before nothing, with half of the spec behind it.",
    .message = "{match} cannot be opened from outside, or is not there",
    .question = "I cannot open {match}: what does it say that I need?",
    .fix = "Copy what decides into the ticket, keep the link as the source, and say how to get access.",
    .bad = "# Keep the discount\n\nDetails: https://acme.slack.com/archives/C012/p1693\n",
    .good = "# Keep the discount\n\nDetails: https://datatracker.ietf.org/doc/html/rfc7231\n",
    .note =
        "Hosts are judged by their names; nothing is fetched. A document that its owner may have shared with "
        "everybody "
        "is only info, and nothing when a section about access speaks of it. Links to the reader's own "
        "machine "
        "(localhost) tell how to run something and are no finding. Relative links are looked up in the "
        "repository "
        "of the ticket, from its folder and from the root.",
    .source = "GitLab handbook, low-context communication; statement-of-work guides (access)",
    .check_ticket = check,
};

}  // namespace speclint::rules
