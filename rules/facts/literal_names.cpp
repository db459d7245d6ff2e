#include "rules/facts/literal_names.h"

#include <string_view>

#include "parsers/model/prose.h"

namespace speclint::facts {

std::size_t count_literal_names(const Ticket& ticket, Span span) {
  const std::string_view prose = ticket.prose(span);
  const std::string_view text = ticket.text(span);
  std::size_t names = 0;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    if (!is_literal_filler(prose[i])) { continue; }
    const bool begins = i == 0 || !is_literal_filler(prose[i - 1]);
    names += begins || text[i] == ',' ? 1 : 0;
  }
  return names;
}

}  // namespace speclint::facts
