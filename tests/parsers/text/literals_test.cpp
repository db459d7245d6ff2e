// Which parts of running text are literals, and what the mask shows in their place.
#include "parsers/text/literals.h"

#include <doctest/doctest.h>

#include <string>

#include "parsers/model/prose.h"

using namespace speclint;

namespace {

std::string masked(std::string prose) {
  text::mask_literals(prose, {0, static_cast<std::uint32_t>(prose.size())});
  return prose;
}

/// The mask with a run of one filler as one letter in brackets.
std::string shown(const std::string& prose) {
  std::string result;
  char before = '\0';
  for (const char byte : masked(prose)) {
    if (!is_literal_filler(byte)) {
      result += byte;
    } else if (byte != before) {
      result += std::string("[") + "?cqup"[static_cast<int>(byte)] + "]";
    }
    before = byte;
  }
  return result;
}

struct MaskCase {
  const char* prose;
  const char* shown;
};

template <std::size_t N>
void check_all(const MaskCase (&cases)[N]) {
  for (const MaskCase& test : cases) {
    CAPTURE(test.prose);
    CHECK(shown(test.prose) == test.shown);
    CHECK(masked(test.prose).size() == std::string(test.prose).size());
  }
}

}  // namespace

TEST_CASE("quotations") {
  check_all({
      {R"(shows "Order not found" then)", "shows [q] then"},
      {R"(("a") and ["b c"], x="d")", "([q]) and [[q]], x=[q]"},
      {"„so“ und «la la» and “fast” and ‘slow’", "[q] und [q] and [q] and [q]"},
      {"the 'Save' button, ('x')", "the [q] button, ([q])"},
      {"the users' data isn't the shop's 'n", "the users' data isn't the shop's 'n"},
      {R"(a 5" screen and a 7" one)", R"(a 5" screen and a 7" one)"},
      {R"("a b c d e f g h i j k l")", "[q]"},
      {R"("a b c d e f g h i j k l m")", R"("a b c d e f g h i j k l m")"},
      {R"(an open " quote)", R"(an open " quote)"},
      {"says ‘it’s on’ now", "says [q] now"},
      {"“never closed", "“never closed"},
  });
}

TEST_CASE("addresses") {
  check_all({
      {"see https://example.org/a_(b)?q=1, then", "see [u], then"},
      {"(http://example.org).", "([u])."},
      {"mail ann.lee@example.org!", "mail [u]!"},
      {"www.example.org/x is it", "[u] is it"},
      {"ask @ann or use pay@2.0.1", "ask @ann or use pay@2.0.1"},
      {"git clone git@example.org:shop/api.git", "git clone [u]"},
  });
}

TEST_CASE("paths, file names and globs") {
  check_all({
      {"in src/jobs/retry.ts:42.", "in [p]."},
      {"/etc/hosts, ./x, ../y, ~/z", "[p], [p], [p], [p]"},
      {"C:\\temp\\x and \\\\host\\share", "[p] and [p]"},
      {"all *.md and src/** files", "all [p] and [p] files"},
      {"GET /users/{id}/orders/:day", "GET [p]"},
      {"edit shop.config.json, .gitignore and README.MD", "edit [p], [p] and [p]"},
      {"src/retry.ts", "[p]"},
      {"import @shop/cart", "import [p]"},
  });
}

TEST_CASE("prose that looks a little like a path stays") {
  for (const char* prose : {"and/or he/she Redis/Postgres CI/CD I/O S3/local 1/2 24/7 5/10/2026",
                            "e.g. this, i.e. that, v1.2, 3.5", "Node.js and React/Node.js or ASP.NET",
                            "w/ or w/o it", "a / b // c", "req/s, MB/s", "#12 and ABC-12", "End.Start of it",
                            "50% * 3 = x_y", "Use .NET here...", "key: value"}) {
    CAPTURE(prose);
    CHECK(shown(prose) == prose);
  }
}

TEST_CASE("emoji and control characters become blanks, line ends and fillers stay") {
  CHECK(masked("a🚀b\tc\x7F") == "a    b c ");
  CHECK(masked("✅ ok\r\nyes\n") == "    ok\r\nyes\n");
  CHECK(masked(std::string("\x01\x02\x03\x04\x05\0x", 7)) == "\x01\x02\x03\x04  x");
  CHECK(masked("\"a \x01 b\nc\"") == "\x02\x02\x02\x01\x02\x02\n\x02\x02");
  CHECK(masked("é – ü…") == "é – ü…");
}

TEST_CASE("only the block is touched") {
  std::string prose = "\"a\" \"b\" \"c\"";
  text::mask_literals(prose, {4, 7});
  CHECK(prose == "\"a\" \x02\x02\x02 \"c\"");
}

TEST_CASE("hostile text takes linear time") {
  for (const char* piece :
       {"\"", "' ", "“", "‘a", "„", "a'", "(", "a]", "a/", "x://(", "@a", "\\a", ".", "*"}) {
    CAPTURE(piece);
    std::string prose;
    while (prose.size() < 400000) { prose += piece; }
    CHECK(masked(prose).size() == prose.size());
  }
}
