// Raw HTML: its text is prose, and marker comments divide it.
#include <algorithm>

#include "parsers/markdown/body.h"
#include "parsers/markdown/html_parts.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/text/literals.h"

namespace speclint::markdown {
namespace {

/// A marker gives its role where no heading has given one; for criteria and logs it is always right.
bool gives_role(const Body& body, SectionRole role) {
  const SectionRole given = body.sections.section().role;
  return given == SectionRole::none || (given != role && role != SectionRole::context);
}

void read_marker(Body& body, const HtmlPart& marker) {
  if (marker.kind == HtmlPartKind::marker_begin) {
    if (!gives_role(body, marker.role)) { return; }
    const std::uint32_t level = body.sections.section().level + 1U;
    body.sections.open({{}, marker.span.begin, level, true, marker.role});
    body.marker = body.sections.current();
    return;
  }
  if (!body.marker) { return; }
  if (const auto depth = body.sections.depth_before(*body.marker)) { body.sections.resume(*depth); }
  body.marker.reset();
}

void end_paragraph(Body& body, Span& paragraph, const Place& place) {
  if (!paragraph.empty()) {
    text::mask_literals(body.draft.prose, paragraph);
    add_sentences(body, paragraph, paragraph.begin, place);
  }
  paragraph = {};
}

}  // namespace

void read_html(Body& body, cmark_node* html, const Place& place) {
  const std::uint32_t begin = begin_of(html, body.lines);
  const int last = std::max(cmark_node_get_start_line(html), cmark_node_get_end_line(html));
  Span paragraph;
  for (const HtmlPart& part : html_parts(body.text, {begin, std::max(begin, body.lines.line(last).end)})) {
    if (part.kind == HtmlPartKind::text) {
      show(body.text, part.span, body.draft.prose);
      paragraph = {paragraph.empty() ? part.span.begin : paragraph.begin, part.span.end};
      continue;
    }
    end_paragraph(body, paragraph, place);
    if (part.kind != HtmlPartKind::paragraph_end) { read_marker(body, part); }
  }
  end_paragraph(body, paragraph, place);
}

}  // namespace speclint::markdown
