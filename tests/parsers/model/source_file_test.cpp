// Where an offset lies in a file.
#include "parsers/model/source_file.h"

#include <doctest/doctest.h>

using namespace speclint;

TEST_CASE("lines end with LF, CRLF or a lone CR") {
  const SourceFile file("a.md", "one\ntwo\r\nthree\rfour");
  CHECK(file.line(1) == "one");
  CHECK(file.line(2) == "two");
  CHECK(file.line(3) == "three");
  CHECK(file.line(4) == "four");
  CHECK(file.line(5).empty());
  CHECK(file.position(4) == Position{2, 1});
  CHECK(file.position(9) == Position{3, 1});
  CHECK(file.position(15) == Position{4, 1});
}

TEST_CASE("columns count code points, offsets beyond the text are its end") {
  const SourceFile file("a.md", "é→🚀x\n");
  CHECK(file.position(2) == Position{1, 2});
  CHECK(file.position(9) == Position{1, 4});
  CHECK(file.position(11) == Position{2, 1});
  CHECK(file.position(999) == file.position(11));
  CHECK(file.location({2, 9}) == Location{{1, 2}, {1, 4}});
}

TEST_CASE("an empty file has one empty line") {
  const SourceFile file("a.md", "");
  CHECK(file.position(0) == Position{1, 1});
  CHECK(file.line(1).empty());
  CHECK(SourceFile().position(3) == Position{1, 1});
}
