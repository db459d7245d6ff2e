#include "lint/engine/promised_day.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lint/engine/dates.h"
#include "rules/patterns/pattern.h"

namespace speclint::engine {
namespace {

const patterns::Pattern kPromise{
    R"((?i)\b(?:(?:due|deadline)\b[^.;\n\d]{0,16}|)"
    R"((?:launch|release|deliver|delivery|ship|shipped|delivered|go live|go-live|finish|finished|complete|completed|ready|done|needed)\b)"
    R"([^.;\n\d]{0,24}\b(?:by|until|before|no later than|planned for|scheduled for)\s+(?:the )?(?:end of )?))"
    R"((?:20\d\d-\d\d-\d\d|q[1-4][ /-]?20\d\d)\b)"};
constexpr std::size_t kDay = std::string_view("2026-06-30").size();
constexpr std::size_t kYear = 4;

/// The day with which the promise ends.
std::string day_in(std::string_view promise) {
  const std::string_view day = promise.substr(promise.size() - std::min(promise.size(), kDay));
  if (is_date(day)) { return std::string(day); }
  constexpr std::array<std::string_view, 4> kEnds{"-03-31", "-06-30", "-09-30", "-12-31"};
  const std::size_t mark = promise.find_last_of("qQ");
  if (mark == std::string_view::npos || mark + 1 >= promise.size()) { return {}; }
  const auto quarter = static_cast<std::size_t>(promise[mark + 1] - '1');
  if (quarter >= kEnds.size()) { return {}; }
  return std::string(promise.substr(promise.size() - kYear)) + std::string(kEnds.at(quarter));
}

}  // namespace

std::string promised_day(const Ticket& ticket) {
  std::string last;
  for (const Unit& unit : ticket.units()) {
    const std::string_view prose = ticket.prose(unit.span);
    if (unit.role == SectionRole::log || prose.find("20") == std::string_view::npos) { continue; }
    const auto found = kPromise.find(prose);
    if (found) { last = std::max(last, day_in(prose.substr(found->begin, found->size()))); }
  }
  return last;
}

}  // namespace speclint::engine
