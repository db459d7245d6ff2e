// A region of a draft while its blocks are read, one function a kind of block.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/markdown/cmark_tree.h"
#include "parsers/markdown/section_stack.h"
#include "parsers/model/parse_options.h"
#include "parsers/model/ticket.h"

namespace speclint::markdown {

/// What surrounds a block.
struct Place {
  std::uint32_t nesting = 0;  // lists and quotes around it
  std::uint16_t list_depth = 0;
  bool quoted = false;
  bool ordered = false;
  std::uint32_t parent = kNoIndex;  // the unit of the item around it
  std::uint32_t block = 0;          // the number of the list around it
  std::uint32_t label_level = 0;    // in a list, of the sections that labels open
};

struct Body {
  TicketDraft& draft;
  std::string_view text;
  LineIndex lines;
  SectionStack sections;
  std::uint32_t base_level = 0;                 // headings lie below it
  bool expects_title = false;                   // the next level-one heading is the file's first
  std::optional<std::uint32_t> label;           // the section of the last label with text on its line
  std::optional<std::uint32_t> marker;          // the section that a marker comment opened
  const text::Vocabulary* own_words = nullptr;  // see ParseOptions

  std::string_view words(Span span) const { return text.substr(span.begin, span.size()); }
};

void read_heading(Body& body, cmark_node* heading, const Place& place);
void read_paragraph(Body& body, cmark_node* paragraph, const Place& place);
void read_code(Body& body, cmark_node* code, const Place& place);
void read_html(Body& body, cmark_node* html, const Place& place);

/// An item's first paragraph: a unit, whose index is returned, or a label, or nothing (then it is the
/// place's parent).
std::uint32_t read_item_text(Body& body, cmark_node* paragraph, const Place& place);

/// The source of a paragraph or heading, without a setext underline.
Span leaf_span(const Body& body, cmark_node* leaf);
/// The lines of a leaf block at `span`, without indentation and quote marks; at least one.
std::vector<Span> leaf_lines(const Body& body, cmark_node* leaf, Span span);
/// Fills the mask of a leaf block and records its references; returns its span.
Span mask_leaf(Body& body, cmark_node* leaf);

/// Adds a unit where `place` says.
std::uint32_t add_unit(Body& body, UnitKind kind, Span span, std::uint32_t block, const Place& place);
/// Adds the sentences that the mask shows at `span` as units of the paragraph `block`.
void add_sentences(Body& body, Span span, std::uint32_t block, const Place& place);
/// Adds a unit for the words of the heading or label that opened the current section.
void add_heading_unit(Body& body, Span heading);

}  // namespace speclint::markdown
