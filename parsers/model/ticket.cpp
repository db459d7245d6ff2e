#include "parsers/model/ticket.h"

#include <algorithm>
#include <cassert>

#include "parsers/model/prose.h"

namespace speclint {
namespace {

[[maybe_unused]] bool mask_fits(std::string_view text, std::string_view prose) {
  const auto fits = [](char real, char masked) {
    return real == masked || masked == ' ' || is_literal_filler(masked);
  };
  return text.size() == prose.size() && std::equal(text.begin(), text.end(), prose.begin(), fits);
}

[[maybe_unused]] bool sections_tile(const TicketDraft& draft) {
  std::uint32_t end = draft.sections.empty() ? 0 : draft.sections.front().span.begin;
  std::uint32_t unit = 0;
  for (const Section& section : draft.sections) {
    if (section.span.begin != end || section.units.first != unit) { return false; }
    if (section.span.end < section.span.begin || section.span.end > draft.text.size()) { return false; }
    end = section.span.end;
    unit = section.units.end();
  }
  return !draft.sections.empty() && unit == draft.units.size();
}

[[maybe_unused]] bool units_lie_inside(const TicketDraft& draft) {
  return std::all_of(draft.units.begin(), draft.units.end(), [&](const Unit& unit) {
    return unit.section < draft.sections.size() && unit.span.begin <= unit.span.end &&
           draft.sections[unit.section].span.contains(unit.span) && unit.cells.end() <= draft.cells.size() &&
           (unit.parent == kNoIndex || unit.parent < draft.units.size());
  });
}

[[maybe_unused]] bool spans_lie_inside(const TicketDraft& draft) {
  const auto inside = [&](Span span) { return span.begin <= span.end && span.end <= draft.text.size(); };
  const auto field_inside = [&](const Field& field) {
    return inside(field.key_span) && inside(field.value_span);
  };
  return inside(draft.title.span) && std::all_of(draft.fields.begin(), draft.fields.end(), field_inside);
}

}  // namespace

Ticket::Ticket(TicketDraft draft) : parts_(std::move(draft)) {
  assert(mask_fits(text(), prose()));
  assert(sections_tile(parts_));
  assert(units_lie_inside(parts_));
  assert(spans_lie_inside(parts_));
}

const Field* Ticket::field(std::string_view key) const {
  const auto found = std::find_if(parts_.fields.begin(), parts_.fields.end(),
                                  [&](const Field& field) { return field.key == key; });
  return found == parts_.fields.end() ? nullptr : &*found;
}

Span Ticket::anchor() const {
  const bool has_field = !parts_.fields.empty();
  const std::uint32_t at = !parts_.title.span.empty() ? parts_.title.span.begin
                           : has_field                ? parts_.fields.front().key_span.begin
                                                      : 0;
  return {at, at};
}

}  // namespace speclint
