// Markdown prose to sections, units and a mask. The only room that knows cmark.
#pragma once
#include <span>

#include "parsers/model/parse_options.h"
#include "parsers/model/parsed_file.h"
#include "parsers/model/ticket.h"

namespace speclint::markdown {

/// How the region hangs in the ticket.
struct BodyContext {
  std::uint32_t section = 0;       // the section of the draft that the region belongs to; it is extended
  bool first_h1_is_title = false;  // of a file: the first level-one heading, if the draft has no title yet
  std::span<const Span> hidden{};  // whole lines that are not part of the body: fields read elsewhere
};

/// Reads the Markdown in `region` of `draft.text`: appends sections, units, cells, code blocks and
/// references, and unblanks the prose in `draft.prose`, which must be as long as the text and blank
/// there. The draft must have its section `context.section` last; sections below it inherit its role.
/// Lists of questions that were pasted into it (question_lists.h) are not part of it.
/// Appends `limit_exceeded` when `options.max_depth` is passed; what lies deeper is left out.
/// Never throws; time linear in the region.
void read_body(TicketDraft& draft, Span region, const BodyContext& context, const ParseOptions& options,
               std::vector<ParseFinding>& findings);

}  // namespace speclint::markdown
