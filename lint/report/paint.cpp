// Colour on a terminal.
#include "lint/report/paint.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace speclint::report {
namespace {

constexpr std::array<int, 7> kSgr{0, 1, 2, 31, 32, 33, 36};

}  // namespace

std::string paint(std::string_view text, Ink ink, bool color) {
  if (!color || ink == Ink::plain) { return std::string(text); }
  return fmt::format("\x1b[{}m{}\x1b[0m", kSgr[static_cast<std::size_t>(ink)], text);
}

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::blocker:
    case Severity::error: return Ink::red;
    case Severity::warning: return Ink::yellow;
    case Severity::info: return Ink::cyan;
    case Severity::off: break;
  }
  return Ink::plain;
}

}  // namespace speclint::report
