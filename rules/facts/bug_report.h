// What several rules ask about a report of a bug.
#pragma once
#include "parsers/model/section_role.h"
#include "rules/rule.h"

namespace speclint::facts {

/// Parts in which a reporter tells what happened, whatever the heading above it.
inline constexpr RoleSet kToldByReporter{SectionRole::none,     SectionRole::context, SectionRole::actual,
                                         SectionRole::evidence, SectionRole::steps,   SectionRole::notes};

/// Whether a ticket reports a symptom: it is a bug, and its title does not order a change, as "Add retries"
/// and "The list should be sorted" do.
bool reports_symptom(const TicketView& view);

/// Whether the cause is known: a unit that is evidence, or a code block, names the place in the source (a
/// file, a function, a test, the lines themselves) or the root cause, or a part describes the fix. Whoever
/// knows the cause needs neither the steps nor the surroundings in which it was seen.
bool knows_cause(const TicketView& view);

}  // namespace speclint::facts
