// Lists of questions that speclint wrote and somebody pasted into a ticket.
#pragma once
#include <string_view>
#include <vector>

#include "parsers/model/span.h"

namespace speclint::text {

/// The whole lines of each list in `region` of `text`, from its first marker to its last, in order. A list
/// that does not end is none: it would hide the rest of the ticket.
std::vector<Span> question_lists(std::string_view text, Span region);

}  // namespace speclint::text
