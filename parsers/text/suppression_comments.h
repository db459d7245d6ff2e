// Comments of a ticket that say what it does not want to be told.
#pragma once
#include "parsers/model/span.h"
#include "parsers/model/ticket.h"

namespace speclint::text {

/// How many rules all suppressions of a ticket may name; what is named beyond counts for nothing, so that
/// a hostile ticket costs no more than its length.
inline constexpr std::size_t kMostSuppressedRules = 1000;

/// Reads `<!-- speclint-disable-next-line RULES until=DATE: reason -->`, `<!-- speclint-disable RULES: reason
/// -->` and `<!-- speclint-enable -->` in `region` of a draft whose mask and code blocks are finished: what
/// stands in code is no comment. The next line is the next one that is neither blank nor such a comment;
/// without an end a range goes on to the ticket's end.
void read_suppression_comments(TicketDraft& draft, Span region);

}  // namespace speclint::text
