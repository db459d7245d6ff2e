// Lists that are compiled when they are first asked.
#include "rules/patterns/late_list.h"

#include <doctest/doctest.h>

#include "rules/lexicons/lexicons.h"

using namespace speclint;
using namespace speclint::patterns;

TEST_CASE("a late list finds what a matcher finds, in all tiers") {
  const LateList list{lexicons::observation};
  CHECK(list.found_in("The page shows 0 rows"));             // tier a
  CHECK(list.found_in("It ends with an OutOfMemoryError"));  // tier b
  CHECK_FALSE(list.found_in("The search for customers"));
  CHECK_FALSE(list.found_in(""));
}

TEST_CASE("its guards count") {
  const LateList list{lexicons::observation};
  CHECK_FALSE(list.found_in("Search doesn't work"));
  CHECK(list.found_in("Search doesn't find customers"));
}

TEST_CASE("its hits stand where the text begins") {
  const LateList list{lexicons::failure_mention};
  const auto hits = list.hits_in("We get an error here", 100);
  REQUIRE(hits.size() == 1);
  CHECK(hits.front().span == Span{103, 115});
}
