#include "lint/engine/dates.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace speclint::engine {
namespace {

constexpr std::size_t kLength = 10;  // of YYYY-MM-DD
constexpr std::array<std::string_view, 9> kEvents{"created", "creation", "updated",  "update",   "modified",
                                                  "changed", "closed",   "resolved", "completed"};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char digit : digits) { value = value * 10 + static_cast<unsigned>(digit - '0'); }
  return value;
}

bool tells_of_event(std::string_view key) {
  return key == "date" || std::any_of(kEvents.begin(), kEvents.end(), [&](std::string_view event) {
           return key.find(event) != std::string_view::npos;
         });
}

}  // namespace

std::optional<std::chrono::sys_days> day_of(std::string_view text) {
  if (text.size() != kLength || text[4] != '-' || text[7] != '-') { return std::nullopt; }
  const auto year = text.substr(0, 4);
  const auto month = text.substr(5, 2);
  const auto day = text.substr(8, 2);
  for (const auto part : {year, month, day}) {
    if (!std::all_of(part.begin(), part.end(), is_digit)) { return std::nullopt; }
  }
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(number(year))),
                                         std::chrono::month(number(month)), std::chrono::day(number(day))};
  return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

bool is_date(std::string_view text) { return day_of(text).has_value(); }

std::string_view newest_date(const Ticket& ticket) {
  std::string_view newest;
  for (const Field& field : ticket.fields()) {
    const std::string_view day = std::string_view(field.value).substr(0, kLength);
    if (tells_of_event(field.key) && is_date(day)) { newest = std::max(newest, day); }
  }
  return newest;
}

}  // namespace speclint::engine
