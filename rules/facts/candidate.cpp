#include "rules/facts/candidate.h"

#include <algorithm>
#include <array>

#include "rules/facts/user_story.h"

namespace speclint {
namespace {

constexpr std::array kTicketRoles{SectionRole::acceptance, SectionRole::steps, SectionRole::expected,
                                  SectionRole::open_questions, SectionRole::scope};

bool has_role(const Ticket& ticket, SectionRole role) {
  const auto declares = [&](const Section& section) { return section.role == role && !section.inherited; };
  return std::any_of(ticket.sections().begin(), ticket.sections().end(), declares);
}

bool has_ticket_fields(const Ticket& ticket) {
  const bool identified = ticket.field("id") != nullptr || ticket.status() != Status::unknown;
  return identified && !ticket.title().span.empty();
}

}  // namespace

bool looks_like_ticket(const Ticket& ticket) {
  if (has_ticket_fields(ticket)) { return true; }
  const auto roles = std::count_if(kTicketRoles.begin(), kTicketRoles.end(),
                                   [&](SectionRole role) { return has_role(ticket, role); });
  return roles >= 2 || facts::has_user_story(ticket);
}

}  // namespace speclint
