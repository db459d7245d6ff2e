// From what a ticket says back to the bytes that say it.
#include "parsers/model/decoded_text.h"

#include <doctest/doctest.h>

using namespace speclint;

TEST_CASE("a file mapped to itself") {
  const DecodedText text = DecodedText::identity("abc");
  CHECK(text.text() == "abc");
  CHECK(text.to_source({1, 3}) == Span{1, 3});
  CHECK(text.to_source({3, 3}) == Span{3, 3});
}

TEST_CASE("an escape is covered as a whole") {
  DecodedText text;  // of "ab\u0041cd", quotes at 0 and 11
  text.append("ab", {1, 3});
  text.append("A", {3, 9});
  text.append("cd", {9, 11});
  CHECK(text.text() == "abAcd");
  CHECK(text.to_source({2, 3}) == Span{3, 9});
  CHECK(text.to_source({1, 4}) == Span{2, 10});
  CHECK(text.to_source({0, 2}) == Span{1, 3});
  CHECK(text.to_source({3, 5}) == Span{9, 11});
}

TEST_CASE("a separator that the file does not hold maps to the end of what came before") {
  DecodedText text;
  text.append("ab", {10, 12});
  const Span separator = text.append_unmapped("\n\n");
  text.append("cd", {20, 22});
  CHECK(separator == Span{2, 4});
  CHECK(text.to_source(separator) == Span{12, 12});
  CHECK(text.to_source({1, 5}) == Span{11, 21});
}

TEST_CASE("an empty text maps to the beginning") { CHECK(DecodedText().to_source({0, 0}) == Span{0, 0}); }
