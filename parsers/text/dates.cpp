#include "parsers/text/dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "parsers/text/code_points.h"

namespace speclint::text {
namespace {

constexpr int kMonths = 12;

/// What the names of months begin with in English, German, Spanish, French and Portuguese.
constexpr std::array<std::pair<std::string_view, int>, 32> kMonthNames{{
    {"jan", 1},  {"ene", 1},  {"feb", 2},  {"fév", 2},  {"fev", 2},  {"mar", 3},  {"mär", 3},  {"mrz", 3},
    {"apr", 4},  {"abr", 4},  {"avr", 4},  {"may", 5},  {"mai", 5},  {"jun", 6},  {"juin", 6}, {"jul", 7},
    {"juil", 7}, {"aug", 8},  {"ago", 8},  {"aoû", 8},  {"aou", 8},  {"sep", 9},  {"set", 9},  {"oct", 10},
    {"okt", 10}, {"out", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12}, {"dic", 12}, {"déc", 12}, {"jän", 1},
}};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (static_cast<unsigned char>(byte) & 0x80U) != 0;
}

template <class Test>
std::string_view take_while(std::string_view& text, Test test) {
  const auto end = std::find_if_not(text.begin(), text.end(), test);
  const std::string_view taken = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(taken.size());
  return taken;
}

int month_of(std::string_view word) {
  std::string lower;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    append_utf8(lower, to_lower(point.value));
    at += point.size;
  }
  int month = 0;
  for (const auto& [name, number] : kMonthNames) {
    if (lower.starts_with(name)) { month = number; }
  }
  return month;
}

struct Number {
  int value = 0;
  std::size_t digits = 0;
  char before = '\0';  // the byte in front of it
};

/// The first numbers of a text, and the month that it names.
struct Parts {
  std::vector<Number> numbers;
  int month = 0;
};

Number number_of(std::string_view digits, char before) {
  constexpr std::size_t kMostDigits = 9;
  Number number{0, digits.size(), before};
  for (const char digit : digits.substr(0, kMostDigits)) { number.value = number.value * 10 + (digit - '0'); }
  return number;
}

Parts parts_of(std::string_view text) {
  constexpr std::size_t kMostWords = 6;
  Parts parts;
  char before = '\0';
  for (std::size_t words = 0; !text.empty() && words < kMostWords;) {
    const std::size_t wanted = parts.month == 0 ? 3 : 2;
    if (parts.numbers.size() >= wanted) { break; }
    if (is_digit(text.front())) {
      parts.numbers.push_back(number_of(take_while(text, is_digit), before));
    } else if (is_letter(text.front())) {
      const int month = month_of(take_while(text, is_letter));
      if (parts.month == 0) { parts.month = month; }
      ++words;
    } else {
      before = text.front();
      text.remove_prefix(1);
    }
  }
  return parts;
}

int full_year(const Number& number) {
  constexpr int kCentury = 100;
  constexpr int kFirstOfLast = 70;  // two digits from here on are of the twentieth century
  if (number.digits > 2 || number.value >= kCentury) { return number.value; }
  return number.value + (number.value < kFirstOfLast ? 2000 : 1900);
}

