// What a sentence of a bug report tells.
#include "rules/facts/bug_sentences.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "parsers/parse_file.h"

using namespace speclint;

namespace {

template <typename Tells>
bool tells(std::string_view sentence, Tells tells) {
  const ParsedFile file = parse_file("7.md", "# Total\n\n" + std::string(sentence) + "\n");
  const Ticket& ticket = file.tickets.front();
  return tells(ticket, ticket.units().back());
}

bool expected(std::string_view sentence) { return tells(sentence, facts::tells_expected); }
bool step(std::string_view sentence) { return tells(sentence, facts::tells_step); }

}  // namespace

TEST_CASE("what should be is told in so many words") {
  CHECK(expected("The total should be rounded to two digits."));
  CHECK(expected("I would have expected the page to stay open."));
  CHECK(expected("Expected result: no message"));
  CHECK(expected("The button is supposed to save the order."));
  CHECK_FALSE(expected("The page shows 3 rows."));
  CHECK_FALSE(expected("This should be easy to reproduce."));
  CHECK_FALSE(expected("assert failed: expected <3> but was <4>"));
  CHECK_FALSE(expected("return should_be(total);"));
}

TEST_CASE("steps are numbered, ordered or told of oneself") {
  CHECK(step("1. Open the list"));
  CHECK(step("Open the list and press any key."));
  CHECK(step("To reproduce it, an empty order is enough."));
  CHECK(step("I opened the order of yesterday."));
  CHECK_FALSE(step("The page is empty."));
  CHECK_FALSE(step("I cannot reproduce it with another browser."));
  CHECK_FALSE(step("Note that the page is empty."));
}
