// What templates leave in tickets: text that stands there and says nothing.
#include <algorithm>

#include "rules/facts/compute_facts.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

const patterns::Pattern kWord{R"([\pL\pN\x01-\x04])"};
const patterns::Pattern kNoResponse{R"((?i)^\W*no response(?: provided)?\W*$)"};
/// "OS: " leads in to what somebody was to fill in.
const patterns::Pattern kLabel{R"(^[^:.?!]{1,40}:\W*$)"};
constexpr std::size_t kLongestBlank = 24;  // bytes of "_No response provided_"
constexpr std::size_t kLongestLine = 400;  // bytes of what may be a template's line

bool is_blank(std::string_view prose) {
  return prose.size() <= kLongestBlank && (!kWord.found_in(prose) || kNoResponse.found_in(prose));
}

/// Whether `hit` leaves no other word in the unit; a quotation may hold three dots.
bool fills(const Ticket& ticket, const Unit& unit, const patterns::Hit& hit) {
  return !kWord.found_in(ticket.text({unit.span.begin, hit.span.begin})) &&
         !kWord.found_in(ticket.text({hit.span.end, unit.span.end}));
}

/// Whether a prompt in brackets was answered behind them: "Version: [e.g. 1.2] 3.7".
bool is_answered_behind(const Ticket& ticket, const Unit& unit, const patterns::Hit& hit) {
  const std::string_view text = ticket.text({hit.span.begin, unit.span.end});
  const std::size_t end = text.find(']');
  return text.front() == '[' && end != std::string_view::npos && kWord.found_in(text.substr(end));
}

bool opens(const Ticket& ticket, const Unit& unit, const patterns::Hit& hit) {
  const std::string_view before = ticket.prose({unit.span.begin, hit.span.begin});
  return (!kWord.found_in(before) || kLabel.found_in(before)) && !is_answered_behind(ticket, unit, hit);
}

/// "Step 1" with items below it is a heading of theirs.
bool has_children(const Ticket& ticket, std::uint32_t index) {
  return index + 1 < ticket.units().size() && ticket.units()[index + 1].parent == index;
}

bool is_prompt(const Ticket& ticket, const TicketHits& hits, std::uint32_t index) {
  const Unit& unit = ticket.units()[index];
  if (unit.tick == Tick::done || unit.tick == Tick::dropped) { return false; }
  const auto here = hits.of(index);
  return std::any_of(here.begin(), here.end(), [&](const patterns::Hit& hit) {
    if (lexicons::template_prompt.holds(*hit.group)) { return opens(ticket, unit, hit); }
    return lexicons::template_filler.holds(*hit.group) && fills(ticket, unit, hit) &&
           !has_children(ticket, index);
  });
}

/// A team's own definition of done comes from its template and holds all the same.
bool is_template_line(const Ticket& ticket, const Unit& unit, const Surroundings& surroundings) {
  const auto lines = surroundings.template_lines;
  if (lines.empty() || unit.role == SectionRole::dod || unit.span.size() > kLongestLine) { return false; }
  return std::binary_search(lines.begin(), lines.end(), normalised_line(ticket.text(unit.span)));
}

Residue residue_of(const Ticket& ticket, const TicketHits& hits, std::uint32_t index,
                   const Surroundings& surroundings) {
  const Unit& unit = ticket.units()[index];
  if (unit.kind == UnitKind::title || unit.kind == UnitKind::heading) { return Residue::none; }
  if (is_prompt(ticket, hits, index) || is_template_line(ticket, unit, surroundings)) {
    return Residue::prompt;
  }
  return is_blank(ticket.prose(unit.span)) ? Residue::blank : Residue::none;
}

}  // namespace

std::vector<Residue> find_residue(const Ticket& ticket, const TicketHits& hits,
                                  const Surroundings& surroundings) {
  std::vector<Residue> residue;
  residue.reserve(ticket.units().size());
  for (std::uint32_t i = 0; i < ticket.units().size(); ++i) {
    residue.push_back(residue_of(ticket, hits, i, surroundings));
  }
  return residue;
}

}  // namespace speclint::facts
