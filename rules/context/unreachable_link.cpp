// CTX015: a link leads where an outsider cannot go, or to nothing.
#include <algorithm>
#include <optional>
#include <string>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;

/// Conversations, recordings and mail: only who took part sees them.
const Pattern kConversation{
    R"((?i)^https?://(?:[\w-]+\.slack\.com/(?:archives|files|client)/|app\.slack\.com/client/|)"
    R"(teams\.(?:microsoft|live)\.com/l/|(?:www\.)?discord(?:app)?\.com/channels/\d|chat\.google\.com/|)"
    R"(mail\.google\.com/|outlook\.(?:office|live|office365)\.com/|(?:[\w-]+\.)?zoom\.us/(?:j|rec|my)/|)"
    R"(meet\.google\.com/\w|[\w-]+\.webex\.com/))"};
/// Documents that are opened by those who were invited.
const Pattern kPrivateDocument{
    R"((?i)^https?://(?:docs\.google\.com/(?:document|spreadsheets|presentation|forms)/d/|)"
    R"(drive\.google\.com/(?:file|drive|open)|[\w-]+\.sharepoint\.com/|onedrive\.live\.com/|1drv\.ms/|)"
    R"([\w-]+\.atlassian\.net/(?:wiki|browse|secure|l)/|(?:www\.)?notion\.so/[\w-]+|(?:www\.)?dropbox\.com/(?:s|sh|scl|home)/|)"
    R"((?:www\.)?loom\.com/share/|(?:www\.)?figma\.com/(?:file|design|proto|board)/|miro\.com/app/|)"
    R"(trello\.com/c/|app\.asana\.com/0/|linear\.app/[\w-]+/(?:issue|project|document)/|app\.clickup\.com/))"};
/// Names that only resolve inside a network, less those that everybody's machine knows.
const Pattern kInternalHost{
    R"((?i)^https?://(?:[\w.-]+\.(?:internal|corp|lan|intranet|local)|wiki|jira|confluence|intranet|gitlab|git|jenkins)(?::\d+)?(?:/|$))"};
const Pattern kKnownInternal{
    R"((?i)//(?:host\.docker\.internal|metadata\.google\.internal|[\w.-]*\bcluster\.local|[\w.-]*example[\w.-]*))"};
/// A place on the disk of whoever wrote the ticket.
const Pattern kOwnDisk{R"((?i)^(?:file:///?\w|[a-z]:[\\/]+users[\\/]|/users/\w+/|/home/\w+/|~/))"};

bool is_access_stated(const TicketView& view) { return facts::has_filled(view, {SectionRole::access}); }

bool is_missing(const TicketView& view, const std::string& target) {
  const auto& missing = view.surroundings.missing_targets;
  return std::binary_search(missing.begin(), missing.end(), target);
}

/// Whether an outsider stands before a closed door at `target`; nothing when there is none.
std::optional<Severity> closed_door(const TicketView& view, const std::string& target) {
  if (kConversation.found_in(target) || kOwnDisk.found_in(target)) { return Severity::warning; }
  if (kInternalHost.found_in(target) && !kKnownInternal.found_in(target)) { return Severity::warning; }
  if (kPrivateDocument.found_in(target) && !is_access_stated(view)) { return Severity::info; }
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
        "is only info, and nothing when the ticket has a section about access. Links to the reader's own "
        "machine "
        "(localhost) tell how to run something and are no finding. Relative links are looked up in the "
        "repository "
        "of the ticket, from its folder and from the root.",
    .source = "GitLab handbook, low-context communication; statement-of-work guides (access)",
    .check_ticket = check,
};

}  // namespace speclint::rules
