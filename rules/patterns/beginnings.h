// How the matches of a phrase can begin: what makes it possible to look for all phrases at once.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "rules/patterns/symbols.h"

namespace speclint::patterns {

/// One way in which a match can begin, in symbols.
struct Beginning {
  std::string symbols;
  /// Whether a text that reads so is a match, apart from word boundaries at its ends; if not, the
  /// expression must decide.
  bool whole = false;

  friend bool operator==(const Beginning&, const Beginning&) = default;
};

/// Every match of the phrase (phrase.h) begins with one of these, provided that it begins at a word boundary
/// or with something that is no letter, digit or underscore. Empty when that cannot be told in a short list.
/// Letters are compared as in ASCII.
std::vector<Beginning> beginnings_of(std::string_view phrase);

/// The same in at most `longest` symbols, which costs little, of a part of a phrase that has no alternatives
/// outside of brackets; empty when it has.
std::vector<Beginning> short_beginnings_of(std::string_view branch, std::size_t longest);

}  // namespace speclint::patterns
