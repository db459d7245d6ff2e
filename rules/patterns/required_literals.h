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

/// The most steps that the program of one expression may have: repetitions such as `(?:a{1,100}){50}` make
/// them many.
inline constexpr int kLargestProgram = 5'000;

/// What is wrong with an expression by itself: that RE2 cannot read it, or that its program is too large.
/// Empty when it is fine.
std::string expression_problem(std::string_view expression);
/// What a phrase (phrase.h) is made of.
struct PhraseTraits {
  std::string problem;                // that it is no RE2 expression, too large, or has a gap and no literals
  int steps = 0;                      // of its program
  std::vector<std::string> literals;  // see required_literals
};

/// `literals_given`: literals of its own are not asked for. Of a phrase with a problem nothing else is known.
PhraseTraits examine_phrase(std::string_view phrase, bool literals_given);

/// Only what is wrong with it; empty when it is fine.
std::string phrase_problem(std::string_view phrase, bool literals_given);

}  // namespace speclint::patterns
