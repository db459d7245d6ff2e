// Whether the words that rules look for can be missed at all.
#pragma once
#include "parsers/model/ticket.h"

namespace speclint::facts {

/// Whether a ticket reads like English. In another language the absence of a word proves nothing. When
/// unsure, as with a few words, it does.
bool reads_like_english(const Ticket& ticket);

}  // namespace speclint::facts
