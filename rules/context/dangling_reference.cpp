// CTX014: the text points to something that is not there.
#include <algorithm>
#include <array>
#include <string>

#include "parsers/model/prose.h"
#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::document_pointer, patterns::Tier::a, patterns::Scope::anywhere},
};

const Pattern kPicture{R"((?i)\b(?:screen ?shot|image|picture|photo|mock-?up|diagram|sketch|wireframe))"};
const Pattern kRecord{R"((?i)\b(?:logs?|stack ?trace))"};
/// A number, a ticket, or a name that can be looked up: "RFC 7231", "page 4", "ADR-12", "[Source: …]".
const Pattern kPlace{R"(\d|(?i)\[source:)"};
const Pattern kThing{
    R"((?i)\b(?:figma|confluence|notion|wiki|mock-?up|wireframe|screen ?shot|diagram|spec|spreadsheet|slide|deck|)"
    R"(presentation|mail|pdf|prd|guideline|style ?guide|adr|rfc|design|doc))"};

/// Whether a link, an image or a path stands in the unit or in the one after it.
bool stands_beside(const UnitView& view) {
  const auto units = view.ticket.units();
  const std::uint32_t last =
      std::min<std::uint32_t>(view.index + 1, static_cast<std::uint32_t>(units.size()) - 1);
  const Span near{view.unit.span.begin, std::max(view.unit.span.end, units[last].span.end)};
  const std::string_view prose = view.ticket.prose(near);
  if (std::any_of(prose.begin(), prose.end(), is_literal_filler)) { return true; }
  const auto references = view.ticket.references();
  return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
    return reference.span.overlaps(near) || reference.section == view.unit.section;
  });
}

bool has_picture(const Ticket& ticket) {
  const auto references = ticket.references();
  return ticket.text().find("<img") != std::string_view::npos ||
         std::any_of(references.begin(), references.end(),
                     [](const Reference& reference) { return reference.kind == ReferenceKind::image; });
}

/// Whether the ticket links, anywhere, to what `match` speaks of.
bool links_to(const Ticket& ticket, std::string_view match) {
  const auto thing = kThing.find(match);
  std::string word(thing ? match.substr(thing->begin, thing->size()) : match);
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto references = ticket.references();
  return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
    return ticket.sections()[reference.section].role == SectionRole::references ||
           patterns::contains_ignoring_case(ticket.text(reference.span), word) ||
           patterns::contains_ignoring_case(reference.target, word);
  });
}

/// Whether a section of the ticket is what the words speak of: "see the design" above "## Design".
bool is_a_section(const Ticket& ticket, std::string_view match) {
  const auto thing = kThing.find(match);
  if (!thing) { return false; }
  const std::string_view word = match.substr(thing->begin, thing->size());
  return std::any_of(ticket.sections().begin(), ticket.sections().end(), [&](const Section& section) {
    const auto named = kThing.find(ticket.text(section.heading));
    return named && ticket.text(section.heading).substr(named->begin, named->size()).front() == word.front();
  });
}

bool is_there(const UnitView& view, std::string_view match) {
  const Ticket& ticket = view.ticket;
  if (facts::has_field(ticket,
                       {"attachment", "attachments", "links", "link", "references", "docs", "documentation",
                        "design", "figma", "spec", "source", "sources", "files", "related_files"})) {
    return true;
  }
  if (kPicture.found_in(match) && has_picture(ticket)) { return true; }
  if (kRecord.found_in(match) && !ticket.code_blocks().empty()) { return true; }
  return stands_beside(view) || links_to(ticket, match) || is_a_section(ticket, match);
}

void check(const UnitView& view, Findings& findings) {
  const Span at = view.hits.front().span;
  const bool is_done = view.unit.tick == Tick::done || view.unit.tick == Tick::dropped;
  if (is_done || view.unit.kind == UnitKind::heading || kPlace.found_in(view.ticket.prose(view.unit.span))) {
    return;
  }
  if (!is_there(view, view.ticket.text(at))) { findings.push_back({.span = at, .unit = view.index}); }
}

}  // namespace

constinit const Rule dangling_reference{
    .id = "CTX014",
    .name = "dangling-reference",
    .category = Category::context,
    .severity = Severity::error,
    .dimension = Dimension::context,
    .penalty = Penalty::count,
    .stage = Stage::start,
    .summary = "The text points to a document, a design or a picture that is not there.",
    .rationale = "What it says lies somewhere that whoever has only the ticket cannot find.",
    .message = "\"{match}\" points to nothing that can be found from here",
    .question = "Where is what \"{match}\" means (a link), which version of it, and which part applies?",
    .fix = "Link it with its page, section or frame, or paste the lines that decide.",
    .bad = "# Order form\n\nAlign the fields as described in the design document.\n",
    .good = "# Order form\n\nAlign the fields as described in the [design document](docs/form.md#fields).\n",
    .note =
        "A link in the same section, a section of that name, a number (\"RFC 7231\", \"page 4\"), an "
        "attachment field, "
        "or a link anywhere in the ticket that names the same thing is enough.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7 (incomplete references); Femmer et al., Rapid Quality Assurance with "
        "Requirements Smells (2017)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
