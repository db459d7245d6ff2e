// Walks the blocks of a Markdown region.
#include "parsers/markdown/markdown_body.h"

#include <algorithm>

#include "parsers/markdown/body.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/markdown/source_cursor.h"
#include "parsers/text/question_lists.h"

namespace speclint::markdown {
namespace {

class Walk {
 public:
  Walk(Body& body, std::uint32_t max_depth) : body_(body), max_depth_(max_depth) {}

  void children(cmark_node* node, const Place& place) {
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
      block(child, place);
    }
  }

  /// Where the first block begins that was left out.
  std::optional<std::uint32_t> too_deep() const { return too_deep_; }

 private:
  void block(cmark_node* node, Place place) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING: return read_heading(body_, node, place);
      case CMARK_NODE_PARAGRAPH: return read_paragraph(body_, node, place);
      case CMARK_NODE_CODE_BLOCK: return read_code(body_, node, place);
      case CMARK_NODE_HTML_BLOCK: return read_html(body_, node, place);
      case CMARK_NODE_BLOCK_QUOTE:
        place.quoted = true;
        if (descends(node, place)) { children(node, place); }
        return;
      case CMARK_NODE_LIST:
        if (descends(node, place)) { list(node, place); }
        return;
      default: return;
    }
  }

  bool descends(cmark_node* node, Place& place) {
    if (++place.nesting <= max_depth_) { return true; }
    if (!too_deep_) { too_deep_ = begin_of(node, body_.lines); }
    return false;
  }

  void list(cmark_node* node, Place& place) {
    ++place.list_depth;
    place.block = begin_of(node, body_.lines);
    place.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
      item(child, place);
    }
  }

  void item(cmark_node* node, Place place) {
    const std::size_t depth = body_.sections.depth();
    place.label_level = body_.sections.section().level + 1U;
    bool has_text = false;
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
      const cmark_node_type type = cmark_node_get_type(child);
      const bool is_text = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
      if (is_text && !has_text) {
        place.parent = read_item_text(body_, child, place);
        has_text = true;
      } else {
        block(child, place);
      }
    }
    body_.sections.resume(depth);
  }

  Body& body_;
  std::uint32_t max_depth_;
  std::optional<std::uint32_t> too_deep_;
};

ParseFinding depth_finding(const TicketDraft& draft, std::uint32_t begin, std::uint32_t max_depth) {
  const Span source = draft.text.to_source({begin, begin});
  return {ParseProblem::limit_exceeded, source,
          "Lists or quotes are nested more than " + std::to_string(max_depth) + " levels deep.",
          "Write the deepest levels as a list of their own."};
}

/// References are found before the section is known that they stand in.
void place_references(TicketDraft& draft, std::size_t first, std::uint32_t first_section) {
  std::uint32_t section = first_section;
  for (std::size_t index = first; index < draft.references.size(); ++index) {
    Reference& reference = draft.references[index];
    while (section + 1 < draft.sections.size() &&
           draft.sections[section + 1].span.begin <= reference.span.begin) {
      ++section;
    }
    reference.section = section;
  }
}

/// The region as cmark shall see it: hidden lines are empty, and there is no NUL.
/// A view into the text unless something had to be changed, then into `scratch`.
std::string_view visible_text(std::string_view text, Span region, std::span<const Span> hidden,
                              std::string& scratch) {
  const std::string_view whole = text.substr(region.begin, region.size());
  const bool holds_nul = whole.find('\0') != std::string_view::npos;
  if (hidden.empty() && !holds_nul) { return whole; }
  scratch = whole;
  if (holds_nul) { std::replace(scratch.begin(), scratch.end(), '\0', kNulStandIn); }
  for (const Span span : hidden) {
    cover(scratch, {span.begin - region.begin, span.end - region.begin}, ' ');
  }
  return scratch;
}

}  // namespace

void read_body(TicketDraft& draft, Span region, const BodyContext& context, const ParseOptions& options,
               std::vector<ParseFinding>& findings) {
  const std::string_view text = draft.text.text();
  Body body{draft,
            text,
            LineIndex(text, region),
            SectionStack(draft, context.section),
            draft.sections[context.section].level,
            context.first_h1_is_title,
            std::nullopt,
            std::nullopt,
            options.own_words};
  const std::size_t first_reference = draft.references.size();
  std::vector<Span> hidden = text::question_lists(text, region);
  hidden.insert(hidden.end(), context.hidden.begin(), context.hidden.end());
  std::string scratch;
  const CmarkTree tree = parse_tree(visible_text(text, region, hidden, scratch));
  Walk walk(body, options.max_depth);
  walk.children(tree.get(), Place{});
  body.sections.finish(region.end);
  place_references(draft, first_reference, context.section);
  if (walk.too_deep()) { findings.push_back(depth_finding(draft, *walk.too_deep(), options.max_depth)); }
}

}  // namespace speclint::markdown
