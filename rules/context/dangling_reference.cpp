// CTX014: the text points to something that is not there.
#include <algorithm>
#include <array>
#include <string>

#include "parsers/model/prose.h"
#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/facts/lead_in.h"
#include "rules/facts/private_hosts.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::document_pointer, patterns::Tier::a, patterns::Scope::anywhere},
};

constexpr std::size_t kMostLookedUp = 500;  // hostile input must not take minutes

const Pattern kPicture{R"((?i)\b(?:screen ?shot|image|picture|photo|mock-?up|diagram|sketch|wireframe))"};
const Pattern kRecord{R"((?i)\b(?:logs?|stack ?trace))"};
const Pattern kBelow{R"((?i)\bbelow\b)"};
/// A number, a ticket, or a name that can be looked up: "RFC 7231", "page 4", "ADR-12", "[Source: …]".
const Pattern kPlace{R"(\d|(?i)\[source:)"};
const Pattern kThing{
    R"((?i)\b(?:figma|confluence|notion|wiki|mock-?up|wireframe|screen ?shot|diagram|spec|spreadsheet|slide|deck|)"
    R"(presentation|mail|pdf|prd|guideline|style ?guide|adr|rfc|design|doc))"};

bool is_open(const Reference& reference) { return facts::reach_of(reference.target) == facts::Reach::open; }

/// Whether the unit has a literal or a link of its own, or goes on in one that has.
bool stands_beside(const TicketView& view, std::uint32_t index) {
  const Ticket& ticket = view.ticket;
  const auto units = ticket.units();
  const auto holds = [&](std::uint32_t i) {
    const std::string_view prose = ticket.prose(units[i].span);
    const auto references = ticket.references();
    return std::any_of(prose.begin(), prose.end(),
                       [](char c) { return is_literal_filler(c) && c != kUrlFiller; }) ||
           std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
             return reference.span.overlaps(units[i].span) && is_open(reference);
           });
  };
  if (holds(index)) { return true; }
  const std::uint32_t next = index + 1;
  const bool goes_on = next < units.size() && facts::is_evidence(view, next) &&
                       (units[next].parent == index || units[next].kind == UnitKind::sentence ||
                        facts::leads_in(ticket.prose(units[index].span)));
  return goes_on && holds(next);
}

bool has_picture(const Ticket& ticket) {
  const auto references = ticket.references();
  return ticket.text().find("<img") != std::string_view::npos ||
         std::any_of(references.begin(), references.end(), [](const Reference& reference) {
           return reference.kind == ReferenceKind::image && is_open(reference);
         });
}

/// Whether the ticket links, anywhere, to what `match` speaks of, or has a section of links.
bool links_to(const Ticket& ticket, std::string_view match) {
  const auto thing = kThing.find(match);
  std::string word(thing ? match.substr(thing->begin, thing->size()) : match);
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  const auto references = ticket.references();
  return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
    return is_open(reference) && (ticket.sections()[reference.section].role == SectionRole::references ||
                                  patterns::contains_ignoring_case(ticket.text(reference.span), word) ||
                                  patterns::contains_ignoring_case(reference.target, word));
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

bool is_there(const TicketView& view, std::uint32_t index, std::string_view match) {
  const Ticket& ticket = view.ticket;
  if (facts::has_field(ticket, {"attachment", "attachments", "links", "link", "references", "docs",
                                "documentation", "design", "figma", "spec", "source", "sources", "files"})) {
    return true;
  }
  if (kPicture.found_in(match) && has_picture(ticket)) { return true; }
  const bool is_text_below =
      kRecord.found_in(match) || kBelow.found_in(ticket.prose(ticket.units()[index].span));
  if (is_text_below && !ticket.code_blocks().empty()) { return true; }
  return stands_beside(view, index) || links_to(ticket, match) || is_a_section(ticket, match);
}

void check(const TicketView& view, Findings& findings) {
  const Ticket& ticket = view.ticket;
  std::size_t looked_up = 0;
  for (std::uint32_t i = 0; i < ticket.units().size(); ++i) {
    const Unit& unit = ticket.units()[i];
    const auto hits = view.hits.of(i);
    const auto hit = std::find_if(hits.begin(), hits.end(), [](const patterns::Hit& h) {
      return lexicons::document_pointer.holds(*h.group);
    });
    if (hit == hits.end() || view.facts.classes[i] < patterns::UnitClass::prose) { continue; }
    const bool is_done = unit.tick == Tick::done || unit.tick == Tick::dropped;
    if (is_done || unit.kind == UnitKind::heading || kPlace.found_in(ticket.prose(unit.span))) { continue; }
    if (++looked_up > kMostLookedUp) { return; }
    if (!is_there(view, i, ticket.text(hit->span))) { findings.push_back({.span = hit->span, .unit = i}); }
  }
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
        "A link or path beside it, a section of that name, a number (\"RFC 7231\", \"page 4\"), an "
        "attachment field, "
        "or a link anywhere in the ticket that names the same thing is enough.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.7 (incomplete references); Femmer et al., Rapid Quality Assurance with "
        "Requirements Smells (2017)",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
