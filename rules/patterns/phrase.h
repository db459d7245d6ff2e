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

/// The most steps that the program of one expression may have: repetitions such as `(?:a{1,100}){50}` make
/// them many.
inline constexpr int kLargestProgram = 5'000;

/// What becomes of an expression.
struct ExpressionTraits {
  std::string problem;  // that RE2 cannot read it, or that its program is too large; empty when it is fine
  int steps = 0;        // of its program
};
ExpressionTraits examine_expression(std::string_view expression);
/// The same of a phrase; a problem is told in the words that somebody wrote.
ExpressionTraits examine_phrase(std::string_view phrase);

}  // namespace speclint::patterns
