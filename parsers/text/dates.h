// Dates as people, trackers and spreadsheets write them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace speclint::text {

/// Which number comes first in dates such as `6/5/2025`.
enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

/// The date as `2025-09-22`; empty when it is none. Reads ISO 8601, `22/Sep/25 9:26 AM` and `Sep 22, 2025`
/// with months in English, German, Spanish, French and Portuguese, `22.09.2025`, what JavaScript prints, and
/// seconds or milliseconds since 1970. Two numbers that could both be the month are told apart by `order`
/// alone; when that is unknown, the date is, too. Time and time zone are left out: the day is as written.
std::string iso_date(std::string_view written, DayOrder order = DayOrder::unknown);

/// What the dates in a text say of their order: those whose one number is more than twelve.
DayOrder day_order(std::string_view text);

}  // namespace speclint::text
