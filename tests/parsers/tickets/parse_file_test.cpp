// From bytes to a format's parser, and what is said of bytes that no parser gets.
#include "parsers/parse_file.h"

#include <doctest/doctest.h>

namespace speclint {
namespace {

TEST_CASE("the file's ending tells the format, unless the caller does") {
  const std::string_view yaml = "title: Export\nstatus: open\n";
  CHECK(parse_file("a.yaml", yaml).tickets.at(0).title().text == "Export");
  CHECK(parse_file("a.YML", yaml).tickets.at(0).title().text == "Export");
  ParseOptions options;
  options.format = Format::yaml;
  CHECK(parse_file("a.md", yaml, options).tickets.at(0).title().text == "Export");
  CHECK(parse_file("a.md", "# Import\n").tickets.at(0).title().text == "Import");
}

ParseProblem only_problem(const ParsedFile& file) {
  REQUIRE(file.findings.size() == 1);
  return file.findings[0].problem;
}

TEST_CASE("a file without words is unreadable") {
  CHECK(only_problem(parse_file("a.md", "")) == ParseProblem::unreadable);
  CHECK(only_problem(parse_file("a.yaml", " \n\t\n")) == ParseProblem::unreadable);
}

TEST_CASE("a file over the limit is not read") {
  ParseOptions options;
  options.max_bytes = 10;
  const ParsedFile file = parse_file("a.md", "# More than ten bytes\n", options);
  CHECK(file.tickets.empty());
  CHECK(file.source.text().empty());
  CHECK(only_problem(file) == ParseProblem::limit_exceeded);
}

TEST_CASE("replaced bytes are told at the first of them") {
  const ParsedFile file =
      parse_file("a.yaml", "title: caf\xE9 opens late on the first day of the week\nstatus: open\n");
  REQUIRE(file.tickets.size() == 1);
  CHECK(only_problem(file) == ParseProblem::encoding_guessed);
  CHECK(file.findings[0].source == Span{10, 13});
}

TEST_CASE("other encodings give the same ticket") {
  const std::string_view utf16(
      "\xFF\xFEt\0i\0t\0l\0e\0:\0 \0X\0\n\0i\0d\0:\0 \0"
      "1\0",
      30);
  const ParsedFile file = parse_file("a.yaml", utf16);
  REQUIRE(file.tickets.size() == 1);
  CHECK(file.tickets[0].title().text == "X");
  CHECK(file.findings.empty());
}

}  // namespace
}  // namespace speclint
