// Phrases: what they are compiled to, what they then match, and which of them have gaps.
#include "rules/patterns/phrase.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules/patterns/beginnings.h"
#include "rules/patterns/pattern.h"

using namespace speclint::patterns;

TEST_CASE("a phrase keeps its escapes, ranges and flags") {
  struct Case {
    const char* phrase;
    const char* expression;
  };
  for (const Case& each : std::vector<Case>{
           {"soon", "soon"},
           {"some ?day", R"(some(?:[\s\x{a0}]+)?day)"},
           {"a  b", R"(a(?:[\s\x{a0}]+)b)"},
           {"i'd", "i['’]d"},
           {R"(a\-b\ c)", R"(a\-b\ c)"},
           {"[a-z_]+", "[a-z_]+"},
           {"[^ ]", R"([^\s\x{a0}])"},
           {"[]x-]", R"([]x\-‐‑–—])"},
           {"(?-i:A-B)", R"((?-i:A[\-‐‑–—]B))"},
           {"[[:alpha:]-]", R"([[:alpha:]\-‐‑–—])"},
           {"[- ]x", R"((?:[\-‐‑–—\s\x{a0}]+)x)"},
       }) {
    CHECK(compile_phrase(each.phrase) == each.expression);
  }
}

TEST_CASE("a phrase is found through line breaks, markup that was blanked, and typographic forms") {
  const std::string expression = "(?i)" + compile_phrase("user[- ]friendly|don't know|end-to-end of the day");
  const Pattern pattern(expression);
  for (const char* text :
       {"User friendly", "user-friendly", "user–friendly", "user\u00a0friendly", "user   friendly",
        "user\n  friendly", "don’t know", "don't\nknow", "end‑to‑end of\r\n the day"}) {
    CAPTURE(text);
    CHECK(pattern.found_in(text));
  }
  CHECK_FALSE(pattern.found_in("userfriendly"));
}

TEST_CASE("a phrase that is wrong is refused") {
  CHECK(examine_phrase("soon").problem.empty());
  CHECK(examine_phrase("soon").steps > 4);
  CHECK(examine_phrase("(soon").problem == "missing ): (soon");
  CHECK(examine_phrase("(?:[a-z]{1,100}-){1,9}").problem ==
        "the expression makes a program of 6348 steps, more than the limit of 5000");
}

TEST_CASE("hostile phrases neither hang nor read beyond their end") {
  for (const char* phrase :
       {"[", "[^", "[^]", "[[:", "\\", "(?", "(?i", "{", "a{", ".{", ".{,", "[\\", " ", "  "}) {
    CAPTURE(phrase);
    compile_phrase(phrase);
    beginnings_of(phrase);
  }
}
