// Trigram sets.
#include "rules/patterns/trigrams.h"

#include <cstddef>

namespace speclint::patterns {
namespace {

constexpr unsigned kMask = (1U << 15U) - 1;

/// The code of the trigram that ends with `byte`, from that of the trigram one byte earlier.
unsigned next_code(unsigned code, char byte) {
  return ((code << 5U) | (static_cast<unsigned char>(byte) & 0x1FU)) & kMask;
}

bool holds_unusual_fold(std::string_view text) {
  return text.find("\u017F") != std::string_view::npos || text.find("\u212A") != std::string_view::npos;
}

}  // namespace

void Trigrams::add(std::string_view text) {
  // RE2 takes the long s for an s and the Kelvin sign for a k; such a text may hold anything.
  if (holds_unusual_fold(text)) { seen_.set(); }
  unsigned code = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    code = next_code(code, text[i]);
    if (i >= 2) { seen_.set(code); }
  }
}

bool Trigrams::may_hold(std::string_view literal) const {
  unsigned code = 0;
  for (std::size_t i = 0; i < literal.size(); ++i) {
    code = next_code(code, literal[i]);
    if (i >= 2 && !seen_.test(code)) { return false; }
  }
  return true;
}

}  // namespace speclint::patterns
