// From a phrase, as people write it in a word list, to an expression.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace speclint::patterns {

/// The RE2 expression of a phrase. A blank stands for any run of blanks and line ends, NBSP among
/// them; `'` and `-` also stand for their typographic forms; the same holds for members of a class
/// such as `[- ]`. Everything else is RE2 and stays as it is.
std::string compile_phrase(std::string_view phrase);

/// An expression that finds any of `words` as whole words, blanks as in a phrase. Words with a capital letter
/// are found as they are written, others in any case.
std::string any_of_words(std::span<const std::string> words);

/// Whether a phrase may run over a long stretch of text (`.*`, `[^x]+`, `.{0,60}`). Together with
/// others in one set such a phrase would make scanning slow.
bool has_gap(std::string_view phrase);

}  // namespace speclint::patterns
