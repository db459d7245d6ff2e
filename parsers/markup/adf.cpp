// The Atlassian Document Format, node by node.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "parsers/markup/markup.h"
#include "parsers/markup/translation.h"

namespace speclint::markup {
namespace {

std::string_view text_of(const Node* node) {
  return node == nullptr ? std::string_view{} : std::string_view(node->value);
}

std::string_view type_of(const Node& node) { return text_of(node.find("type")); }

const Node* attribute(const Node& node, std::string_view name) {
  const Node* attributes = node.find("attrs");
  return attributes == nullptr ? nullptr : attributes->find(name);
}

bool has_mark(const Node& text, std::string_view type) {
  const Node* marks = text.find("marks");
  return marks != nullptr && std::any_of(marks->items.begin(), marks->items.end(),
                                         [&](const Node& mark) { return type_of(mark) == type; });
}

std::string_view link_of(const Node& text) {
  const Node* marks = text.find("marks");
  if (marks == nullptr) { return {}; }
  for (const Node& mark : marks->items) {
    if (type_of(mark) == "link") { return text_of(attribute(mark, "href")); }
  }
  return {};
}

bool begins_with_box(std::string_view text) {
  return text.starts_with("[ ] ") || text.starts_with("[x] ") || text.starts_with("[X] ");
}

/// Bytes that begin markup wherever they stand.
constexpr std::string_view kMarks = "\\`*<[~";

class AdfWriter {
 public:
  explicit AdfWriter(std::uint32_t max_depth) : max_depth_(max_depth) {}

  void blocks(const Node& parent) {
    const Node* content = parent.find("content");
    if (content == nullptr || prefix_depth_ >= max_depth_) { return; }
    ++prefix_depth_;
    for (const Node& child : content->items) { block(child); }
    --prefix_depth_;
  }

  Node take(Span source) { return out_.take(source); }

 private:
  void block(const Node& node) {
    const std::string_view type = type_of(node);
    if (type == "paragraph") { return paragraph(node, ""); }
    if (type == "heading") { return heading(node); }
    if (type == "bulletList" || type == "taskList" || type == "decisionList") { return list(node, "- "); }
    if (type == "orderedList") { return list(node, "1. "); }
    if (type == "codeBlock") { return code(node); }
    if (type == "table") { return table(node); }
    if (type == "rule") { return paragraph(node, "***"); }
    if (type == "blockquote") { return nested(node, "> "); }
    if (type == "text") { return paragraph_of(node); }
    if (type == "expand" || type == "nestedExpand") { title(attribute(node, "title")); }
    blocks(node);
  }

  /// A block begins behind a blank line, with what stands before each of its lines.
  void begin_block() {
    if (at_item_) {
      at_item_ = false;
      return;
    }
    out_.end_line();
    if (!tight_ && !out_.empty()) {
      out_.put(without_blanks(prefix_));
      out_.put("\n");
    }
    out_.put(prefix_);
  }

  static std::string_view without_blanks(std::string_view prefix) {
    return prefix.substr(0, prefix.find_last_not_of(' ') + 1);
  }

  void paragraph(const Node& node, std::string_view start) {
    begin_block();
    out_.put(start);
    inlines(node, false);
    out_.put("\n");
  }

  void paragraph_of(const Node& text) {
    begin_block();
    inline_node(text, false);
    out_.put("\n");
  }

  void title(const Node* title) {
    if (title == nullptr || title->value.empty()) { return; }
    begin_block();
    out_.put("**");
    plain(*title);
    out_.put("**\n");
  }

  void heading(const Node& node) {
    begin_block();
    const std::string_view level = text_of(attribute(node, "level"));
    const bool known = level.size() == 1 && level[0] >= '1' && level[0] <= '6';
    out_.put(std::string(known ? static_cast<std::size_t>(level[0] - '0') : 2, '#') + ' ');
    inlines(node, true);
    out_.put("\n");
  }

  void list(const Node& node, std::string_view bullet) {
    const Node* items = node.find("content");
    if (items == nullptr) { return; }
    const bool was_tight = tight_;
    for (const Node& each : items->items) {
      begin_block();
      tight_ = true;
      item(each, bullet);
    }
    tight_ = was_tight;
  }

  /// The first line of an item stands behind its bullet, the others as far to the right.
  void item(const Node& node, std::string_view bullet) {
    const std::string_view type = type_of(node);
    std::string start(bullet);
    if (type == "taskItem") { start += text_of(attribute(node, "state")) == "DONE" ? "[x] " : "[ ] "; }
    out_.put(start);
    if (type == "taskItem" || type == "decisionItem") {
      inlines(node, true);
      return out_.put("\n");
    }
    if (type == "taskList") { return list(node, bullet); }
    within(std::string(bullet.size(), ' '), node);
    at_item_ = false;
    out_.end_line();
  }

  void nested(const Node& node, std::string_view start) {
    begin_block();
    out_.put(start);
    within(start, node);
    at_item_ = false;
    out_.end_line();
  }

  void within(std::string_view start, const Node& node) {
    const std::size_t size = prefix_.size();
    prefix_ += start;
    at_item_ = true;
    blocks(node);
    prefix_.resize(size);
  }

  void code(const Node& node) {
    begin_block();
    out_.put("```" + std::string(text_of(attribute(node, "language"))) + '\n');
    if (const Node* content = node.find("content")) {
      for (const Node& part : content->items) {
        if (const Node* text = part.find("text")) { verbatim(*text); }
      }
    }
    out_.end_line();
    out_.put(prefix_ + "```\n");
  }

