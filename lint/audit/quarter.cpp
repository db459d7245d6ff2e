#include "lint/audit/quarter.h"

#include <fmt/format.h>

#include <array>

#include "lint/engine/dates.h"

namespace speclint::audit {

std::optional<Quarter> quarter_of(std::string_view date) {
  const auto day = engine::day_of(date);
  return day ? std::optional(quarter_of(*day)) : std::nullopt;
}

Quarter quarter_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return {static_cast<int>(date.year()), static_cast<int>((static_cast<unsigned>(date.month()) + 2) / 3)};
}

Quarter next(Quarter quarter) {
  return quarter.number == 4 ? Quarter{quarter.year + 1, 1} : Quarter{quarter.year, quarter.number + 1};
}

std::string last_day(Quarter quarter) {
  constexpr std::array<std::string_view, 4> kDays{"03-31", "06-30", "09-30", "12-31"};
  return fmt::format("{:04}-{}", quarter.year, kDays.at(static_cast<std::size_t>(quarter.number - 1)));
}

std::string name_of(Quarter quarter) { return fmt::format("{:04}-Q{}", quarter.year, quarter.number); }

}  // namespace speclint::audit
