// Whether a question in a ticket has its answer there.
#pragma once
#include <cstdint>

#include "parsers/model/ticket.h"
#include "rules/facts/facts.h"

namespace speclint::facts {

/// Whether the question that ends at offset `question_end` of unit `unit` is answered: by what follows in
/// the unit, by the next sentence or item, by a nested item, by another cell of its row, below its
/// heading, or because it is struck or ticked. An answer that hedges, is pending or is a placeholder
/// answers nothing.
bool is_answered(const Ticket& ticket, const TicketHits& hits, std::uint32_t unit,
                 std::uint32_t question_end);

/// Whether a unit says that nothing is open: "None", "n/a", "All resolved".
bool says_none(const Ticket& ticket, const Unit& unit);

}  // namespace speclint::facts
