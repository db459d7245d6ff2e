// An export that comes in parts is the export that comes whole, and what is broken does not hide the rest.
#include <doctest/doctest.h>

#include "parsers/text/encoding.h"
#include "tests/parsers/exports/export_text.h"
#include "tests/support/files.h"

namespace speclint::test {
namespace {

TEST_CASE("whatever the parts and batches, the tickets and their places are the same") {
  for (const auto& path : files_below(project_root() / "fixtures" / "exports")) {
    if (path.extension() == ".txt") { continue; }  // what nasty_test expects
    CAPTURE(path.filename().string());
    const std::string text = text::decode(read_file(path)).text;
    const auto kind = exports::recognise(text, true, Format::detect);
    REQUIRE(kind);
    const std::string whole = everything_in_parts(text, *kind, text.size(), text.size() + 1);
    for (const std::size_t part : {std::size_t{1}, std::size_t{7}, std::size_t{100}}) {
      for (const std::size_t batch : {std::size_t{1}, std::size_t{300}}) {
        CHECK(everything_in_parts(text, *kind, part, batch) == whole);
      }
    }
  }
}

using Lines = std::vector<std::string>;

Lines messages(const ParsedFile& file) {
  Lines result;
  for (const ParseFinding& finding : file.findings) {
    result.push_back(std::to_string(file.source.position(finding.source.begin).line) + ": " +
                     finding.message);
  }
  return result;
}

TEST_CASE("a file that was cut off") {
  const ParsedFile file = parse_file("x", "[{\"title\": \"a\", \"body\": \"b\"},\n{\"title\": \"c\", \"bo");
  CHECK(overview(file) == "0  unknown | a\n");
  REQUIRE(file.findings.size() == 1);
  CHECK(file.findings[0].problem == ParseProblem::unreadable);
  CHECK(file.findings[0].record == 1);
  CHECK(messages(file)[0] == "2: Record 1 could not be read: a bracket or quotation mark is never closed.");
  const ParsedFile between = parse_file("x", "[{\"title\": \"a\", \"body\": \"b\"},\n");
  CHECK(messages(between) ==
        std::vector<std::string>{
            "2: The file ends before its list of records does: it was cut off after 1 record."});
}

TEST_CASE("what is broken in its first record is told, and is no Markdown") {
  const ParsedFile cut = parse_file("x", "[{\"title\": \"a\", \"body\":\n \"b");
  CHECK(cut.tickets.empty());
  CHECK(messages(cut) ==
        Lines{"2: The JSON could not be read: a bracket or quotation mark is never closed."});
  CHECK(messages(parse_file("x.json", "{\"title\": oops}")) ==
        Lines{"1: The JSON could not be read: Invalid value."});
  CHECK(parse_file("x.json", R"({"name": "x"})").findings.empty());
  CHECK(parse_file("x", "[ ] Export the invoices\n").tickets.size() == 1);
  CHECK(parse_file("x", "{placeholder} stays\n").tickets.size() == 1);
}

TEST_CASE("a broken record in a list, in lines and in a table") {
  const ParsedFile list = parse_file(
      "x", "[{\"title\": \"a\", \"body\": \"b\"},\n{\"title\": oops},\n{\"title\": \"c\", \"body\": \"d\"}]");
  CHECK(overview(list) == "0  unknown | a\n2  unknown | c\n");
  CHECK(list.findings.at(0).record == 1);
  const ParsedFile lines = parse_file(
      "x", "{\"title\": \"a\", \"body\": \"b\"}\n{\"title\": \"\n{\"title\": \"c\", \"body\": \"d\"}\n");
  CHECK(overview(lines) == "0  unknown | a\n2  unknown | c\n");
  CHECK(lines.findings.at(0).record == 1);
  const ParsedFile table =
      parse_file("x", "id,title,description\n1,a,b\n2,c,\"never closed\n3,e,f\n4,g,h,i\n");
  CHECK(overview(table) == "0 1 unknown | a\n1 2 unknown | c\n2 3 unknown | e\n3 4 unknown | g\n");
  CHECK(messages(table) ==
        Lines{"3: Record 1 opens a quotation mark that is never closed; it was read up to the end "
              "of its line.",
              "5: Record 3 has 4 cells under 3 headers."});
}

TEST_CASE("a record over the limit is told and passed over") {
  ParseOptions options;
  options.max_record_bytes = 60;
  const std::string record = R"({"title": "a", "body": "b"})";
  const std::string longer = R"({"title": "a", "body": ")" + std::string(500, 'x') + R"("})";
  const std::string list = '[' + record + ",\n" + longer + ",\n" + record + ']';
  const auto kind = exports::recognise(list, true, Format::detect);
  REQUIRE(kind);
  const std::string read = everything_in_parts(list, *kind, 16, 20, options);
  CHECK(read.find("Record 1, which begins on line 2, is longer than 60 bytes") != std::string::npos);
  CHECK(read.find("record 2") != std::string::npos);
}

TEST_CASE("two tables in one file are read by their own headers") {
  const std::string text =
      "\xEF\xBB\xBFSummary,Issue key,Issue Type,Status,Description\n"
      "Export,PAY-1,Story,To Do,Text of one\n"
      "\xEF\xBB\xBFSummary,Issue key,Issue Type,Status,Description\n"
      "Import,PAY-2,Story,To Do,Text of two\n"
      "Status,Description,Key,Issue Type,Summary\n"
      "Done,Text of three,PAY-3,Bug,Delete\n"
      "To Do,Text of four,PAY-4,Bug,Archive\n";
  const ParsedFile file = parse_file("x", text);
  CHECK(overview(file) ==
        "0 PAY-1 open | Export\n2 PAY-2 open | Import\n4 PAY-3 closed | Delete\n5 PAY-4 open | Archive\n");
  CHECK(messages(file) == Lines{"5: Record 3 is another header; the records behind it were read by it."});
  CHECK(file.other_records == 2);
  const auto kind = exports::recognise(text, true, Format::detect);
  REQUIRE(kind);
  const std::string whole = everything_in_parts(text, *kind, text.size(), text.size() + 1);
  for (const std::size_t batch : {std::size_t{1}, std::size_t{90}, std::size_t{200}}) {
    CHECK(everything_in_parts(text, *kind, 13, batch) == whole);
  }
}

TEST_CASE("a header that comes again in other spelling names no field anew, whatever the parts") {
  const std::string text =
      "Title,Description,Status,Acceptance Criteria\n"
      "Export,Text of one,open,first\n"
      "title,description,status,acceptance_criteria\n"
      "Import,Text of two,open,second\n";
  const auto kind = exports::recognise(text, true, Format::detect);
  REQUIRE(kind);
  const std::string whole = everything_in_parts(text, *kind, text.size(), text.size() + 1);
  CHECK(whole.find("acceptance_criteria at") == std::string::npos);
  for (const std::size_t batch : {std::size_t{1}, std::size_t{40}, std::size_t{90}}) {
    CHECK(everything_in_parts(text, *kind, 13, batch) == whole);
  }
}

TEST_CASE("a row that is cut off has the columns that it has") {
  const ParsedFile file = parse_file("x", "id,title,status,description\n1,Export,open,Text\n2,Import\n");
  CHECK(overview(file) == "0 1 open | Export\n1 2 unknown | Import\n");
  CHECK(messages(file) ==
        Lines{"3: Record 1 has 2 cells under 4 headers; the missing ones were read as empty."});
}

TEST_CASE("deep nesting is an error of its record") {
  const std::string deep =
      R"({"title": "a", "body": "b", "x": )" + std::string(50000, '[') + std::string(50000, ']') + '}';
  const ParsedFile file = parse_file("x", "[{\"title\": \"c\", \"body\": \"d\"}," + deep + "]");
  CHECK(overview(file) == "0  unknown | c\n");
  CHECK(file.findings.at(0).record == 1);
}

TEST_CASE("hostile tables and lists take linear time") {
  std::string table = "id,title,description\n";
  for (int i = 0; i < 20000; ++i) { table += "1,\"a\n"; }
  CHECK(parse_file("x", table).tickets.size() < 20001);
  std::string list = "[{\"title\": \"a\", \"body\": \"b\"}";
  for (int i = 0; i < 50000; ++i) { list += ",{]}"; }
  CHECK(parse_file("x", list).tickets.size() == 1);
}

}  // namespace
}  // namespace speclint::test
