// Reads Markdown as a body alone, for tests.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "parsers/markdown/markdown_body.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/model/dump.h"
#include "parsers/model/ticket.h"

namespace speclint::markdown {

struct ReadBody {
  Ticket ticket;
  std::vector<ParseFinding> findings;
};

inline ReadBody read(std::string_view markdown, const ParseOptions& options = {}) {
  TicketDraft draft;
  draft.text = DecodedText::identity(markdown);
  draft.prose = blank_mask(markdown);
  draft.sections.emplace_back();
  std::vector<ParseFinding> findings;
  read_body(draft, {0, draft.text.size()}, {0, true}, options, findings);
  return {Ticket(std::move(draft)), std::move(findings)};
}

/// The dump of a body from its first section on.
inline std::string sections_of(std::string_view markdown) {
  const std::string all = dump(read(markdown).ticket);
  return all.substr(all.find("section 0"));
}

}  // namespace speclint::markdown
