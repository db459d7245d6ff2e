// How phrases begin: which texts they are read into, and where they are left to their expressions.
#include "rules/patterns/beginnings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/patterns/pattern.h"

using namespace speclint::patterns;

namespace {

/// The beginnings as texts, sorted; those that the expression must decide end with "...".
std::vector<std::string> told(std::string_view phrase) {
  std::vector<std::string> texts;
  for (const Beginning& beginning : beginnings_of(phrase)) {
    texts.push_back(beginning.symbols + (beginning.whole ? "" : "..."));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

std::string symbols_of(std::string_view text) {
  std::string symbols;
  for (std::size_t at = 0; at < text.size();) {
    const Symbol symbol = symbol_at(text, at);
    symbols += symbol.value;
    at += symbol.size;
  }
  return symbols;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a text is read in symbols") {
  CHECK(symbols_of("As  soon\n\t as") == "as soon as");
  CHECK(symbols_of("don’t – a\u00a0b") == std::string("don't") + kMixedSymbol + "a b");
  CHECK(symbols_of("end‑to-end") == "end-to-end");
  CHECK(symbols_of("\x01\x02x") == std::string("\0\0x", 3));
}

TEST_CASE("a phrase that stands for few texts is read to its end") {
  CHECK(told("Soon") == Strings{"soon"});
  CHECK(told("a|the  one") == Strings{"a", "the one"});
  CHECK(told("easy to (?:use|read)") == Strings{"easy to read", "easy to use"});
  CHECK(told("works? (?:very )?well") ==
        Strings{"work very well", "work well", "works very well", "works well"});
  CHECK(told("[Aa]s[1-3]") == Strings{"as1", "as2", "as3"});
  CHECK(told("user[- ]friendly") ==
        Strings{std::string("user") + kMixedSymbol + "friendly", "user friendly", "user-friendly"});
  CHECK(told("ab{2}c{0,1}") == Strings{"abb", "abbc"});
  CHECK(told(R"(etc\.)") == Strings{"etc."});
}

TEST_CASE("what goes on in too many ways is left to the expression") {
  CHECK(told(R"(follow\w* it)") == Strings{"follow it", "follow..."});
  CHECK(told(R"(use \w+ or)") == Strings{"use ..."});
  CHECK(told("either.{2,80}or") == Strings{"either..."});
  CHECK(told("see[^x]") == Strings{"see..."});
  CHECK(told(R"(\betc\b)") == Strings{"etc..."});
  CHECK(told("(?-i:TBD)") == Strings{"tbd..."});
  CHECK(told("xx+") == Strings{"xx", "xxx..."});
  // A run of blanks and dashes may go on, so it is no part of what must be read.
  CHECK(told(R"(with [\w-]+)") == Strings{"with..."});
  CHECK(told("a - b") == Strings{std::string("a") + kMixedSymbol + "b..."});
}

TEST_CASE("of a phrase that may begin with anything no beginning is told") {
  for (const char* phrase :
       {R"(\w+n't decided)", "[^x]y", ".*", "(?:soon)?", "x*", "a|", "", "(", "[a", "a)", R"(\pLx)"}) {
    CAPTURE(phrase);
    CHECK(beginnings_of(phrase).empty());
  }
}

TEST_CASE("short beginnings are cut where they become too long") {
  const auto told_in = [](std::string_view branch, std::size_t longest) {
    std::vector<std::string> texts;
    for (const Beginning& beginning : short_beginnings_of(branch, longest)) {
      texts.push_back(beginning.symbols + (beginning.whole ? "" : "..."));
    }
    std::sort(texts.begin(), texts.end());
    return texts;
  };
  CHECK(told_in("(?:the |all )?bugs", 3) == Strings{"all...", "bug...", "the..."});
  CHECK(told_in("no|zero", 3).empty());
  CHECK(told_in("is - it", 3) == Strings{std::string("is") + kMixedSymbol + "..."});
  CHECK(told_in("a b", 4) == Strings{"a b"});
}

TEST_CASE("products of lists are cut where they become too long") {
  const std::string list = "(?:a|b|c|d|e|f|g|h|i|j)";
  const std::vector<Beginning> beginnings = beginnings_of(list + list + list + list + list + "z");
  CHECK(beginnings.size() == 1000);
  CHECK(std::none_of(beginnings.begin(), beginnings.end(), [](const Beginning& each) { return each.whole; }));
}

TEST_CASE("a pattern at the first word finds the same with and without a look at how it begins") {
  for (const char* source : {R"((?i)^\W*(?:the |all )?(?:bugs?|#\d+)\b)", R"((?i)^\W*\d+\W+as)",
                             R"((?is)^\W*as (?:an?|the)\s.{2,9})", R"((?i)^\W*(?:\d\W+)?(?:no|zero))",
                             R"((?i)^\W*\(x\))", R"((?i)^\W*\w+ly)", R"((?i)^\W*as|bugs)"}) {
    const Pattern pattern(source);
    for (const char* text :
         {"", "  ", "Bugs", "- the bugs", "all #12", "12: as", "(1) as", "As a user", "* as the x", "no",
          "3. Zero", "(x)", "x", "quickly", "é as a user", "Thé bugs"}) {
      CAPTURE(source);
      CAPTURE(text);
      const std::string shifted = std::string("(?:") + source + ")";
      const Pattern unaided(shifted);
      const bool expected = unaided.found_in(text);
      bool alike = true;  // however often it was asked before
      for (int i = 0; i < 70; ++i) { alike = alike && pattern.found_in(text) == expected; }
      CHECK(alike);
    }
  }
}
