#include "rules/own/own_check.h"

#include <algorithm>

#include "parsers/text/sentences.h"

namespace speclint::own {
namespace {

template <class Values, class Value>
bool is_among(const Values& values, Value value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool concerns(const OwnCheck& check, const Ticket& ticket) {
  return check.statuses.empty() || is_among(check.statuses, ticket.status());
}

/// Whether a unit stands in one of the roles; a row where one of its cells does.
bool is_in_roles(const OwnCheck& check, const Ticket& ticket, const Unit& unit) {
  if (check.roles.empty() || is_among(check.roles, unit.role)) { return true; }
  const auto cells = ticket.cells(unit.cells);
  return std::any_of(cells.begin(), cells.end(),
                     [&](const Cell& cell) { return is_among(check.roles, cell.role); });
}

bool says_something(const TicketView& view, std::size_t index) {
  const Unit& unit = view.ticket.units()[index];
  return unit.kind != UnitKind::heading && unit.kind != UnitKind::title &&
         view.facts.residue[index] == Residue::none;
}

bool has_part(const TicketView& view, SectionRole role) {
  const auto units = view.ticket.units();
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto cells = view.ticket.cells(units[i].cells);
    const bool is_here =
        units[i].role == role ||
        std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) { return cell.role == role; });
    if (is_here && says_something(view, i)) { return true; }
  }
  const auto code = view.ticket.code_blocks();
  return std::any_of(code.begin(), code.end(), [&](const CodeBlock& block) {
    return view.ticket.sections()[block.section].role == role;
  });
}

/// Where an absent part is reported: at its heading if that is there.
Span place_of_absent(const Ticket& ticket, SectionRole role) {
  for (const Section& section : ticket.sections()) {
    if (section.role == role && !section.inherited && !section.heading.empty()) {
      return {section.heading.begin, section.heading.begin};
    }
  }
  const Span anchor = ticket.anchor();
  return {anchor.begin, anchor.begin};
}

double words_in(const TicketView& view) {
  double words = 0;
  const auto units = view.ticket.units();
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (says_something(view, i) && is_in_roles(*view.rule->own, view.ticket, units[i])) {
      words += text::count_words(view.ticket.prose(units[i].span));
    }
  }
  return words;
}

double count(const TicketView& view) {
  const OwnCheck& check = *view.rule->own;
  const Ticket& ticket = view.ticket;
  switch (check.counted) {
    case Counted::criteria: return static_cast<double>(view.facts.acceptance.criteria.size());
    case Counted::words: return words_in(view);
    case Counted::links: return static_cast<double>(ticket.references().size());
    case Counted::sections:
      return static_cast<double>(
          std::count_if(ticket.sections().begin(), ticket.sections().end(), [&](const Section& section) {
            return !section.heading.empty() && section.heading != ticket.title().span &&
                   (check.roles.empty() || is_among(check.roles, section.role));
          }));
    case Counted::items: break;
  }
  return static_cast<double>(std::count_if(
      ticket.units().begin(), ticket.units().end(),
      [&](const Unit& unit) { return unit.kind == UnitKind::item && is_in_roles(check, ticket, unit); }));
}

Span id_place(const Ticket& ticket) {
  for (const Field& field : ticket.fields()) {
    if (!field.value.empty() && field.value == ticket.id()) { return field.value_span; }
  }
  return ticket.anchor();
}

}  // namespace

void check_phrases(const UnitView& view, Findings& findings) {
  const OwnCheck& check = *view.rule->own;
  if (!concerns(check, view.ticket) || !is_in_roles(check, view.ticket, view.unit)) { return; }
  for (const patterns::Hit& hit : view.hits) { findings.push_back({.span = hit.span, .unit = view.index}); }
}

void check_required_part(const TicketView& view, Findings& findings) {
  if (!concerns(*view.rule->own, view.ticket)) { return; }
  for (const SectionRole role : view.rule->own->roles) {
    if (!has_part(view, role)) { findings.push_back({.span = place_of_absent(view.ticket, role)}); }
  }
}

void check_required_field(const TicketView& view, Findings& findings) {
  const OwnCheck& check = *view.rule->own;
  const auto fields = view.ticket.fields();
  const bool is_there = std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
    return field.key == check.field && !field.value.empty();
  });
  if (!is_there && concerns(check, view.ticket)) { findings.push_back({.span = view.ticket.anchor()}); }
}

void check_forbidden_part(const TicketView& view, Findings& findings) {
  const OwnCheck& check = *view.rule->own;
  if (!concerns(check, view.ticket)) { return; }
  for (const Section& section : view.ticket.sections()) {
    if (!section.inherited && !section.heading.empty() && is_among(check.roles, section.role)) {
      findings.push_back({.span = section.heading});
    }
  }
}

void check_title(const TicketView& view, Findings& findings) {
  const OwnCheck& check = *view.rule->own;
  const Title& title = view.ticket.title();
  if (!concerns(check, view.ticket) || check.pattern->found_in(title.text)) { return; }
  findings.push_back({.span = title.span.empty() ? view.ticket.anchor() : title.span});
}

void check_id(const TicketView& view, Findings& findings) {
  const OwnCheck& check = *view.rule->own;
  if (!concerns(check, view.ticket) || check.pattern->found_in(view.ticket.id())) { return; }
  findings.push_back({.span = view.ticket.id().empty() ? view.ticket.anchor() : id_place(view.ticket)});
}

void check_count(const TicketView& view, Findings& findings) {
  const OwnCheck& check = *view.rule->own;
  if (!concerns(check, view.ticket)) { return; }
  const double counted = count(view);
  if (counted < check.least || counted > check.most) { findings.push_back({.span = view.ticket.anchor()}); }
}

}  // namespace speclint::own
