#include "lint/report/passed_over.h"

#include <fmt/format.h>

#include <algorithm>

#include "lint/report/sanitise.h"

namespace speclint::report {
namespace {

constexpr std::size_t kMostGroups = 10;

std::string plural(std::uint64_t count) { return fmt::format("{} record{}", count, count == 1 ? "" : "s"); }

}  // namespace

bool PassedOver::takes(const TicketReport& report) {
  return report.record && !report.score && report.findings.empty();
}

void PassedOver::add(const TicketReport& report) {
  const std::string what = passed_over_text(report);
  const auto same = std::find_if(groups_.begin(), groups_.end(), [&](const Group& group) {
    return group.path == report.path && group.what == what;
  });
  if (same != groups_.end()) {
    ++same->count;
  } else if (groups_.size() < kMostGroups) {
    groups_.push_back({report.path, what, 1});
  } else {
    ++others_;
  }
}

std::vector<std::string> PassedOver::lines() const {
  std::vector<std::string> lines;
  for (const Group& group : groups_) {
    lines.push_back(fmt::format("{}: {} {}", sanitise(group.path), plural(group.count), group.what));
  }
  if (others_ > 0) { lines.push_back(fmt::format("{} more not judged for other reasons", plural(others_))); }
  return lines;
}

std::string passed_over_text(const TicketReport& report) {
  std::string reasons;
  for (const std::string& reason : report.verdict_reasons) {
    reasons += (reasons.empty() ? "" : ", ") + sanitise(reason);
  }
  const std::string_view what = report.verdict == Verdict::not_a_ticket ? "not a ticket" : "not judged";
  return fmt::format("{} ({})", what, reasons);
}

}  // namespace speclint::report
