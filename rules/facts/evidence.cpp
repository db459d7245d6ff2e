#include "rules/facts/evidence.h"

#include <algorithm>

#include "rules/facts/private_hosts.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::UnitClass;

const patterns::Pattern kSaysNothing{
    R"((?i)^\W*(?:none|n/?a|null|nil|unknown|unassigned|tbd|tba|todo|no|not set|no response)?\W*$)"};

bool is_said(const TicketView& view, std::uint32_t unit) {
  return view.facts.clean[unit] && view.ticket.units()[unit].kind != UnitKind::heading;
}

/// Whether `span` lies in a unit that is not clean.
bool is_unclean(const TicketView& view, Span span) {
  const auto units = view.ticket.units();
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (units[i].span.contains(span) && !view.facts.clean[i]) { return true; }
  }
  return false;
}

/// Whether `found`, asked for the number of a unit and its text, is true of a unit that is evidence.
template <typename Found>
bool any_evidence(const TicketView& view, Found found) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Span span = view.ticket.units()[i].span;
    if (is_evidence(view, i) && found(i, view.ticket.prose(span))) { return true; }
  }
  return false;
}

}  // namespace

bool is_evidence(const TicketView& view, std::uint32_t unit) {
  return view.facts.classes[unit] >= UnitClass::prose && is_said(view, unit);
}

bool says(const TicketView& view, const patterns::Lexicon& lexicon) {
  return any_evidence(view,
                      [&](std::uint32_t unit, std::string_view) { return view.hits.any(unit, lexicon); });
}

bool says(const TicketView& view, const patterns::LateList& list) {
  return any_evidence(view, [&](std::uint32_t, std::string_view prose) { return list.found_in(prose); });
}

bool says(const TicketView& view, const patterns::LateList& list, RoleSet roles) {
  return any_evidence(view, [&](std::uint32_t unit, std::string_view prose) {
    return roles.contains(view.ticket.units()[unit].role) && list.found_in(prose);
  });
}

bool title_says(const TicketView& view, const patterns::Lexicon& lexicon) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (view.facts.classes[i] == UnitClass::title && view.hits.any(i, lexicon)) { return true; }
  }
  return false;
}

bool title_says(const TicketView& view, const patterns::LateList& list) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (view.facts.classes[i] == UnitClass::title && view.facts.clean[i] &&
        list.found_in(view.ticket.prose(view.ticket.units()[i].span))) {
      return true;
    }
  }
  return false;
}

bool has_filled(const TicketView& view, RoleSet roles) {
  const auto units = view.ticket.units();
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (roles.contains(units[i].role) && units[i].kind != UnitKind::title && !units[i].struck &&
        is_said(view, i)) {
      return true;
    }
  }
  const auto blocks = view.ticket.code_blocks();
  return std::any_of(blocks.begin(), blocks.end(), [&](const CodeBlock& block) {
    return roles.contains(view.ticket.sections()[block.section].role);
  });
}

bool has_open_reference(const TicketView& view) {
  const auto references = view.ticket.references();
  return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
    return reach_of(reference.target) == Reach::open &&
           view.ticket.sections()[reference.section].role != SectionRole::log &&
           !is_unclean(view, reference.span);
  });
}

bool has_field(const Ticket& ticket, std::initializer_list<std::string_view> keys) {
  const auto fields = ticket.fields();
  return std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
    return std::find(keys.begin(), keys.end(), field.key) != keys.end() &&
           !kSaysNothing.found_in(field.value);
  });
}

bool declares(const TicketView& view, KindSet kinds) {
  return kinds.contains(view.facts.kind) &&
         patterns::contains_ignoring_case(view.ticket.declared_kind(), kind_name(view.facts.kind));
}

std::uint32_t count_requirements(const Facts& facts) {
  return static_cast<std::uint32_t>(
      std::count_if(facts.classes.begin(), facts.classes.end(),
                    [](UnitClass unit) { return unit >= UnitClass::requirement; }));
}

}  // namespace speclint::facts
