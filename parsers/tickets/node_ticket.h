// One ticket from one mapping, whatever file the mapping was read from.
#pragma once
#include <vector>

#include "parsers/model/node.h"
#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"
#include "parsers/model/ticket.h"

namespace speclint {

/// Builds a ticket from a record of an export: its body stands first and without a heading, as in a Markdown
/// file; empty values are left out; what is read of each field is noted in `field_texts`; and the list
/// `comments`, of texts or of `{author, created, body}`, is a log with a unit a comment. Nothing is adopted
/// from the fields yet (fields.h).
TicketDraft build_record(const Node& mapping, const ParseOptions& options,
                         std::vector<ParseFinding>& findings);

}  // namespace speclint
