#include "rules/facts/children.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace speclint::facts {
namespace {

constexpr std::array<std::string_view, 7> kChildKeys{"children",   "subtasks",     "child_ids",  "stories",
                                                     "sub_issues", "child_issues", "subtask_ids"};
constexpr RoleSet kOthers{SectionRole::acceptance,   SectionRole::dod,        SectionRole::nfr,
                          SectionRole::dependencies, SectionRole::references, SectionRole::log,
                          SectionRole::out_of_scope, SectionRole::decisions};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Whether a text begins with a ticket's number: `#12`, or one with the letters of `id`.
bool names_ticket_of(std::string_view id, std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of("*_[`("), text.size()));
  const std::string_view prefix = id.substr(0, std::min(id.find_first_of("0123456789"), id.size()));
  const std::size_t number = text.starts_with('#') ? 1 : prefix.size();
  const bool known = text.starts_with('#') || (number > 1 && text.starts_with(prefix));
  return known && text.size() > number && is_digit(text[number]);
}

}  // namespace

Children children_of(const Ticket& ticket) {
  Children children;
  for (const Field& field : ticket.fields()) {
    const bool is_child = std::find(kChildKeys.begin(), kChildKeys.end(), field.key) != kChildKeys.end();
    if (is_child && !field.value.empty()) { ++children.fields; }
  }
  for (std::uint32_t i = 0; i < ticket.units().size(); ++i) {
    const Unit& unit = ticket.units()[i];
    if (unit.kind != UnitKind::item || kOthers.contains(unit.role)) { continue; }
    if (names_ticket_of(ticket.id(), ticket.text(unit.span))) { children.units.push_back(i); }
  }
  return children;
}

}  // namespace speclint::facts
