// Where records begin and end, found without reading them.
#include "parsers/json/record_scanner.h"

#include <doctest/doctest.h>

#include <array>

namespace speclint::json {
namespace {

constexpr std::array<std::string_view, 2> kPaths{"issues", "data.issues.nodes"};

TEST_CASE("a value ends where its brackets do, in however many parts it comes") {
  const std::string_view text = R"({"a": "}]\"{", "b": [{}, [1]]}, {"c")";
  for (std::size_t cut = 0; cut < 29; ++cut) {
    ValueScanner scanner;
    CHECK_FALSE(scanner.feed(text.substr(0, cut)));
    const auto end = scanner.feed(text.substr(cut));
    REQUIRE(end);
    CHECK(cut + *end == 30);
  }
  CHECK(ValueScanner().feed("true,") == 4);
  CHECK(ValueScanner().feed("\"a\" ") == 3);
  CHECK_FALSE(ValueScanner().feed("{\"a\": \"never closed}"));
}

TEST_CASE("the layout is told from the beginning") {
  CHECK(arrange("[{\"a\": 1}]", kPaths).layout == Layout::list);
  CHECK(arrange("{\"a\": 1}\n{\"a\": 2}\n", kPaths).layout == Layout::lines);
  CHECK(arrange("{\n\"a\": 1}\n{\n\"a\": 2}\n", kPaths).layout == Layout::sequence);
  CHECK(arrange("{\"a\": 1}", kPaths).layout == Layout::one);
  CHECK(arrange("  ", kPaths).layout == Layout::one);
}

TEST_CASE("a list may lie below known keys") {
  const std::string_view text = R"({"total": 2, "meta": {"issues": [1]}, "issues": [{"a": 1}]})";
  const Arrangement arrangement = arrange(text, kPaths);
  CHECK(arrangement.layout == Layout::list);
  CHECK(arrangement.path == "issues");
  CHECK(text.substr(arrangement.begin, 2) == "{\"");
  CHECK(arrange(R"({"data": {"issues": {"nodes": [{"a": 1}]}}})", kPaths).path == "data.issues.nodes");
  CHECK(arrange(R"({"other": [{"a": 1}]})", kPaths).layout == Layout::one);
}

}  // namespace
}  // namespace speclint::json
