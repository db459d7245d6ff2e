// From a phrase, as people write it in a word list, to an expression.
#pragma once
#include <string>
#include <string_view>

namespace speclint::patterns {

/// The RE2 expression of a phrase. A blank stands for any run of blanks and line ends, NBSP among
/// them; `'` and `-` also stand for their typographic forms; the same holds for members of a class
/// such as `[- ]`. Everything else is RE2 and stays as it is.
std::string compile_phrase(std::string_view phrase);

/// What is wrong with a phrase as an expression; empty when nothing is.
std::string phrase_problem(std::string_view phrase);

}  // namespace speclint::patterns
