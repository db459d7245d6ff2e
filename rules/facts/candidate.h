// Whether a file outside the known ticket homes is taken for a ticket.
#pragma once
#include "parsers/model/ticket.h"

namespace speclint {

/// Whether it has the fields of a ticket (id or status, with a title), is a user story, or has two of the
/// roles that only tickets have: acceptance, steps, expected, open questions, scope.
bool looks_like_ticket(const Ticket& ticket);

}  // namespace speclint
