// List items: boxes, numbers, labels and text.
#include "parsers/markdown/body.h"
#include "parsers/markdown/label_lines.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/markdown/task_box.h"
#include "parsers/text/sentences.h"

namespace speclint::markdown {
namespace {

/// Opens a section for an item that only labels the items in it.
bool open_label_item(Body& body, cmark_node* paragraph, Span block, const Place& place) {
  cmark_node* next = cmark_node_next(paragraph);
  if (next == nullptr || cmark_node_get_type(next) != CMARK_NODE_LIST || place.quoted) { return false; }
  const auto label = read_label(body.text, text::trim(body.text, block));
  if (!label || !label->rest.empty()) { return false; }
  const auto role = label_role(body.text, *label, body.own_words);
  if (!role) { return false; }
  body.sections.open({label->label, block.begin, place.label_level, true, role});
  add_heading_unit(body, label->label);
  return true;
}

}  // namespace

std::uint32_t read_item_text(Body& body, cmark_node* paragraph, const Place& place) {
  const Span block = mask_leaf(body, paragraph);
  if (open_label_item(body, paragraph, block, place)) { return place.parent; }
  const TaskBox box = read_box(body.words(block));
  cover(body.draft.prose, {block.begin, block.begin + box.length}, ' ');
  const Span item = text::trim(body.text, {block.begin + box.length, block.end});
  const Span visible = shown(body.draft.prose, item);
  const bool struck = visible.empty() && body.words(item).starts_with("~~");
  if (visible.empty() && !struck) { return place.parent; }
  const std::uint32_t index = add_unit(body, UnitKind::item, struck ? item : visible, place.block, place);
  body.draft.units[index].tick = box.tick;
  body.draft.units[index].struck = struck;
  return index;
}

}  // namespace speclint::markdown
