// What stands before the words of a title.
#pragma once
#include <cstddef>
#include <string_view>

namespace speclint::facts {

/// How many bytes of a title's mask are ids, tags and types in front of its words: "SHOP-12: ", "[Bug] ",
/// "feat(api): ", "Story 4.2: ".
std::size_t title_prefix(std::string_view prose);

}  // namespace speclint::facts
