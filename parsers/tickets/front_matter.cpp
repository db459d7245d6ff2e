// YAML front matter of a Markdown ticket: fields, and sections where a key names a part.
#include "parsers/tickets/front_matter.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "parsers/markdown/markdown_body.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/markdown/task_box.h"
#include "parsers/text/labels.h"
#include "parsers/text/literals.h"
#include "parsers/text/sentences.h"
#include "parsers/tickets/suppression_key.h"
#include "parsers/yaml/yaml_tree.h"

namespace speclint {
namespace {

using text::FieldRole;

struct Fence {
  Span content;  // between the dashes
  std::uint32_t end = 0;
};

std::string_view without_blanks_behind(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

/// The front matter's place, when the text's first line is `---` and a later one `---` or `...`.
std::optional<Fence> find_fence(std::string_view text) {
  std::size_t begin = 0;
  std::size_t content = 0;
  while (begin < text.size()) {
    const std::size_t feed = std::min(text.find('\n', begin), text.size());
    const std::size_t next = std::min(feed + 1, text.size());
    const std::string_view line = without_blanks_behind(text.substr(begin, feed - begin));
    const bool is_dashes = line == "---";
    if (begin == 0 && !is_dashes) { return std::nullopt; }
    if (begin != 0 && (is_dashes || line == "...")) {
      return Fence{{static_cast<std::uint32_t>(content), static_cast<std::uint32_t>(begin)},
                   static_cast<std::uint32_t>(next)};
    }
    if (begin == 0) { content = next; }
    begin = next;
  }
  return std::nullopt;
}

/// The characters of a scalar without quotes and markers.
Span content_of(const yaml::Node& scalar) {
  if (scalar.pieces.empty()) { return {scalar.source.begin, scalar.source.begin}; }
  return {scalar.pieces.front().source.begin, scalar.pieces.back().source.end};
}

class FrontMatterReader {
 public:
  FrontMatterReader(TicketDraft& draft, const ParseOptions& options, std::vector<ParseFinding>& findings)
      : draft_(draft), options_(options), findings_(findings) {}

  /// Reads all entries; the draft's last section then ends at `end`, and the body may go on in it.
  void read(const yaml::Node& mapping, std::uint32_t end) {
    for (const yaml::Node::Entry& entry : mapping.entries) { read_entry(mapping, entry); }
    if (in_part_) { open_section({}, end, 0, SectionRole::none); }
    draft_.sections.back().span.end = end;
  }

 private:
  void read_entry(const yaml::Node& mapping, const yaml::Node::Entry& entry) {
    if (entry.key.value == kOwnKey) { return read_own_key(entry); }
    const std::string key = text::normalise_key(entry.key.value);
    const FieldRole field = text::field_role(key, options_.own_words);
    const bool is_title = field == FieldRole::title && (key == "title" || mapping.find("title") == nullptr);
    if (const auto role = is_title ? std::nullopt : role_of(entry, field)) { return read_part(entry, *role); }
    if (in_part_) { open_section({}, content_of(entry.key).begin, 0, SectionRole::none); }
    in_part_ = false;
    const std::size_t first = draft_.fields.size();
    add_fields(key, entry.key, entry.value);
    if (is_title && draft_.title.text.empty() && draft_.fields.size() > first) { adopt_title(); }
  }

  void read_own_key(const yaml::Node::Entry& entry) {
    for (Suppression& suppression : read_suppression_key(entry, content_of)) {
      draft_.suppressions.push_back(std::move(suppression));
    }
  }

  /// The role of a part of the ticket; nothing for what is a field.
  std::optional<SectionRole> role_of(const yaml::Node::Entry& entry, FieldRole field) const {
    const bool may_be_part =
        field == FieldRole::none || field == FieldRole::body || field == FieldRole::title;
    if (!may_be_part || entry.value.kind == yaml::NodeKind::null) { return std::nullopt; }
    const auto role = text::role_of_exact_label(entry.key.value, options_.own_words);
    return field == FieldRole::body ? role.value_or(SectionRole::context) : role;
  }

  void adopt_title() {
    const Field& field = draft_.fields.back();
    if (field.value.empty()) { return; }
    draft_.title = {field.value, field.value_span};
    add_unit(field.value_span, UnitKind::title, 0);
  }

  void add_fields(const std::string& key, const yaml::Node& key_node, const yaml::Node& value) {
    const Span key_span = content_of(key_node);
    switch (value.kind) {
      case yaml::NodeKind::null:
        draft_.fields.push_back({key, {}, key_span, {key_span.end, key_span.end}});
        break;
      case yaml::NodeKind::scalar:
        draft_.fields.push_back({key, value.value, key_span, content_of(value)});
        break;
      case yaml::NodeKind::sequence:
        for (const yaml::Node& item : value.items) { add_fields(key, key_node, item); }
        break;
      case yaml::NodeKind::mapping:
        for (const yaml::Node::Entry& entry : value.entries) {
          add_fields(key + '_' + text::normalise_key(entry.key.value), entry.key, entry.value);
        }
        break;
    }
  }

  void open_section(Span heading, std::uint32_t begin, std::uint8_t level, SectionRole role) {
    draft_.sections.back().span.end = begin;
    Section section;
    section.heading = heading;
    section.span = {begin, begin};
    section.level = level;
    section.role = role;
    section.parent = level == 0 ? kNoIndex : 0;
    section.units.first = static_cast<std::uint32_t>(draft_.units.size());
    draft_.sections.push_back(section);
  }

  void read_part(const yaml::Node::Entry& entry, SectionRole role) {
    const Span heading = content_of(entry.key);
    open_section(heading, heading.begin, 1, role);
    in_part_ = true;
    add_unit(heading, UnitKind::heading, 0);
    if (entry.value.kind == yaml::NodeKind::scalar) { return read_scalar(entry.value); }
    read_items(entry.value, entry.value.source.begin);
  }

  void read_scalar(const yaml::Node& scalar) {
    constexpr std::uint32_t kLongestScalar = 80;
    Span content = content_of(scalar);
    if (scalar.style == yaml::ScalarStyle::literal) {
      const std::size_t line = draft_.text.text().rfind('\n', content.begin);
      content.begin = line == std::string_view::npos ? content.begin : static_cast<std::uint32_t>(line + 1);
      const auto section = static_cast<std::uint32_t>(draft_.sections.size() - 1);
      return markdown::read_body(draft_, content, {section, false, {}}, options_, findings_);
    }
    if (content.size() <= kLongestScalar) { return add_unit(content, UnitKind::scalar, content.begin); }
    show(content);
    std::vector<Span> sentences;
    text::split_sentences(draft_.prose, content, sentences);
    for (const Span sentence : sentences) { push_unit(sentence, UnitKind::sentence, content.begin); }
  }

  /// Every scalar of a list is an item, and so is every mapping with all that it holds.
  void read_items(const yaml::Node& node, std::uint32_t block) {
    if (node.kind == yaml::NodeKind::sequence) {
      for (const yaml::Node& item : node.items) { read_items(item, block); }
      return;
    }
    Span words{UINT32_MAX, 0};
    show_scalars(node, words);
    if (words.begin >= words.end) { return; }
    const markdown::TaskBox box = markdown::read_box(draft_.text.text().substr(words.begin, words.size()));
    markdown::cover(draft_.prose, {words.begin, words.begin + box.length}, ' ');
    push_unit(markdown::shown(draft_.prose, words), UnitKind::item, block);
    draft_.units.back().tick = box.tick;
  }

  void show_scalars(const yaml::Node& node, Span& hull) {
    if (node.kind == yaml::NodeKind::scalar) {
      const Span content = content_of(node);
      show(content);
      const Span words = markdown::shown(draft_.prose, content);
      if (!words.empty()) { hull = {std::min(hull.begin, words.begin), std::max(hull.end, words.end)}; }
      return;
    }
    for (const yaml::Node& item : node.items) { show_scalars(item, hull); }
    for (const yaml::Node::Entry& entry : node.entries) { show_scalars(entry.value, hull); }
  }

  void show(Span content) {
    markdown::show(draft_.text.text(), content, draft_.prose);
    text::mask_literals(draft_.prose, content);
  }

  void add_unit(Span content, UnitKind kind, std::uint32_t block) {
    show(content);
    const Span words = markdown::shown(draft_.prose, content);
    if (!words.empty()) { push_unit(words, kind, block); }
  }

  void push_unit(Span span, UnitKind kind, std::uint32_t block) {
    Section& section = draft_.sections.back();
    Unit unit;
    unit.span = span;
    unit.kind = kind;
    unit.role = section.role;
    unit.depth = kind == UnitKind::item ? 1 : 0;
    unit.section = static_cast<std::uint32_t>(draft_.sections.size() - 1);
    unit.block = block;
    draft_.units.push_back(unit);
    ++section.units.count;
  }

  TicketDraft& draft_;
  const ParseOptions& options_;
  std::vector<ParseFinding>& findings_;
  bool in_part_ = false;
};

/// What cannot be read of the front matter is a part of the ticket, not the ticket.
void soften(std::vector<ParseFinding>& findings) {
  for (ParseFinding& finding : findings) {
    if (finding.problem == ParseProblem::unreadable) { finding.problem = ParseProblem::partly_unreadable; }
  }
}

/// Whether lines between dashes that YAML cannot read were meant as keys, rather than as prose.
bool looks_like_keys(std::string_view text, Span content) {
  const Span words = text::trim(text, content);
  const std::string_view line = text.substr(words.begin, words.size());
  const std::size_t colon = line.find_first_of(": \r\n");
  return colon != std::string_view::npos && line[colon] == ':';
}

}  // namespace

std::uint32_t read_front_matter(TicketDraft& draft, const ParseOptions& options,
                                std::vector<ParseFinding>& findings) {
  const std::string_view text = draft.text.text();
  const std::optional<Fence> fence = find_fence(text);
  if (!fence) { return 0; }
  yaml::Tree tree = yaml::read_yaml(text, fence->content, options);
  const bool is_mapping =
      !tree.documents.empty() && tree.documents.front().root.kind == yaml::NodeKind::mapping;
  const bool is_empty = text::trim(text, fence->content).empty();
  if (!is_mapping && !is_empty && !looks_like_keys(text, fence->content)) { return 0; }
  soften(tree.findings);
  std::move(tree.findings.begin(), tree.findings.end(), std::back_inserter(findings));
  if (is_mapping) {
    FrontMatterReader(draft, options, findings).read(tree.documents.front().root, fence->end);
  }
  return fence->end;
}

}  // namespace speclint