  void verbatim(const Node& text) {
    const auto size = static_cast<std::uint32_t>(text.value.size());
    for (std::uint32_t at = 0; at < size;) {
      if (out_.last() == '\n') { out_.put(prefix_); }
      const std::size_t feed = text.value.find('\n', at);
      const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(feed, size - 1) + 1);
      out_.copy(text, {at, end});
      at = end;
    }
  }

  void table(const Node& node) {
    const Node* rows = node.find("content");
    if (rows == nullptr) { return; }
    bool is_first = true;
    for (const Node& table_row : rows->items) {
      const Node* cells = table_row.find("content");
      if (cells == nullptr || cells->items.empty()) { continue; }
      if (std::exchange(is_first, false)) {
        first_row(*cells);
      } else {
        out_.put(prefix_);
        row(*cells);
      }
    }
  }

  /// With the line below it that Markdown wants, and an empty header if it has none.
  void first_row(const Node& cells) {
    begin_block();
    const bool is_header = type_of(cells.items.front()) == "tableHeader";
    if (is_header) {
      row(cells);
    } else {
      rule(cells.items.size(), "   ");
    }
    out_.put(prefix_);
    rule(cells.items.size(), "---");
    if (is_header) { return; }
    out_.put(prefix_);
    row(cells);
  }

  void rule(std::size_t cells, std::string_view content) {
    out_.put("|");
    for (std::size_t i = 0; i < cells; ++i) { out_.put(std::string(content) + '|'); }
    out_.put("\n");
  }

  void row(const Node& cells) {
    out_.put("|");
    for (const Node& cell : cells.items) {
      out_.put(" ");
      in_cell_ = true;
      cell_words(cell, 0);
      in_cell_ = false;
      out_.put(" |");
    }
    out_.put("\n");
  }

  /// A cell may hold blocks; Markdown's holds one line.
  void cell_words(const Node& node, std::uint32_t depth) {
    if (type_of(node) == "text") { return inline_node(node, true); }
    const Node* content = node.find("content");
    if (content == nullptr || depth > max_depth_) { return inline_node(node, true); }
    for (const Node& child : content->items) {
      if (out_.last() != ' ' && type_of(child) != "text") { out_.put(" "); }
      cell_words(child, depth + 1);
    }
  }

  void inlines(const Node& node, bool one_line) {
    const Node* content = node.find("content");
    if (content == nullptr) { return; }
    for (const Node& child : content->items) { inline_node(child, one_line); }
  }

  void inline_node(const Node& node, bool one_line) {
    const std::string_view type = type_of(node);
    if (type == "hardBreak") {
      out_.put(one_line ? " " : "\n");
      if (!one_line) { out_.put(prefix_); }
      return;
    }
    if (const Node* text = node.find("text")) { return marked(node, *text); }
    for (const std::string_view name : {"text", "shortName", "url"}) {
      if (const Node* value = attribute(node, name)) { return plain(*value); }
    }
    inlines(node, one_line);
  }

  void marked(const Node& node, const Node& text) {
    if (has_mark(node, "code")) {
      out_.put("`");
      out_.copy(text, {0, static_cast<std::uint32_t>(text.value.size())});
      return out_.put("`");
    }
    const std::string_view link = link_of(node);
    const std::string_view around = has_mark(node, "strike") ? "~~" : has_mark(node, "strong") ? "**" : "";
    if (!link.empty()) { out_.put("["); }
    out_.put(around);
    plain(text);
    out_.put(around);
    if (!link.empty()) { out_.put("](" + std::string(link) + ")"); }
  }

  /// Text that is no markup, whatever it looks like; but a box that somebody typed is one.
  void plain(const Node& text) {
    const auto size = static_cast<std::uint32_t>(text.value.size());
    std::uint32_t copied = 0;
    for (std::uint32_t at = begins_with_box(text.value) ? 1 : 0; at < size; ++at) {
      const char byte = text.value[at];
      const bool marks = kMarks.find(byte) != std::string_view::npos || (in_cell_ && byte == '|') ||
                         (at == 0 && begins_block(text.value));
      if (!marks && byte != '\n') { continue; }
      out_.copy(text, {copied, at});
      copied = at;
      if (marks) { out_.put("\\"); }
      if (byte == '\n') {
        out_.put("\n", text, {at, at + 1});
        out_.put(prefix_);
        copied = at + 1;
      }
    }
    out_.copy(text, {copied, size});
  }

  /// Whether a line would be read as a heading, an item or a quotation.
  bool begins_block(std::string_view text) const {
    const bool at_start = out_.last() == '\n' || out_.last() == ' ';
    return at_start && text.size() > 1 && text[1] == ' ' &&
           std::string_view("#>+-").find(text[0]) != text.npos;
  }

  Translation out_;
  std::uint32_t max_depth_;
  std::uint32_t prefix_depth_ = 0;
  std::string prefix_;    // before each line of what is nested
  bool at_item_ = false;  // the line has begun with a bullet
  bool tight_ = false;    // in a list, without blank lines
  bool in_cell_ = false;  // of a table, where a bar would end it
};

}  // namespace

Node adf_to_markdown(const Node& document, std::uint32_t max_depth) {
  AdfWriter writer(max_depth);
  writer.blocks(document);
  return writer.take(document.source);
}

bool is_adf(const Node& value) { return type_of(value) == "doc" && value.find("content") != nullptr; }

}  // namespace speclint::markup
