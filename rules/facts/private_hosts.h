// Places on the web that only people of a house can open, told by their names.
#pragma once
#include <cstdint>
#include <string_view>

namespace speclint::facts {

enum class Reach : std::uint8_t {
  open,     // nothing speaks against it
  invited,  // those whom its owner lets in, which may be everybody
  closed,   // those who took part, sit in the network, or at the very machine
};

/// Who can open the target of a link. Nothing is fetched.
Reach reach_of(std::string_view target);

}  // namespace speclint::facts
