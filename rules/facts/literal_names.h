// Names that a text gives as code, paths or quotations.
#pragma once
#include <cstddef>

#include "parsers/model/ticket.h"

namespace speclint::facts {

/// How many such names stand in `span` of a ticket: "`GET /orders`" is one, "`number,date,total`" are three.
std::size_t count_literal_names(const Ticket& ticket, Span span);

}  // namespace speclint::facts
