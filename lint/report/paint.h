// Colour on a terminal.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "rules/severity.h"

namespace speclint::report {

enum class Ink : std::uint8_t { plain, bold, dim, red, green, yellow, cyan };

/// `text` in that ink, or as it is without `color`.
std::string paint(std::string_view text, Ink ink, bool color);

Ink ink_of(Severity severity);

}  // namespace speclint::report
