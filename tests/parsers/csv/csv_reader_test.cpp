// Rows of tables: quotation marks, line ends, delimiters, and what people get wrong.
#include "parsers/csv/csv_reader.h"

#include <doctest/doctest.h>

#include <string>

namespace speclint::csv {
namespace {

/// The cells of the first record, a bar between them, as they are decoded.
std::string cells_of(std::string_view text, char delimiter = ',') {
  std::string joined;
  for (const Cell& cell : read_record(text, 0, delimiter).cells) {
    joined += to_node(text, cell).value + '|';
  }
  return joined;
}

TEST_CASE("cells are what stands between delimiters and quotation marks") {
  CHECK(cells_of("a,b,,c\r\nd") == "a|b||c|");
  CHECK(cells_of("\"a,b\",\"c\nd\",e\nf") == "a,b|c\nd|e|");
  CHECK(cells_of("\"say \"\"hi\"\"\",x") == "say \"hi\"|x|");
  CHECK(cells_of("\"\"\"\",\"\"") == "\"||");
  CHECK(cells_of("a;b", ';') == "a|b|");
  CHECK(cells_of("a\tb\t", '\t') == "a|b||");
  CHECK(cells_of("a, \"b, c\" , d") == "a|b, c| d|");
  CHECK(cells_of("6\" pipe,x") == "6\" pipe|x|");
}

TEST_CASE("a mark that is not doubled belongs to the text and is told") {
  const std::string_view text = "\"the \"old\" way\",x\n";
  CHECK(cells_of(text) == "the \"old\" way|x|");
  CHECK_FALSE(read_record(text, 0, ',').cells[0].sound);
  CHECK(read_record(text, 0, ',').closed);
}

TEST_CASE("marks that are never closed are told, and the line can be read without them") {
  const std::string_view text = "1,\"open\n2,next\n";
  CHECK_FALSE(read_record(text, 0, ',').closed);
  const Record line = read_line(text, 0, ',');
  CHECK(line.cells.size() == 2);
  CHECK(text.substr(line.end) == "2,next\n");
}

TEST_CASE("a decoded mark stands for the first of the two") {
  const std::string_view text = "\"a\"\"b\"";
  const Node node = to_node(text, read_record(text, 0, ',').cells[0]);
  REQUIRE(node.pieces.size() == 2);
  CHECK(node.pieces[0].source == Span{1, 3});
  CHECK(node.pieces[1].source == Span{4, 5});
  CHECK(node.value == "a\"b");
}

TEST_CASE("records follow each other whatever ends their lines") {
  const std::string_view text = "a\nb\r\nc\rd";
  std::string seen;
  for (std::uint32_t at = 0; at < text.size();) {
    const Record record = read_record(text, at, ',');
    seen += text.substr(record.source.begin, record.source.size());
    at = record.end;
  }
  CHECK(seen == "abcd");
}

TEST_CASE("the delimiter is the one that the first line uses most") {
  CHECK(guess_delimiter("a,b;c,d") == ',');
  CHECK(guess_delimiter("a;b;c\n1,2,3,4,5,6") == ';');
  CHECK(guess_delimiter("a\tb, c\td") == '\t');
  CHECK(guess_delimiter("\"a;b;c;d\",e") == ',');
  CHECK(guess_delimiter("") == ',');
}

TEST_CASE("a row of very many cells takes the memory of a few") {
  const std::string text = std::string(1'000'000, ',') + "\nnext";
  const csv::Record row = csv::read_record(text, 0, ',');
  CHECK(row.cells.size() == 10'000);
  CHECK(row.end == 1'000'001);
}

}  // namespace
}  // namespace speclint::csv
