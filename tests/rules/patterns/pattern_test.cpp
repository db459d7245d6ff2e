// Single patterns, and whether a text is measured.
#include "rules/patterns/pattern.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "rules/patterns/matcher.h"

using namespace speclint;
using namespace speclint::patterns;

TEST_CASE("a pattern finds the leftmost, longest match") {
  const Pattern pattern(R"((?i)\bas soon(?: as possible)?)");
  const std::string_view text = "Do it As Soon as possible, as soon";
  CHECK(pattern.found_in(text));
  CHECK(pattern.find(text) == Span{6, 25});
  CHECK(pattern.find_all(text) == std::vector<Span>{{6, 25}, {27, 34}});
  CHECK_FALSE(pattern.find("later").has_value());
  CHECK(pattern.find_all("").empty());
}

TEST_CASE("empty matches are passed over") {
  CHECK(Pattern("x*").find_all("axxb") == std::vector<Span>{{1, 3}});
}

TEST_CASE("text without the literal is not searched") {
  const Pattern pattern("a.*b", "ab");
  CHECK_FALSE(pattern.found_in("a-b"));
  CHECK(pattern.found_in("a AB b"));
}

TEST_CASE("a pattern that does not compile finds nothing") {
  CHECK_FALSE(Pattern("(").found_in("("));
  CHECK(Pattern("(").find_all("(").empty());
}

TEST_CASE("a pattern may first be used by many threads at once") {
  const Pattern pattern("b+");
  std::vector<std::thread> threads;
  std::vector<int> found(4);
  for (int& each : found) {
    threads.emplace_back([&] { each = pattern.found_in("abba") ? 1 : 0; });
  }
  for (std::thread& thread : threads) { thread.join(); }
  CHECK(found == std::vector<int>(4, 1));
}

TEST_CASE("literals are found whatever their case") {
  CHECK(contains_ignoring_case("The EITHER case", "either"));
  CHECK(contains_ignoring_case("anything", ""));
  CHECK_FALSE(contains_ignoring_case("eithe", "either"));
}

TEST_CASE("measured: a number, a number word or a literal, but not the unit's own label") {
  for (const char* text :
       {"within 300 ms", "Three retries", "a hundred rows", "returns \x01\x01\x01", "see \x03\x03",
        "AC2: within 5 s", "#3 shows 4 rows", "3 retries", "p95", "1st", "T-7: at most twelve"}) {
    CAPTURE(text);
    CHECK(is_measured(text));
  }
  for (const char* text : {"loads fast", "#3 loads fast", "AC2: loads fast", "FR-001 : must load fast",
                           "  * #12", "hundreds of rows", "someone often", "see #12 and #13", ""}) {
    CAPTURE(text);
    CHECK_FALSE(is_measured(text));
  }
}
