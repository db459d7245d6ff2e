// Units that say nothing by themselves.
#pragma once
#include <string_view>

namespace speclint::facts {

/// Whether a unit's mask ends with a colon: it only leads in to what follows.
constexpr bool leads_in(std::string_view prose) {
  const std::size_t last = prose.find_last_not_of(" \t\r\n*_");
  return last != std::string_view::npos && prose[last] == ':';
}

}  // namespace speclint::facts
