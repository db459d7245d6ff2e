// Appends to a draft so that sections tile and the mask stays as long as the text.
#include "parsers/tickets/yaml_draft.h"

#include <algorithm>
#include <utility>

#include "parsers/markdown/markdown_body.h"
#include "parsers/text/literals.h"
#include "parsers/text/sentences.h"
#include "parsers/text/suppression_comments.h"

namespace speclint {
namespace {

constexpr std::uint8_t kDeepestLevel = 6;
constexpr std::uint32_t kLongestScalar = 80;  // bytes; what is longer is a sentence

bool has_inline_markup(std::string_view text) {
  return text.find_first_of("`*[<~") != std::string_view::npos;
}

/// Whether a value is more than plain sentences on one line.
bool is_markdown(std::string_view text) {
  constexpr std::string_view kBlockMarks = "#>-+|0123456789";
  return !text.empty() && (kBlockMarks.find(text.front()) != std::string_view::npos ||
                           text.find_first_of("\r\n") != std::string_view::npos || has_inline_markup(text));
}

}  // namespace

YamlDraft::YamlDraft(const ParseOptions& options, std::vector<ParseFinding>& findings)
    : options_(options), findings_(findings) {
  draft_.sections.emplace_back();
}

Span YamlDraft::append_value(const yaml::Node& scalar, std::string_view separator) {
  Span span{size(), size()};
  for (const Piece& piece : scalar.pieces) {
    const std::string_view value =
        std::string_view(scalar.value).substr(piece.decoded.begin, piece.decoded.size());
    span.end = draft_.text.append(value, piece.source).end;
  }
  if (!field_name_.empty()) { draft_.field_texts.push_back({field_name_, span, {}}); }
  draft_.text.append_unmapped(separator);
  draft_.prose.resize(size(), ' ');
  for (std::uint32_t i = span.begin; i < size(); ++i) {
    const char byte = draft_.text.text()[i];
    if (byte == '\n' || byte == '\r') { draft_.prose[i] = byte; }
  }
  return trimmed(span);
}

Span YamlDraft::append(const yaml::Node& scalar) { return append_value(scalar, "\n"); }

Span YamlDraft::append_word(const yaml::Node& scalar) {
  const Span word = append_value(scalar, " ");
  show(word);
  return word;
}

void YamlDraft::add_title(Span title) {
  draft_.title = {std::string(text(title)), title};
  show(title);
  Unit unit;
  unit.span = title;
  unit.kind = UnitKind::title;
  unit.block = next_block();
  add_unit(unit);
}

void YamlDraft::add_field(std::string key, std::string value, Span key_span, Span value_span) {
  draft_.fields.push_back({std::move(key), std::move(value), key_span, value_span});
}

std::uint32_t YamlDraft::open_section(const yaml::Node& key, std::optional<SectionRole> role,
                                      std::uint32_t parent) {
  draft_.sections.back().span.end = size();
  const Section& above = draft_.sections[parent];
  Section section;
  section.span = {size(), size()};
  section.level = std::min<std::uint8_t>(static_cast<std::uint8_t>(above.level + 1), kDeepestLevel);
  section.role = role.value_or(above.role);
  section.inherited = !role && above.role != SectionRole::none;
  section.parent = parent == 0 ? kNoIndex : parent;
  section.units.first = static_cast<std::uint32_t>(draft_.units.size());
  draft_.sections.push_back(section);
  const Span heading = append(key);
  draft_.sections.back().heading = heading;
  show(heading);
  Unit unit;
  unit.span = heading;
  unit.kind = UnitKind::heading;
  unit.block = next_block();
  add_unit(unit);
  return static_cast<std::uint32_t>(draft_.sections.size()) - 1;
}

void YamlDraft::add_prose(Span value) {
  if (value.empty()) { return; }
  if (is_markdown(text(value))) { return read_markdown(value); }
  show(value);
  std::vector<Span> sentences;
  text::split_sentences(draft_.prose, value, sentences);
  const bool is_short = sentences.size() == 1 && value.size() <= kLongestScalar;
  const std::uint32_t block = next_block();
  for (const Span sentence : sentences) {
    Unit unit;
    unit.span = sentences.size() == 1 ? value : sentence;
    unit.kind = is_short ? UnitKind::scalar : UnitKind::sentence;
    unit.block = block;
    add_unit(unit);
  }
}

void YamlDraft::add_item(Span item, Tick tick, std::uint16_t depth, std::uint32_t block) {
  Unit unit;
  unit.span = item;
  unit.kind = UnitKind::item;
  unit.tick = tick;
  unit.depth = depth;
  unit.block = block;
  add_unit(unit);
}

void YamlDraft::add_comment(std::string author, std::string date) {
  const auto unit = static_cast<std::uint32_t>(draft_.units.size() - 1);
  draft_.comments.push_back({unit, std::move(author), std::move(date)});
}

void YamlDraft::show(Span prose) {
  if (has_inline_markup(text(prose))) { return show_markdown(prose); }
  draft_.prose.replace(prose.begin, prose.size(), text(prose));
  text::mask_literals(draft_.prose, prose);
}

Span YamlDraft::trimmed(Span span) const { return text::trim(draft_.text.text(), span); }

TicketDraft YamlDraft::take() {
  draft_.sections.back().span.end = size();
  text::read_suppression_comments(draft_, {0, size()});
  return std::move(draft_);
}

void YamlDraft::add_unit(Unit unit) {
  unit.section = static_cast<std::uint32_t>(draft_.sections.size()) - 1;
  unit.role = draft_.sections.back().role;
  draft_.units.push_back(unit);
  ++draft_.sections.back().units.count;
}

void YamlDraft::read_markdown(Span value) {
  const auto section = static_cast<std::uint32_t>(draft_.sections.size()) - 1;
  draft_.sections.back().span.end = size();
  markdown::read_body(draft_, value, {section, draft_.title.text.empty()}, options_, findings_);
}

/// Reads inline markup for the mask and the links; the units that Markdown sees are not wanted.
void YamlDraft::show_markdown(Span value) {
  const std::size_t units = draft_.units.size();
  const std::size_t cells = draft_.cells.size();
  const std::size_t sections = draft_.sections.size();
  const std::size_t blocks = draft_.code_blocks.size();
  const std::size_t references = draft_.references.size();
  const auto section = static_cast<std::uint32_t>(sections) - 1;
  const Section before = draft_.sections.back();
  markdown::read_body(draft_, value, {section, false}, options_, findings_);
  draft_.units.resize(units);
  draft_.cells.resize(cells);
  draft_.sections.resize(sections);
  draft_.sections.back() = before;
  for (std::size_t i = blocks; i < draft_.code_blocks.size(); ++i) {
    draft_.code_blocks[i].section = section;
  }
  for (std::size_t i = references; i < draft_.references.size(); ++i) {
    draft_.references[i].section = section;
  }
}

}  // namespace speclint
