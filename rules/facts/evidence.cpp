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

}  // namespace

bool is_evidence(const TicketView& view, std::uint32_t unit) {
  return view.facts.classes[unit] >= UnitClass::prose && is_said(view, unit);
}

bool says(const TicketView& view, const patterns::Lexicon& lexicon) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (is_evidence(view, i) && view.hits.any(i, lexicon)) { return true; }
  }
  return false;
}

bool says(const TicketView& view, const patterns::LateList& list, RoleSet roles) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Unit& unit = view.ticket.units()[i];
    if (roles.contains(unit.role) && is_evidence(view, i) && list.found_in(view.ticket.prose(unit.span))) {
      return true;
    }
  }
  return false;
}

bool says(const TicketView& view, const patterns::Pattern& pattern) {
  const auto units = view.ticket.units();
  if (units.empty()) { return false; }
  const Span whole{units.front().span.begin, std::max(units.front().span.end, units.back().span.end)};
  if (!pattern.found_in(view.ticket.prose(whole))) { return false; }
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (is_evidence(view, i) && pattern.found_in(view.ticket.prose(units[i].span))) { return true; }
  }
  return false;
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
