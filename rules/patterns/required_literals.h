// Which strings a text must hold for an expression to match at all.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace speclint::patterns {

/// Shorter strings stand in nearly every text, so they tell nothing.
inline constexpr int kShortestLiteral = 3;

/// Lower-case strings, sorted, one of which occurs (ASCII case ignored) in every match of a valid
/// RE2 expression. Empty when none can be told.
std::vector<std::string> required_literals(std::string_view expression);

/// The most steps that the program of one expression may have: repetitions such as `(?:a{1,100}){50}` make them
/// many.
inline constexpr int kLargestProgram = 5'000;

/// What is wrong with an expression by itself: that RE2 cannot read it, or that its program is too large. Empty
/// when it is fine.
std::string expression_problem(std::string_view expression);
/// The steps of an expression's program; zero for one that is wrong.
int program_size(std::string_view expression);

/// What is wrong with a phrase (phrase.h): that it is no RE2 expression, too large, or that it has a gap and no
/// literals, neither its own nor given ones. Empty when it is fine.
std::string phrase_problem(std::string_view phrase, bool literals_given);

}  // namespace speclint::patterns
