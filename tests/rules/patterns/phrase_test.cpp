// Phrases: what they are compiled to, what they then match, and which of them have gaps.
#include "rules/patterns/phrase.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules/patterns/pattern.h"
#include "rules/patterns/required_literals.h"

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

TEST_CASE("wide repetitions are gaps") {
  for (const char* gap :
       {"a.*b", "a.+b", "a.{0,60}b", "a.{3,}", "a[^x]*b", "[^]]{9}", R"(\S+)", R"(a\W*b)"}) {
    CAPTURE(gap);
    CHECK(has_gap(gap));
  }
  for (const char* phrase :
       {"a.b", "a.?b", "a.{0,8}b", R"(a\.*b)", "[.*]+", R"(\w+ b)", "[^x]?", "a{20}", "a.", ""}) {
    CAPTURE(phrase);
    CHECK_FALSE(has_gap(phrase));
  }
}

TEST_CASE("literals are such that no match can do without them") {
  using Strings = std::vector<std::string>;
  CHECK(required_literals("(?i)ASAP") == Strings{"asap"});
  CHECK(required_literals(compile_phrase("easy to (?:use|read)")) == Strings{"easy"});
  CHECK(required_literals("(?i)task|kiosk") == Strings{"kiosk", "task"});
  CHECK(required_literals("(?:word)?").empty());
  CHECK(required_literals("a|thing").empty());
  CHECK(required_literals("(unclosed").empty());
}

TEST_CASE("a phrase that is wrong is refused") {
  CHECK(phrase_problem("soon", false).empty());
  CHECK_FALSE(phrase_problem("(soon", true).empty());
  CHECK(phrase_problem("either.{2,80}or", false).empty());
  CHECK(phrase_problem("a.{2,80}or", false) == "a phrase with a gap needs literals");
  CHECK(phrase_problem("a.{2,80}or", true).empty());
}

TEST_CASE("hostile phrases neither hang nor read beyond their end") {
  for (const char* phrase :
       {"[", "[^", "[^]", "[[:", "\\", "(?", "(?i", "{", "a{", ".{", ".{,", "[\\", " ", "  "}) {
    CAPTURE(phrase);
    compile_phrase(phrase);
    has_gap(phrase);
  }
}
