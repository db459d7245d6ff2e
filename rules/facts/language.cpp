#include "rules/facts/language.h"

#include "parsers/text/language.h"

namespace speclint::facts {
namespace {

constexpr std::uint32_t kEnoughWords = 200;

}  // namespace

std::string_view language_of(const Ticket& ticket) {
  text::LanguageCounter counter;
  for (const Unit& unit : ticket.units()) {
    if (counter.words() >= kEnoughWords || counter.is_sure()) { break; }
    counter.add(ticket.prose(unit.span));
  }
  return counter.language();
}

}  // namespace speclint::facts
