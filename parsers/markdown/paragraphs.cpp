// Paragraphs: sentences, label lines and tables.
#include <algorithm>
#include <cctype>
#include <span>

#include "parsers/markdown/body.h"
#include "parsers/markdown/label_lines.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/markdown/tables.h"
#include "parsers/text/labels.h"

namespace speclint::markdown {
namespace {

using Lines = std::span<const Span>;

/// A label line and what it says.
struct FoundLabel {
  LabelLine line;
  std::optional<SectionRole> role;
};

bool is_upper(char byte) { return std::isupper(static_cast<unsigned char>(byte)) != 0; }

/// Whether a line inside a paragraph may begin something new, rather than go on with the line above.
bool may_begin(const Body& body, Lines lines, std::size_t number, bool follows_label) {
  if (number == 0) { return true; }
  const char first = body.words(lines[number]).front();
  if (first == '*' || first == '_') { return true; }
  const char last = lines[number - 1].empty() ? '.' : body.words(lines[number - 1]).back();
  return is_upper(first) && (follows_label || std::string_view(".:;!?").find(last) != std::string_view::npos);
}

/// Whether the line only begins with a marker, as in `TBD: the name`: that stands in place of words, and what
/// follows it is no part of its own.
bool is_marked(const Body& body, const FoundLabel& label) {
  const std::string_view words = body.words(label.line.label);
  return label.role == SectionRole::open_questions && !label.line.rest.empty() &&
         std::all_of(words.begin(), words.end(), is_upper);
}

std::optional<FoundLabel> find_label(const Body& body, Lines lines, std::size_t number, const Place& place,
                                     bool follows_label) {
  if (place.quoted || lines[number].empty()) { return std::nullopt; }
  if (!may_begin(body, lines, number, follows_label)) { return std::nullopt; }
  const auto line = read_label(body.text, lines[number]);
  if (!line) { return std::nullopt; }
  if (const auto role = label_role(body.text, *line, body.own_words)) {
    const FoundLabel label{*line, role};
    return is_marked(body, label) ? std::nullopt : std::optional(label);
  }
  const bool stands_alone = lines.size() == 1 && place.list_depth == 0;
  if (!stands_alone || !is_bold_heading(body.text, *line)) { return std::nullopt; }
  return FoundLabel{*line, std::nullopt};
}

/// Whether the label counts for its paragraph alone: a remark such as `Note: all times are UTC.` among
/// the criteria, unless it announces what follows.
bool is_remark(const Body& body, Lines lines, const FoundLabel& label) {
  if (label.line.rest.empty() || body.words(lines.back()).ends_with(':')) { return false; }
  return body.sections.section().role != SectionRole::none && body.label != body.sections.current();
}

void open_label(Body& body, const FoundLabel& label, std::uint32_t begin, std::uint32_t level) {
  body.sections.open({label.line.label, begin, level, true, label.role});
  add_heading_unit(body, label.line.label);
}

void read_lines(Body& body, Lines lines, const Place& place) {
  const std::uint32_t block = lines.front().begin;
  const std::size_t depth = body.sections.depth();
  std::uint32_t begin = block;
  bool follows_label = false;
  bool ends_after = false;
  for (std::size_t number = 0; number < lines.size(); ++number) {
    const auto label = find_label(body, lines, number, place, follows_label);
    follows_label = label.has_value();
    if (!label) { continue; }
    add_sentences(body, {begin, lines[number].begin}, block, place);
    if (ends_after) { body.sections.resume(depth); }
    ends_after = is_remark(body, lines, *label);
    const std::uint32_t below = ends_after ? body.sections.section().level + 1U : body.sections.label_level();
    open_label(body, *label, lines[number].begin, place.list_depth > 0 ? place.label_level : below);
    if (!label->line.rest.empty() && !ends_after) { body.label = body.sections.current(); }
    begin = label->line.rest.empty() ? lines[number].end : label->line.rest.begin;
  }
  add_sentences(body, {begin, lines.back().end}, block, place);
  if (ends_after) { body.sections.resume(depth); }
}

std::vector<std::optional<SectionRole>> column_roles(const Body& body, Span header) {
  std::vector<std::optional<SectionRole>> roles;
  for (const Span cell : table_cells(body.text, body.draft.prose, header)) {
    roles.push_back(text::role_of_label(body.words(cell), body.own_words));
  }
  return roles;
}

void read_row(Body& body, Span row, std::span<const std::optional<SectionRole>> roles, std::uint32_t table,
              const Place& place) {
  const std::vector<Span> spans = table_cells(body.text, body.draft.prose, row);
  blank_bars(body.text, body.draft.prose, row);
  const Span words = shown(body.draft.prose, row);
  if (words.empty()) { return; }
  const auto first = static_cast<std::uint32_t>(body.draft.cells.size());
  Unit& unit = body.draft.units[add_unit(body, UnitKind::row, words, table, place)];
  for (std::size_t column = 0; column < spans.size(); ++column) {
    const auto role = column < roles.size() ? roles[column] : std::nullopt;
    body.draft.cells.push_back({spans[column], role.value_or(unit.role)});
  }
  unit.cells = {first, static_cast<std::uint32_t>(spans.size())};
}

/// Reads the lines of a table: header, rule line, rows.
void read_table(Body& body, Lines lines, const Place& place) {
  const auto roles = column_roles(body, lines[0]);
  blank_bars(body.text, body.draft.prose, lines[0]);
  cover(body.draft.prose, lines[1], ' ');
  for (const Span row : lines.subspan(2)) { read_row(body, row, roles, lines[0].begin, place); }
}

}  // namespace

void read_paragraph(Body& body, cmark_node* paragraph, const Place& place) {
  const Span block = mask_leaf(body, paragraph);
  const std::vector<Span> found = leaf_lines(body, paragraph, block);
  const Lines lines(found);
  const auto table = find_table(body.text, body.draft.prose, lines);
  const std::size_t above = table.value_or(lines.size());
  if (above > 0) { read_lines(body, lines.first(above), place); }
  if (table) { read_table(body, lines.subspan(*table), place); }
}

}  // namespace speclint::markdown
