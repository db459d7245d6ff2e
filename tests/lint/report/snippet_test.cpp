// Where carets stand.
#include "lint/report/snippet.h"

#include <doctest/doctest.h>

#include <string>

using namespace speclint;
using report::snippet;

namespace {

Location on_line(std::uint32_t begin, std::uint32_t end) { return {{3, begin}, {3, end}}; }

}  // namespace

TEST_CASE("carets stand under the match") {
  const auto shown = snippet("- fix it soon", 1, on_line(10, 14));
  CHECK(shown.line == "- fix it soon");
  CHECK(shown.carets == "         ^^^^");
}

TEST_CASE("wide characters take two columns, combining marks none") {
  CHECK(snippet("日本 soon", 1, on_line(4, 8)).carets == "     ^^^^");
  CHECK(snippet("e\u0301 soon", 1, on_line(4, 8)).carets == "  ^^^^");
  CHECK(snippet("日本", 1, on_line(1, 3)).carets == "^^^^");
}

TEST_CASE("what is absent has one caret, what goes on has carets to the line's end") {
  CHECK(snippet("# Title", 1, on_line(3, 3)).carets == "  ^");
  CHECK(snippet("# Title", 1, {{3, 3}, {4, 2}}).carets == "  ^^^^^");
  CHECK(snippet("ab", 1, on_line(9, 12)).carets == "  ^");
}

TEST_CASE("of a long line the part around the match is shown") {
  const std::string line = std::string(500, 'a') + "soon" + std::string(500, 'b');
  const auto shown = snippet(line, 1, on_line(501, 505));
  CHECK(shown.line == "…" + std::string(40, 'a') + "soon" + std::string(56, 'b') + "…");
  CHECK(shown.carets == std::string(41, ' ') + "^^^^");
  const auto part = snippet("aasoonbb", 499, on_line(501, 505));
  CHECK(part.line == "…aasoonbb");
  CHECK(part.carets == "   ^^^^");
}
