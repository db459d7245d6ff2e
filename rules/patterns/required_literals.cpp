// Required literals, from RE2's own prefilter.
#include "rules/patterns/required_literals.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "rules/patterns/phrase.h"

namespace speclint::patterns {
namespace {

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

/// Whether the expression could match a text that holds every atom but those marked as absent.
bool can_match_without(const re2::FilteredRE2& filter, const std::vector<bool>& absent) {
  std::vector<int> present;
  for (std::size_t i = 0; i < absent.size(); ++i) {
    if (!absent[i]) { present.push_back(static_cast<int>(i)); }
  }
  std::vector<int> possible;
  filter.AllPotentials(present, &possible);
  return !possible.empty();
}

/// RE2 folds the long s and the Kelvin sign into s and k and lists atoms for each; one will do.
std::string in_ascii(std::string atom) {
  RE2::GlobalReplace(&atom, "\u017F", "s");
  RE2::GlobalReplace(&atom, "\u212A", "k");
  return atom;
}

/// Whether an expression can be used, and how large its program is.
PhraseTraits measure(std::string_view expression) {
  const RE2 compiled(re2::StringPiece(expression.data(), expression.size()), quiet());
  if (!compiled.ok()) { return {.problem = compiled.error()}; }
  PhraseTraits traits{.steps = compiled.ProgramSize()};
  if (traits.steps > kLargestProgram) {
    traits.problem = "the expression makes a program of " + std::to_string(traits.steps) +
                     " steps, more than the limit of " + std::to_string(kLargestProgram);
  }
  return traits;
}

}  // namespace

std::vector<std::string> required_literals(std::string_view expression) {
  re2::FilteredRE2 filter(kShortestLiteral);
  int id = 0;
  if (filter.Add(re2::StringPiece(expression.data(), expression.size()), quiet(), &id) != RE2::NoError) {
    return {};
  }
  std::vector<std::string> atoms;
  filter.Compile(&atoms);
  std::vector<bool> absent(atoms.size(), true);
  if (atoms.empty() || can_match_without(filter, absent)) { return {}; }

  // The prefilter is a formula of ands and ors; what is wanted is one set of atoms without which it
  // cannot hold. The short ones, which are common, are given up first.
  std::vector<std::size_t> order(atoms.size());
  for (std::size_t i = 0; i < order.size(); ++i) { order[i] = i; }
  std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return std::pair(atoms[left].size(), atoms[left]) < std::pair(atoms[right].size(), atoms[right]);
  });
  for (const std::size_t i : order) {
    absent[i] = false;
    if (can_match_without(filter, absent)) { absent[i] = true; }
  }

  std::vector<std::string> literals;
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (absent[i]) { literals.push_back(in_ascii(atoms[i])); }
  }
  std::sort(literals.begin(), literals.end());
  literals.erase(std::unique(literals.begin(), literals.end()), literals.end());
  return literals;
}

std::string expression_problem(std::string_view expression) { return measure(expression).problem; }

PhraseTraits examine_phrase(std::string_view phrase, bool literals_given) {
  const std::string expression = "(?i)" + compile_phrase(phrase);
  PhraseTraits traits = measure(expression);
  if (!traits.problem.empty()) {
    // In the words that somebody wrote, if these are wrong by themselves.
    if (std::string plain = measure(phrase).problem; !plain.empty()) { traits.problem = std::move(plain); }
    return traits;
  }
  traits.literals = required_literals(expression);
  if (has_gap(phrase) && !literals_given && traits.literals.empty()) {
    traits.problem = "a phrase with a gap needs literals";
  }
  return traits;
}

std::string phrase_problem(std::string_view phrase, bool literals_given) {
  return examine_phrase(phrase, literals_given).problem;
}

}  // namespace speclint::patterns
