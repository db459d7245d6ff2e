// The list of the trackers.
#include <algorithm>
#include <array>

#include "parsers/exports/tracker.h"

namespace speclint::exports {

std::span<const Tracker> trackers() {
  static const std::array<Tracker, 9> all{github(), gitlab(),      jira(),         linear(),     trello(),
                                          beads(),  task_master(), json_records(), csv_records()};
  return all;
}

const Tracker& tracker_of(Format format) {
  const auto all = trackers();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Tracker& tracker) { return tracker.format == format; });
  return found == all.end() ? json_records() : *found;
}

}  // namespace speclint::exports
