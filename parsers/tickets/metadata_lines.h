// Fields that a Markdown ticket keeps in lines of its own: `**Status:** open` below the title.
#pragma once
#include <string_view>
#include <vector>

#include "parsers/model/ticket.h"
#include "parsers/text/labels.h"

namespace speclint {

struct MetadataLines {
  std::vector<Field> fields;
  std::vector<Span> lines;  // the whole lines that they stand in
};

/// Reads the lines at the start of `body`, before and after its first level-one heading, up to the
/// first that is neither: `**Key:** value`, `- **Key:** value`, `Key: value`, `# Key: value`, and a
/// heading such as `## Status` with a value below. An unknown key counts only beside a known one.
/// Labels of parts of a ticket are left for the body.
MetadataLines read_metadata_lines(std::string_view text, Span body, const text::Vocabulary* own);

}  // namespace speclint
