// A ticket as text, a line a node: what parser tests compare.
#pragma once
#include <string>

#include "parsers/model/ticket.h"

namespace speclint {

/// Title, id, status, kind, fields, sections with their units, code blocks and references, with the
/// unit's words as the mask shows them (fillers as ¤, runs of blanks as one).
std::string dump(const Ticket& ticket);

}  // namespace speclint
