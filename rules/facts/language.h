// Whether the words that rules look for can be missed at all.
#pragma once
#include <string_view>

#include "parsers/model/ticket.h"

namespace speclint::facts {

/// The language that most of a ticket is in: the name of its file in parsers/text/languages ("de"), "en" when
/// nothing speaks for another, as with a few words, and empty for one that no file describes.
std::string_view language_of(const Ticket& ticket);

}  // namespace speclint::facts
