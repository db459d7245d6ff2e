// What a criterion says, by its form alone.
#include "rules/facts/criteria.h"

#include <doctest/doctest.h>

using namespace speclint::facts;

TEST_CASE("what every change is asked for counts neither way") {
  CHECK(triviality_of("All tests pass") == Triviality::process);
  CHECK(triviality_of("Contains tests") == Triviality::process);
  CHECK(triviality_of("Add tests for the feature") == Triviality::process);
  CHECK(triviality_of("Compare both versions line by line") == Triviality::process);
  CHECK(triviality_of("Add tests for orders without rows") == Triviality::none);
  CHECK(triviality_of("The list shows 3 rows") == Triviality::none);
  CHECK(triviality_of("Everything works as expected") == Triviality::tautology);
}

TEST_CASE("a skeleton of a scenario says nothing") {
  CHECK(is_nothing("Given <br> When <br> Then"));
  CHECK_FALSE(is_nothing("Given an order"));
}

TEST_CASE("that something is right is hollow, unless a value tells what is right") {
  CHECK(is_hollow("Dates are parsed correctly"));
  CHECK(is_hollow("The import keeps working"));
  CHECK_FALSE(is_hollow("The 3 dates are parsed correctly"));
  CHECK_FALSE(is_hollow("The list is sorted"));
}

TEST_CASE("a criterion restates a title that has all its words") {
  CHECK(restates("Implement the cascading replication of archives",
                 "Implement cascaded replication with archive"));
  CHECK_FALSE(
      restates("The replica has the rows of the archive", "Implement cascaded replication with archive"));
  CHECK_FALSE(restates("Implement it", "Implement it"));
}

TEST_CASE("an order begins with a verb in its base form") {
  CHECK(is_order("Add a test"));
  CHECK(is_order("- [ ] allow drag and drop"));
  CHECK_FALSE(is_order("The list shows rows"));
  CHECK_FALSE(is_order("Adds a row"));
}
