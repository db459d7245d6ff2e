// Dates, sprint, estimate and links of a ticket, told from its fields.
#pragma once
#include "parsers/model/ticket.h"
#include "parsers/text/dates.h"

namespace speclint {

/// Fills `planning` from the fields, where it is not filled yet, and writes the dates of comments as dates.
/// `order` is how the file writes dates of numbers alone.
void adopt_planning(TicketDraft& draft, text::DayOrder order);

}  // namespace speclint
