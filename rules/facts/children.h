// The tickets that a ticket lists as its parts.
#pragma once
#include <cstdint>
#include <vector>

#include "parsers/model/ticket.h"

namespace speclint::facts {

struct Children {
  std::uint32_t fields = 0;          // values of a field such as `subtasks`
  std::vector<std::uint32_t> units;  // items that begin with a ticket's number: `#12`, or one like its own
};

/// Those that it depends on, refers to or leaves out are no parts, nor are numbered criteria.
Children children_of(const Ticket& ticket);

}  // namespace speclint::facts
