#include "lint/engine/dates.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace speclint::engine {
namespace {

constexpr std::size_t kLength = 10;  // of YYYY-MM-DD
constexpr std::array kDaysOfMonth{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr std::array<std::string_view, 9> kEvents{"created", "creation", "updated",  "update",   "modified",
                                                  "changed", "closed",   "resolved", "completed"};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) { value = value * 10 + (digit - '0'); }
  return value;
}

int days_of(int year, int month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDaysOfMonth.at(static_cast<std::size_t>(month - 1)) + (month == 2 && leap ? 1 : 0);
}

bool tells_of_event(std::string_view key) {
  return key == "date" || std::any_of(kEvents.begin(), kEvents.end(), [&](std::string_view event) {
           return key.find(event) != std::string_view::npos;
         });
}

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != kLength || text[4] != '-' || text[7] != '-') { return false; }
  const auto year = text.substr(0, 4);
  const auto month = text.substr(5, 2);
  const auto day = text.substr(8, 2);
  for (const auto part : {year, month, day}) {
    if (!std::all_of(part.begin(), part.end(), is_digit)) { return false; }
  }
  const int in_year = number(month);
  return in_year >= 1 && in_year <= 12 && number(day) >= 1 && number(day) <= days_of(number(year), in_year);
}

std::string_view newest_date(const Ticket& ticket) {
  std::string_view newest;
  for (const Field& field : ticket.fields()) {
    const std::string_view day = std::string_view(field.value).substr(0, kLength);
    if (tells_of_event(field.key) && is_date(day)) { newest = std::max(newest, day); }
  }
  return newest;
}

}  // namespace speclint::engine
