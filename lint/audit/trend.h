// Whether it gets better, quarter by quarter (catalogue 7.4).
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lint/audit/history.h"
#include "lint/audit/measures.h"

namespace speclint::audit {

/// What happened in a quarter, and how good it was.
struct QuarterRow {
  Quarter quarter;
  std::uint32_t created = 0;
  std::uint32_t closed = 0;
  std::uint32_t started = 0;
  std::uint32_t ready_before_start = 0;  // of those that were started
  std::uint32_t counted = 0;             // tickets that the figures below are of
  double pass_rate = 0;
  double median_score = 0;
  double round_trips = 0;               // a ticket
  double blockers = 0;                  // a ticket
  std::vector<std::string_view> worst;  // rules: the three that cost most round trips

  /// Whether there is too little to say anything.
  bool is_small() const { return counted < 8; }
};

enum class Direction : std::uint8_t { unknown, improving, flat, worse };
inline constexpr std::array<std::string_view, 4> kDirectionNames{"no trend yet", "improving", "flat",
                                                                 "worse"};

struct Trend {
  bool from_history = false;      // states at the ends of quarters; else tickets by the day they were created
  std::vector<QuarterRow> rows;   // in order, without gaps
  std::optional<Quarter> set_up;  // the first: habits form there, and it is compared with nothing
  std::optional<double> slope;    // of the pass rate in the quarters that follow, in points a quarter
  Direction direction = Direction::unknown;
};

/// The trend of tickets by their dates, closed ones among them, or of a history when there is one.
Trend trend_of(std::span<const AuditedTicket> tickets, const History* history);

/// The median of the slopes between all pairs of points (Theil 1950, Sen 1968); nothing for fewer than two.
std::optional<double> theil_sen(std::span<const double> values);

}  // namespace speclint::audit
