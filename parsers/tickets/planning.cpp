#include "parsers/tickets/planning.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "parsers/text/sentences.h"

namespace speclint {
namespace {

/// What a field says; the kinds of links are those of LinkKind, in its order.
enum class Says : std::uint8_t {
  parent,
  blocked_by,
  blocks,
  related,
  duplicate_of,
  created,
  updated,
  started,
  closed,
  due,
  sprint,
  estimate
};

/// Sorted by key.
constexpr std::array<std::pair<std::string_view, Says>, 74> kKeys{{
    {"blocked_by", Says::blocked_by},
    {"blocked_on", Says::blocked_by},
    {"blocking", Says::blocks},
    {"blocks", Says::blocks},
    {"canceled", Says::closed},
    {"canceled_at", Says::closed},
    {"closed", Says::closed},
    {"closed_at", Says::closed},
    {"closed_date", Says::closed},
    {"completed", Says::closed},
    {"completed_at", Says::closed},
    {"completed_date", Says::closed},
    {"completed_on", Says::closed},
    {"created", Says::created},
    {"created_at", Says::created},
    {"created_date", Says::created},
    {"created_on", Says::created},
    {"creation_date", Says::created},
    {"cycle", Says::sprint},
    {"date_completed", Says::closed},
    {"date_created", Says::created},
    {"deadline", Says::due},
    {"dependencies", Says::blocked_by},
    {"dependency", Says::blocked_by},
    {"depends", Says::blocked_by},
    {"depends_on", Says::blocked_by},
    {"deps", Says::blocked_by},
    {"due", Says::due},
    {"due_at", Says::due},
    {"due_date", Says::due},
    {"duedate", Says::due},
    {"duplicate_of", Says::duplicate_of},
    {"duplicates", Says::duplicate_of},
    {"effort", Says::estimate},
    {"epic", Says::parent},
    {"epic_link", Says::parent},
    {"estimate", Says::estimate},
    {"estimated_effort", Says::estimate},
    {"estimated_hours", Says::estimate},
    {"estimated_minutes", Says::estimate},
    {"estimated_time", Says::estimate},
    {"iteration", Says::sprint},
    {"last_modified", Says::updated},
    {"last_updated", Says::updated},
    {"modified", Says::updated},
    {"modified_at", Says::updated},
    {"original_estimate", Says::estimate},
    {"parent", Says::parent},
    {"parent_id", Says::parent},
    {"parent_issue", Says::parent},
    {"parent_key", Says::parent},
    {"parent_task", Says::parent},
    {"parent_task_id", Says::parent},
    {"points", Says::estimate},
    {"related", Says::related},
    {"related_issues", Says::related},
    {"related_tickets", Says::related},
    {"related_to", Says::related},
    {"relates_to", Says::related},
    {"required_by", Says::blocks},
    {"requires", Says::blocked_by},
    {"resolved", Says::closed},
    {"resolved_at", Says::closed},
    {"sprint", Says::sprint},
    {"start_date", Says::started},
    {"started", Says::started},
    {"started_at", Says::started},
    {"story_points", Says::estimate},
    {"storypoints", Says::estimate},
    {"time_estimate", Says::estimate},
    {"updated", Says::updated},
    {"updated_at", Says::updated},
    {"updated_date", Says::updated},
    {"weight", Says::estimate},
}};
static_assert(std::is_sorted(kKeys.begin(), kKeys.end()));

const Says* look_up(std::string_view key) {
  const auto found =
      std::lower_bound(kKeys.begin(), kKeys.end(), key,
                       [](const auto& row, std::string_view wanted) { return row.first < wanted; });
  return found != kKeys.end() && found->first == key ? &found->second : nullptr;
}

/// A value names one ticket or several, with commas between; what is longer than an id or an address is
/// prose.
void add_links(Planning& planning, LinkKind kind, std::string_view value) {
  constexpr std::size_t kLongest = 200;
  while (!value.empty()) {
    const std::size_t comma = std::min(value.find_first_of(",;"), value.size());
    const auto size = static_cast<std::uint32_t>(comma);
    const Span part = text::trim(value, {0, size});
    if (!part.empty() && part.size() <= kLongest) {
      planning.links.push_back({kind, std::string(value.substr(part.begin, part.size()))});
    }
    value.remove_prefix(std::min(comma + 1, value.size()));
  }
}

std::string* date_for(Dates& dates, Says says) {
  switch (says) {
    case Says::created: return &dates.created;
    case Says::updated: return &dates.updated;
    case Says::started: return &dates.started;
    case Says::closed: return &dates.closed;
    case Says::due: return &dates.due;
    default: return nullptr;
  }
}

void adopt(Planning& planning, const Field& field, Says says, text::DayOrder order) {
  if (std::string* date = date_for(planning.dates, says)) {
    if (date->empty()) { *date = text::iso_date(field.value, order); }
  } else if (says == Says::sprint) {
    planning.sprint = field.value;
  } else if (says == Says::estimate) {
    if (!planning.estimate.empty() || field.value == "0") { return; }
    planning.estimate = field.value;
    planning.estimate_field = field.key;
  } else {
    add_links(planning, static_cast<LinkKind>(says), field.value);
  }
}

}  // namespace

void adopt_planning(TicketDraft& draft, text::DayOrder order) {
  for (const Field& field : draft.fields) {
    if (field.value.empty()) { continue; }
    if (const Says* says = look_up(field.key)) { adopt(draft.planning, field, *says, order); }
  }
  for (Comment& comment : draft.comments) { comment.date = text::iso_date(comment.date, order); }
}

}  // namespace speclint