int days_in(int year, int month) {
  constexpr std::array<int, kMonths> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::string date_of(int year, int month, int day) {
  constexpr int kFirstYear = 1970;
  constexpr int kLastYear = 2199;
  const bool is_one = year >= kFirstYear && year <= kLastYear && month >= 1 && month <= kMonths && day >= 1 &&
                      day <= days_in(year, month);
  if (!is_one) { return {}; }
  const auto two = [](int number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
  return std::to_string(year) + two(month) + two(day);
}

/// Three numbers without the name of a month.
std::string numeric_date(const std::vector<Number>& numbers, DayOrder order) {
  const Number& first = numbers[0];
  const Number& second = numbers[1];
  const Number& third = numbers[2];
  if (first.digits == 4) { return date_of(first.value, second.value, third.value); }
  const int year = full_year(third);
  if (second.before == '.' && third.before == '.') { return date_of(year, second.value, first.value); }
  if (second.before != third.before || (second.before != '/' && second.before != '-')) { return {}; }
  if (first.value > kMonths) { order = DayOrder::day_first; }
  if (second.value > kMonths) { order = DayOrder::month_first; }
  if (first.value == second.value) { order = DayOrder::day_first; }
  switch (order) {
    case DayOrder::day_first: return date_of(year, second.value, first.value);
    case DayOrder::month_first: return date_of(year, first.value, second.value);
    case DayOrder::unknown: break;
  }
  return {};
}

std::string date_of_epoch(std::string_view digits) {
  constexpr std::size_t kSeconds = 10;  // digits, from 2001 to 2286
  constexpr std::size_t kMilliseconds = 13;
  if (digits.size() != kSeconds && digits.size() != kMilliseconds) { return {}; }
  constexpr std::int64_t kSecondsOfADay = 86'400;
  std::int64_t seconds = 0;
  for (const char digit : digits.substr(0, kSeconds)) { seconds = seconds * 10 + (digit - '0'); }
  auto day = static_cast<int>(seconds / kSecondsOfADay);
  int year = 1970;
  const auto days_of = [](int of) { return days_in(of, 2) == 29 ? 366 : 365; };
  for (; day >= days_of(year); ++year) { day -= days_of(year); }
  int month = 1;
  for (; day >= days_in(year, month); ++month) { day -= days_in(year, month); }
  return date_of(year, month, day + 1);
}

/// `d/d/dddd` at the start of a text; nothing when something else stands there.
std::optional<std::pair<int, int>> slashed_at(std::string_view text) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMostDigits = 2;
  const std::string_view first = take_while(text, is_digit);
  if (first.empty() || first.size() > kMostDigits || !text.starts_with('/')) { return std::nullopt; }
  text.remove_prefix(1);
  const std::string_view second = take_while(text, is_digit);
  if (second.empty() || second.size() > kMostDigits || !text.starts_with('/')) { return std::nullopt; }
  text.remove_prefix(1);
  const std::size_t year = take_while(text, is_digit).size();
  if (year != kYear && year != kMostDigits) { return std::nullopt; }
  return std::pair(number_of(first, '\0').value, number_of(second, '\0').value);
}

}  // namespace

std::string iso_date(std::string_view written, DayOrder order) {
  const std::size_t begin = std::min(written.find_first_not_of(" \t\r\n"), written.size());
  written = written.substr(begin, written.find_last_not_of(" \t\r\n") + 1 - begin);
  if (!written.empty() && std::all_of(written.begin(), written.end(), is_digit)) {
    return date_of_epoch(written);
  }
  const Parts parts = parts_of(written);
  if (parts.month == 0) { return parts.numbers.size() == 3 ? numeric_date(parts.numbers, order) : ""; }
  if (parts.numbers.size() < 2) { return {}; }
  const bool year_first = parts.numbers[0].digits == 4;
  const Number& year = parts.numbers[year_first ? 0 : 1];
  return date_of(full_year(year), parts.month, parts.numbers[year_first ? 1 : 0].value);
}

DayOrder day_order(std::string_view text) {
  for (std::size_t slash = text.find('/'); slash != std::string_view::npos;
       slash = text.find('/', slash + 1)) {
    std::size_t begin = slash;
    while (begin > 0 && is_digit(text[begin - 1])) { --begin; }
    if (begin > 0 && text[begin - 1] == '/') { continue; }
    const auto date = slashed_at(text.substr(begin));
    if (!date) { continue; }
    if (date->first > kMonths && date->second <= kMonths) { return DayOrder::day_first; }
    if (date->second > kMonths && date->first <= kMonths) { return DayOrder::month_first; }
  }
  return DayOrder::unknown;
}

}  // namespace speclint::text
