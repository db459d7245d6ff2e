// List items: boxes, numbers, labels and text.
#include <cctype>

#include "parsers/markdown/body.h"
#include "parsers/markdown/label_lines.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/text/sentences.h"

namespace speclint::markdown {
namespace {

constexpr std::uint32_t kBoxSize = 3;

Tick tick_of(std::string_view item) {
  if (item.size() < kBoxSize || item[0] != '[' || item[2] != ']') { return Tick::none; }
  if (item.size() > kBoxSize && !is_blank(item[kBoxSize]) && !is_line_end(item[kBoxSize])) {
    return Tick::none;
  }
  switch (item[1]) {
    case ' ': return Tick::open;
    case 'x':
    case 'X': return Tick::done;
    case '-': return Tick::dropped;
    default: return Tick::none;
  }
}

/// The length of the number that tools write after a box: `#12 `.
std::uint32_t number_length(std::string_view item) {
  if (!item.starts_with('#')) { return 0; }
  std::uint32_t length = 1;
  while (length < item.size() && std::isdigit(static_cast<unsigned char>(item[length])) != 0) { ++length; }
  return length > 1 && length < item.size() && is_blank(item[length]) ? length : 0;
}

/// Opens a section for an item that only labels the items in it.
bool open_label_item(Body& body, cmark_node* paragraph, Span block, const Place& place) {
  cmark_node* next = cmark_node_next(paragraph);
  if (next == nullptr || cmark_node_get_type(next) != CMARK_NODE_LIST || place.quoted) { return false; }
  const auto label = read_label(body.text, text::trim(body.text, block));
  if (!label || !label->rest.empty()) { return false; }
  const auto role = label_role(body.text, *label);
  if (!role) { return false; }
  body.sections.open({label->label, block.begin, place.label_level, true, role});
  add_heading_unit(body, label->label);
  return true;
}

}  // namespace

std::uint32_t read_item_text(Body& body, cmark_node* paragraph, const Place& place) {
  const Span block = mask_leaf(body, paragraph);
  if (open_label_item(body, paragraph, block, place)) { return place.parent; }
  Span item = block;
  const Tick tick = tick_of(body.words(item));
  if (tick != Tick::none) {
    item = text::trim(body.text, {item.begin + kBoxSize, item.end});
    item.begin += number_length(body.words(item));
    cover(body.draft.prose, {block.begin, item.begin}, ' ');
  }
  item = text::trim(body.text, item);
  const Span visible = shown(body.draft.prose, item);
  const bool struck = visible.empty() && body.words(item).starts_with("~~");
  if (visible.empty() && !struck) { return place.parent; }
  const std::uint32_t index = add_unit(body, UnitKind::item, struck ? item : visible, place.block, place);
  body.draft.units[index].tick = tick;
  body.draft.units[index].struck = struck;
  return index;
}

}  // namespace speclint::markdown
