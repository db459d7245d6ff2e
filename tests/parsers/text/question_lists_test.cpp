// Where a pasted list of questions begins and ends.
#include "parsers/text/question_lists.h"

#include <doctest/doctest.h>

#include <string>

using namespace speclint;
using namespace speclint::text;

namespace {

constexpr std::string_view kBegin = "<!-- speclint-questions -->";
constexpr std::string_view kEnd = "<!-- /speclint-questions -->";

/// The text with each list as a mark.
std::string without_lists(const std::string& text, std::uint32_t begin = 0) {
  std::string rest;
  std::uint32_t at = begin;
  for (const Span list : question_lists(text, {begin, static_cast<std::uint32_t>(text.size())})) {
    rest += text.substr(at, list.begin - at) + "@";
    at = list.end;
  }
  return rest + text.substr(at);
}

std::string with(std::string text) {
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{')) {
    text.replace(at, 1, kBegin);
  }
  for (std::size_t at = text.find('}'); at != std::string::npos; at = text.find('}')) {
    text.replace(at, 1, kEnd);
  }
  return text;
}

}  // namespace

TEST_CASE("a list reaches from the line of its first marker to that of its last") {
  CHECK(without_lists(with("a\n{\nb\n}\nc")) == "a\n@\nc");
  CHECK(without_lists(with("{\r\nb\r\n  }\t\r\nc")) == "@\r\nc");
  CHECK(without_lists(with("a\n  {\nb\n}\n{\n}")) == "a\n@\n@");
}

TEST_CASE("a marker counts alone on its line, and a list ends") {
  for (const char* text : {"a {\nb\n}\n", "{ a\nb\n}\n", "{\nb\n} c", "{\nb", "b\n}", "}\n{\n", ""}) {
    CAPTURE(text);
    CHECK(without_lists(with(text)) == with(text));
  }
  CHECK(without_lists(with("{\nb }\n{\n}\nc")) == "@\nc");
}

TEST_CASE("only lists of the region count") {
  CHECK(without_lists(with("{\na\n}\nb"), 5) == with("{\na\n}\nb").substr(5));
}

TEST_CASE("a long line of markers costs no more than its length") {
  std::string text;
  for (int i = 0; i < 200000; ++i) { text += kBegin; }
  CHECK(question_lists(text, {0, static_cast<std::uint32_t>(text.size())}).empty());
}
