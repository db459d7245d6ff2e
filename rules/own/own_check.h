// Rules of somebody's own: what a rule pack can ask for, as values.
#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace speclint {

/// What such a rule counts.
enum class Counted : std::uint8_t { criteria, items, sections, words, links };
inline constexpr std::array<std::string_view, 5> kCountedNames{"criteria", "items", "sections", "words",
                                                               "links"};

/// A rule's `own`. Which fields count depends on the check that the rule has.
struct OwnCheck {
  std::vector<SectionRole> roles;  // parts that are looked at, required or forbidden; none: everywhere
  std::vector<Status> statuses;    // tickets that are looked at; none: all
  std::string field;               // that is required
  const patterns::Pattern* pattern = nullptr;  // that a title or id must match
  Counted counted = Counted::criteria;
  double least = 0;
  double most = std::numeric_limits<double>::infinity();
};

namespace own {

/// Every phrase of the rule's lists, in units of its roles.
void check_phrases(const UnitView& view, Findings& findings);

/// A part with something in it for each role; what is there and empty is shown at its heading.
void check_required_part(const TicketView& view, Findings& findings);
/// A field with a value.
void check_required_field(const TicketView& view, Findings& findings);
/// No heading of such a part.
void check_forbidden_part(const TicketView& view, Findings& findings);
/// The pattern matches somewhere in the title.
void check_title(const TicketView& view, Findings& findings);
/// The same of the id; a ticket without one does not match.
void check_id(const TicketView& view, Findings& findings);
/// At least so many, and at most.
void check_count(const TicketView& view, Findings& findings);

}  // namespace own
}  // namespace speclint
