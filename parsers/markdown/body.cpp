// What all blocks need: their source, their mask, their units.
#include "parsers/markdown/body.h"

#include <algorithm>

#include "parsers/markdown/inlines.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/text/sentences.h"

namespace speclint::markdown {
namespace {

bool is_underline(std::string_view line) {
  return line.find_first_not_of(" \t>-=") == std::string_view::npos && line.find_first_of("-=") != line.npos;
}

Span without_prefix(std::string_view text, Span line) {
  while (!line.empty() && (is_blank(text[line.begin]) || text[line.begin] == '>')) { ++line.begin; }
  return line;
}

}  // namespace

Span leaf_span(const Body& body, cmark_node* leaf) {
  const std::uint32_t begin = begin_of(leaf, body.lines);
  const int first = cmark_node_get_start_line(leaf);
  int last = std::max(first, cmark_node_get_end_line(leaf));
  const bool is_heading = cmark_node_get_type(leaf) == CMARK_NODE_HEADING;
  if (is_heading && last > first && is_underline(body.words(body.lines.line(last)))) { --last; }
  return {begin, std::max(begin, body.lines.line(last).end)};
}

std::vector<Span> leaf_lines(const Body& body, cmark_node* leaf, Span span) {
  const int first = cmark_node_get_start_line(leaf);
  std::vector<Span> lines{{span.begin, std::min(span.end, body.lines.line(first).end)}};
  for (int number = first + 1; number <= body.lines.count(); ++number) {
    const Span line = body.lines.line(number);
    if (line.begin >= span.end) { break; }
    lines.push_back(text::trim(body.text, without_prefix(body.text, line)));
  }
  return lines;
}

Span mask_leaf(Body& body, cmark_node* leaf) {
  const Span span = leaf_span(body, leaf);
  mask_inlines(body.text, span, leaf, body.lines, body.draft.prose, body.draft.references);
  return span;
}

std::uint32_t add_unit(Body& body, UnitKind kind, Span span, std::uint32_t block, const Place& place) {
  Unit unit;
  unit.span = span;
  unit.kind = kind;
  unit.quoted = place.quoted;
  unit.ordered = place.ordered;
  unit.depth = place.list_depth;
  unit.parent = place.parent;
  unit.block = block;
  return body.sections.add(unit);
}

void add_sentences(Body& body, Span span, std::uint32_t block, const Place& place) {
  std::vector<Span> sentences;
  text::split_sentences(body.draft.prose, span, sentences);
  for (const Span sentence : sentences) { add_unit(body, UnitKind::sentence, sentence, block, place); }
}

void add_heading_unit(Body& body, Span heading) {
  add_unit(body, UnitKind::heading, heading, heading.begin, Place{});
}

}  // namespace speclint::markdown
