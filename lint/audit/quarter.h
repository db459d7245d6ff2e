// Quarters of a year, in order.
#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace speclint::audit {

struct Quarter {
  int year = 0;
  int number = 0;  // 1 to 4

  auto operator<=>(const Quarter&) const = default;
};

/// Of a date as `2026-05-13`; nothing for what is no date.
std::optional<Quarter> quarter_of(std::string_view date);
Quarter quarter_of(std::chrono::sys_days day);
/// The one that follows.
Quarter next(Quarter quarter);
/// `2026-06-30`
std::string last_day(Quarter quarter);
/// `2026-Q2`
std::string name_of(Quarter quarter);

}  // namespace speclint::audit
