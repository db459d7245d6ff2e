// What counts as said: only clean units are evidence, so that vague text never satisfies a rule.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "rules/patterns/late_list.h"
#include "rules/rule.h"

namespace speclint::facts {

/// Whether a unit may stand as evidence: no log, no heading, not struck, and without a finding that taints.
bool is_evidence(const TicketView& view, std::uint32_t unit);

/// Whether a phrase of `lexicon` occurs in a unit that is evidence. The rule must declare the list in
/// `words`; one with `Scope::anywhere` sees everything but the title.
bool says(const TicketView& view, const patterns::Lexicon& lexicon);

/// Whether a phrase of `list` occurs in a unit that is evidence, in a part that has one of `roles` if any are
/// given.
bool says(const TicketView& view, const patterns::LateList& list);
bool says(const TicketView& view, const patterns::LateList& list, RoleSet roles);

/// Whether a phrase of `lexicon` occurs in the title (declared with `Scope::title`).
bool title_says(const TicketView& view, const patterns::Lexicon& lexicon);
bool title_says(const TicketView& view, const patterns::LateList& list);

/// Whether a section of one of `roles` holds a unit that is evidence, or a code block.
bool has_filled(const TicketView& view, RoleSet roles);

/// Whether the ticket links or shows something that anybody can open, outside logs and units that are not
/// clean.
bool has_open_reference(const TicketView& view);

/// Whether a field of one of these keys has a value that says something: not empty, "none", "tbd", "-".
bool has_field(const Ticket& ticket, std::initializer_list<std::string_view> keys);

/// Whether the ticket declares that it is of one of `kinds`. A title alone ("Migrate the loader",
/// "Integration tests") is no promise that the work has what such kinds need.
bool declares(const TicketView& view, KindSet kinds);

/// How many units are requirements, acceptance criteria among them.
std::uint32_t count_requirements(const Facts& facts);

}  // namespace speclint::facts
