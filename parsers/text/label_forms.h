// Word forms that looking up labels needs besides their normal form.
#pragma once
#include <string>
#include <string_view>

namespace speclint::text {

/// `words` with the last of them in the singular, as far as its ending tells: `test cases` is
/// `test case`, `dependencies` is `dependency`, `status` and `access` stay.
std::string singular(std::string_view words);

}  // namespace speclint::text
