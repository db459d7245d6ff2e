// A Markdown file to its ticket: front matter, metadata lines, body.
#include <algorithm>
#include <iterator>

#include "parsers/markdown/markdown_body.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/text/labels.h"
#include "parsers/text/literals.h"
#include "parsers/text/suppression_comments.h"
#include "parsers/tickets/fields.h"
#include "parsers/tickets/front_matter.h"
#include "parsers/tickets/metadata_lines.h"
#include "parsers/tickets/ticket_files.h"

namespace speclint {
namespace {

/// A title that stands in a metadata line is a unit of what precedes the first heading.
void show_title(TicketDraft& draft, const Field& field) {
  markdown::show(draft.text.text(), field.value_span, draft.prose);
  text::mask_literals(draft.prose, field.value_span);
  Unit unit;
  unit.span = field.value_span;
  unit.kind = UnitKind::title;
  unit.section = static_cast<std::uint32_t>(draft.sections.size() - 1);
  draft.title = {field.value, field.value_span};
  draft.units.push_back(unit);
  ++draft.sections.back().units.count;
}

void adopt_metadata(TicketDraft& draft, std::vector<Field> fields, const text::Vocabulary* own) {
  for (const Field& field : fields) {
    const bool is_title = text::field_role(field.key, own) == text::FieldRole::title && !field.value.empty();
    if (is_title && draft.title.text.empty()) { show_title(draft, field); }
  }
  std::move(fields.begin(), fields.end(), std::back_inserter(draft.fields));
}

void name_after_path(TicketDraft& draft, const std::string& path) {
  if (draft.title.text.empty()) { draft.title.text = title_from_path(path); }
  if (draft.id.empty()) { draft.id = id_from_title(draft.title.text); }
  if (draft.id.empty()) { draft.id = id_from_path(path); }
}

}  // namespace

ParsedFile parse_markdown(SourceFile source, const ParseOptions& options) {
  ParsedFile parsed{std::move(source), {}, {}};
  TicketDraft draft;
  draft.text = DecodedText::identity(parsed.source.text());
  draft.prose = markdown::blank_mask(draft.text.text());
  draft.sections.emplace_back();
  const std::uint32_t begin = read_front_matter(draft, options, parsed.findings);
  const Span body{begin, draft.text.size()};
  MetadataLines metadata = read_metadata_lines(draft.text.text(), body, options.own_words);
  adopt_metadata(draft, std::move(metadata.fields), options.own_words);
  adopt_fields(draft, options.own_words);
  const auto section = static_cast<std::uint32_t>(draft.sections.size() - 1);
  markdown::read_body(draft, body, {section, true, metadata.lines}, options, parsed.findings);
  text::read_suppression_comments(draft, body);
  name_after_path(draft, parsed.source.path());
  if (is_archived(parsed.source.path())) { draft.status = Status::closed; }
  parsed.tickets.emplace_back(std::move(draft));
  return parsed;
}

}  // namespace speclint
