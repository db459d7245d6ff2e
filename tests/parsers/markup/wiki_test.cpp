// Jira's wiki markup as Markdown.
#include <doctest/doctest.h>

#include <string>

#include "parsers/markup/markup.h"

namespace speclint::markup {
namespace {

Node scalar(std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  Node node;
  node.kind = NodeKind::scalar;
  node.value = text;
  node.source = {0, size};
  if (size > 0) { node.pieces = {{{0, size}, {0, size}}}; }
  return node;
}

std::string markdown(std::string_view text) { return wiki_to_markdown(scalar(text)).value; }

TEST_CASE("headings and lists") {
  CHECK(markdown("h2. Scope\nh6.Deep") == "## Scope\n###### Deep\n");
  CHECK(markdown("* one\n** two\n*# three\n# four\n- five") ==
        "- one\n  - two\n  1. three\n1. four\n- five\n");
  CHECK(markdown("#hash and *bold*") == "#hash and **bold**\n");
  CHECK(markdown("----") == "***\n");
}

TEST_CASE("code, panels and quotations") {
  CHECK(markdown("{code:java|title=x}\nint a;\n{code}\nend") == "```java\nint a;\n```\nend\n");
  CHECK(markdown("{noformat}a{noformat}") == "```\na\n```\n");
  CHECK(markdown("see {code}x{code} there") == "see \n```\nx\n```\nthere\n");
  CHECK(markdown("{quote}\nsaid\n{quote}\nend") == "> said\n\nend\n");
  CHECK(markdown("{panel:title=Note}\ntext\n{panel}") == "**Note**\n\ntext\n\n");
  CHECK(markdown("bq. said") == "> said\n");
  CHECK(markdown("{code}\nnever closed").starts_with("```\nnever closed"));
}

TEST_CASE("inside a line") {
  CHECK(markdown("{{mono}} and [name|https://a.b/c] and [https://a.b]") ==
        "`mono` and [name](https://a.b/c) and <https://a.b>\n");
  CHECK(markdown("ask [~anna] about !shot.png|thumbnail!") == "ask @anna about ![](shot.png)\n");
  CHECK(markdown("*bold* _it_ -gone- +new+ a-b-c 2*3*4") == "**bold** _it_ ~~gone~~ new a-b-c 2*3*4\n");
  CHECK(markdown("{color:red}hot{color} \\*plain\\*") == "hot \\*plain\\*\n");
  CHECK(markdown("[x] done!") == "[x] done!\n");
}

TEST_CASE("tables get the line that Markdown wants") {
  CHECK(markdown("||a||b||\n|1|[n|https://x.y]|") == "| a | b |\n|---|---|\n| 1 | [n](https://x.y) |\n");
}

TEST_CASE("every character that stays keeps its place") {
  const std::string_view text = "h2. Scope\n* see {{x}} *now*";
  const Node node = wiki_to_markdown(scalar(text));
  for (const std::string_view word : {"Scope", "see", "x", "now"}) {
    const auto at = static_cast<std::uint32_t>(node.value.find(word));
    for (const Piece& piece : node.pieces) {
      if (at < piece.decoded.begin || at >= piece.decoded.end) { continue; }
      CHECK(text.substr(piece.source.begin + (at - piece.decoded.begin)).starts_with(word));
    }
  }
}

TEST_CASE("Markdown that was pasted into Jira is left alone") {
  CHECK(is_wiki("h2. Scope\n* a"));
  CHECK(is_wiki("plain words"));
  CHECK_FALSE(is_wiki("## Scope\n\n- [ ] a"));
  CHECK_FALSE(is_wiki("some **bold** words"));
}

/// Quadratic time would be hours here, and the time limit of a test makes it fail.
TEST_CASE("hostile text takes linear time") {
  for (const std::string_view mark : {"[", "{{", "*a ", "-a ", "+a ", "!", "{code}", "|", "* "}) {
    std::string text;
    while (text.size() < 2'000'000) { text += mark; }
    CHECK_FALSE(markdown(text).empty());
  }
}

}  // namespace
}  // namespace speclint::markup
