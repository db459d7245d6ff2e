#include "rules/facts/estimate.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

constexpr std::array<std::string_view, 11> kKeys{
    "estimate", "estimation", "effort", "timebox",           "time_box",     "size",
    "appetite", "budget",     "points", "original_estimate", "time_estimate"};

const patterns::Pattern kDuration{
    R"((?i)\b\d+(?:\.\d+)?[- ]?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|months?)\b)"};

double hours_of_unit(char unit, std::string_view rest) {
  constexpr double kMinute = 1.0 / 60;
  switch (unit) {
    case 'm': return rest.substr(0, 2) == "on" ? 160 : kMinute;
    case 'd': return 8;
    case 'w': return 40;
    default: return 1;
  }
}

std::optional<double> hours_in(std::string_view text) {
  const auto found = kDuration.find(text);
  if (!found) { return std::nullopt; }
  const std::string duration(text.substr(found->begin, found->size()));
  const std::size_t unit = duration.find_first_not_of("0123456789.- ");
  const auto lower = static_cast<char>(duration[unit] | 0x20);
  return std::strtod(duration.c_str(), nullptr) *
         hours_of_unit(lower, std::string_view(duration).substr(unit + 1));
}

}  // namespace

std::optional<double> estimated_hours(const Ticket& ticket, const std::vector<bool>* clean) {
  for (const Field& field : ticket.fields()) {
    if (std::find(kKeys.begin(), kKeys.end(), field.key) == kKeys.end()) { continue; }
    if (const auto hours = hours_in(field.value)) { return hours; }
  }
  for (std::size_t i = 0; i < ticket.units().size(); ++i) {
    const Unit& unit = ticket.units()[i];
    if (unit.role != SectionRole::appetite || (clean != nullptr && !(*clean)[i])) { continue; }
    if (const auto hours = hours_in(ticket.text(unit.span))) { return hours; }
  }
  return std::nullopt;
}

}  // namespace speclint::facts
