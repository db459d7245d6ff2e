// YAML front matter of a Markdown ticket: fields, and sections where a key names a part.
#pragma once
#include <vector>

#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"

namespace speclint {

/// Reads the front matter that the draft's text begins with into the draft's last section and into
/// sections of its own. Returns where the body begins, zero when there is no front matter.
std::uint32_t read_front_matter(TicketDraft& draft, const ParseOptions& options,
                                std::vector<ParseFinding>& findings);

}  // namespace speclint
