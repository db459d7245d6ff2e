#include "lint/audit/quarter.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace speclint::audit {
namespace {

/// The digits from `begin` on as a number; -1 for what is none.
int number_in(std::string_view text, std::size_t begin, std::size_t size) {
  int number = -1;
  const char* const end = text.data() + begin + size;
  const auto [stop, error] = std::from_chars(text.data() + begin, end, number);
  return error == std::errc() && stop == end ? number : -1;
}

}  // namespace

std::optional<Quarter> quarter_of(std::string_view date) {
  constexpr std::size_t kSize = std::string_view("2026-05-13").size();
  if (date.size() != kSize || date[4] != '-' || date[7] != '-') { return std::nullopt; }
  const int year = number_in(date, 0, 4);
  const int month = number_in(date, 5, 2);
  if (year < 1 || month < 1 || month > 12) { return std::nullopt; }
  return Quarter{year, (month + 2) / 3};
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
