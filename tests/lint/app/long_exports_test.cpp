// Exports that are too long to be read as a whole: the same result whichever way they come.
#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "tests/support/files.h"

namespace speclint::test {
namespace {

constexpr int kRecords = 2500;  // more than a megabyte

std::string body(int number) {
  return "The clerks copy " + std::to_string(number) +
         " rows by hand – each month, as soon as possible.\\n\\n## Acceptance criteria\\n\\n- It is fast\\n- "
         "One row per "
         "invoice, café etc.\\n\\n```\\n" +
         std::string(300, 'x') + "\\n```\\n";
}

std::string json_lines() {
  std::string text;
  for (int i = 0; i < kRecords; ++i) {
    text += R"({"number":)" + std::to_string(i) + R"(,"title":"Export invoices","state":"OPEN","body":")" +
            body(i) + "\"}\n";
  }
  return text;
}

std::string json_array() {
  std::string text = json_lines();
  for (std::size_t at = text.find("}\n"); at + 2 < text.size(); at = text.find("}\n", at + 3)) {
    text.insert(at + 1, ",");
  }
  return '[' + text + ']';
}

std::string table() {
  std::string text = "id,title,status,description\n";
  for (int i = 0; i < kRecords; ++i) {
    text += "T-" + std::to_string(i) +
            ",Export invoices,open,\"The clerks \"\"copy\"\" rows, as soon as possible.\n\n";
    text += "```\n" + std::string(400, 'x') + "\n```\n\nCafé.\"\n";
  }
  return text;
}

std::string as_utf16(const std::string& ascii) {
  std::string text = "\xFF\xFE";
  for (const char byte : ascii) { text.append(1, byte).append(1, '\0'); }
  return text;
}

std::string output_of(const TempFolder& folder, const std::string& arguments) {
  const std::string command = "cd '" + folder.path().string() +
                              "' && '" SPECLINT_PROGRAM "' check --gate none --format ndjson " + arguments +
                              " > out 2> err";
  const int status = std::system(command.c_str());
  CHECK(status == 0);
  CHECK(read_file(folder.path() / "err").empty());
  return read_file(folder.path() / "out");
}

void check_ways(const std::string& name, const std::string& text) {
  CAPTURE(name);
  const TempFolder folder;
  write_file(folder.path() / name, text);
  REQUIRE(text.size() > (std::size_t{1} << 20U));
  const std::string expected = output_of(folder, "--jobs 1 " + name);
  CHECK(lines_of(expected).size() == kRecords + 1);
  CHECK(expected.find("as soon as possible") != std::string::npos);
  CHECK(output_of(folder, "--jobs 3 " + name) == expected);
  CHECK(output_of(folder, "--jobs 2 --stdin-filename " + name + " - < " + name) == expected);
}

TEST_CASE("a long export gives the same with any number of threads and on standard input") {
  check_ways("long.jsonl", json_lines());
  check_ways("long.json", json_array());
  check_ways("long.csv", table());
}

TEST_CASE("a long export in UTF-16 is read in parts, too") {
  std::string ascii;
  for (const char byte : json_lines()) { ascii += static_cast<unsigned char>(byte) < 0x80 ? byte : '?'; }
  check_ways("long.jsonl", as_utf16(ascii));
}

TEST_CASE("a long object that cannot be read in parts is read as a whole on standard input, too") {
  std::string cards;
  for (int i = 0; i < kRecords; ++i) {
    cards += (i == 0 ? "" : ",") +
             (R"({"id":"c","name":"Export invoices","idList":"l","desc":")" + body(i) + "\"}");
  }
  check_ways("board.json", R"({"id":"b","cards":[)" + cards + R"(],"lists":[{"id":"l","name":"To do"}]})");
}

}  // namespace
}  // namespace speclint::test
