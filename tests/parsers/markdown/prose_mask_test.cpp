// Which bytes of Markdown the mask shows.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "tests/parsers/markdown/body_cases.h"

namespace speclint::markdown {
namespace {

/// The mask with line ends as `/` and fillers as `@`.
std::string mask_of(std::string_view markdown) {
  std::string mask(read(markdown).ticket.prose());
  for (char& byte : mask) {
    if (byte == '\n' || byte == '\r') { byte = '/'; }
    if (byte >= '\1' && byte <= '\4') { byte = '@'; }
  }
  return mask;
}

TEST_CASE("the mask shows prose at its place and nothing else") {
  struct Case {
    const char* name;
    std::string_view markdown;
    std::string_view expected;
  };
  constexpr std::array kCases{
      Case{"emphasis", "a **b** _c_", "a   b    c "},
      Case{"code spans, also with backticks in them", "a `b` ``c`d`` e", "a @@@ @@@@@@@ e"},
      Case{"escapes and entities", "a \\* b &lt; c", "a  * b      c"},
      Case{"links show their text", "[a b](c) d", " a b  @  d"},
      Case{"link definitions do not shift what follows", "[x]: /u\n[y]: /v\na *b*", "       /       /a  b "},
      Case{"lines indented differently", "- a *b*\n     c *d* e\nf *g*", "  a  b /     c  d  e/f  g "},
      Case{"quote marks inside a paragraph", "> a\n>   *b* c", "  a/     b  c"},
      Case{"struck text", "a ~~b c~~ d ~~ e", "a         d ~~ e"},
      Case{"comments and tags", "a <!-- b --> c<br>d", "a            c    d"},
      Case{"more than ASCII", "\xF0\x9F\x98\x80 \xC3\xA9 *\xC3\xBC*", "     \xC3\xA9  \xC3\xBC "},
      Case{"CRLF", "# a\r\nb *c*\r\n- d\r\n", "  a//b  c //  d//"},
      Case{"raw bytes that look like fillers", "a \x01\x04 b", "a    b"},
      Case{"NUL", std::string_view("a \0 *b*", 7), "a    b "},
  };
  for (const Case& test : kCases) {
    SUBCASE(test.name) { CHECK(mask_of(test.markdown) == test.expected); }
  }
}

TEST_CASE("hostile input keeps a ticket's promises and is read in linear time") {
  constexpr std::array<std::string_view, 16> kPieces{">",       "[",           "*a ", "- ",   "`",    "|",
                                                     "![",      "[a](",        "~~a", "&lt;", "<!--", "<a ",
                                                     "\n- a\n", "Scope: a.\n", "a\n", "|-\n"};
  for (const std::string_view piece : kPieces) {
    std::string text;
    while (text.size() < 100'000) { text += piece; }
    CAPTURE(piece);
    CHECK(read(text).ticket.text().size() == text.size());
  }
}

TEST_CASE("line ends change nothing but positions") {
  const std::string text =
      "# T\n\nA b.\n  c `d`\n\n- [ ] e\n  f\n\n| a | b |\n|---|---|\n| c | d "
      "|\n\n```\nx\n```\n**Notes**\ng\n";
  std::string crlf;
  for (const char byte : text) { crlf += byte == '\n' ? std::string("\r\n") : std::string(1, byte); }
  std::string cr = text;
  std::replace(cr.begin(), cr.end(), '\n', '\r');
  const auto units_of = [](const std::string& dumped) { return dumped.substr(0, dumped.find("code in")); };
  CHECK(units_of(sections_of(crlf)) == units_of(sections_of(text)));
  CHECK(units_of(sections_of(cr)) == units_of(sections_of(text)));
}

}  // namespace
}  // namespace speclint::markdown
