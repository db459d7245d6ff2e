// The text, tags and marker comments of a raw HTML block.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/model/section_role.h"
#include "parsers/model/span.h"

namespace speclint::markdown {

enum class HtmlPartKind : std::uint8_t {
  text,           // prose between tags
  paragraph_end,  // a tag that no sentence goes across
  marker_begin,   // <!-- AC:BEGIN -->
  marker_end,
};

struct HtmlPart {
  HtmlPartKind kind = HtmlPartKind::text;
  Span span;
  SectionRole role = SectionRole::none;  // of a marker
};

/// The parts in order. Other comments, and what stands in scripts, styles and preformatted text, is
/// left out.
std::vector<HtmlPart> html_parts(std::string_view text, Span block);

}  // namespace speclint::markdown
