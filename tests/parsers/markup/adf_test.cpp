// The Atlassian Document Format as Markdown.
#include <doctest/doctest.h>

#include <string>

#include "parsers/json/json_value.h"
#include "parsers/markup/markup.h"

namespace speclint::markup {
namespace {

std::string markdown(const std::string& content) {
  const std::string text = R"({"type": "doc", "version": 1, "content": [)" + content + "]}";
  const json::Value value = json::read_value(text, 0, 100);
  REQUIRE(value.error == "");
  REQUIRE(is_adf(value.node));
  return adf_to_markdown(value.node, 30).value;
}

std::string paragraph(const std::string& text) {
  return R"({"type": "paragraph", "content": [{"type": "text", "text": ")" + text + R"("}]})";
}

std::string item(const std::string& content) {
  return R"({"type": "listItem", "content": [)" + content + "]}";
}

TEST_CASE("headings, paragraphs and rules") {
  CHECK(markdown(
            R"({"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Scope"}]},)" +
            paragraph("One.") + "," + paragraph("Two.")) == "## Scope\n\nOne.\n\nTwo.\n");
}

TEST_CASE("lists in lists, and tasks") {
  const std::string inner = R"({"type": "orderedList", "content": [)" + item(paragraph("b")) + "]}";
  CHECK(markdown(R"({"type": "bulletList", "content": [)" + item(paragraph("a") + "," + inner) + "," +
                 item(paragraph("c")) + "]}") == "- a\n  1. b\n- c\n");
  CHECK(markdown(R"({"type": "taskList", "content": [
    {"type": "taskItem", "attrs": {"state": "DONE"}, "content": [{"type": "text", "text": "x"}]},
    {"type": "taskItem", "attrs": {"state": "TODO"}, "content": [{"type": "text", "text": "y"}]}]})") ==
        "- [x] x\n- [ ] y\n");
}

TEST_CASE("marks, mentions, links and what looks like markup") {
  CHECK(markdown(R"({"type": "paragraph", "content": [
    {"type": "text", "text": "a", "marks": [{"type": "strong"}]}, {"type": "text", "text": " "},
    {"type": "text", "text": "b1", "marks": [{"type": "code"}]}, {"type": "text", "text": " "},
    {"type": "text", "text": "c", "marks": [{"type": "link", "attrs": {"href": "https://x.y"}}]},
    {"type": "hardBreak"}, {"type": "mention", "attrs": {"text": "@anna"}}, {"type": "text", "text": " 2*3"}]})") ==
        "**a** `b1` [c](https://x.y)\n@anna 2\\*3\n");
  CHECK(markdown(paragraph("# no heading")) == "\\# no heading\n");
}

TEST_CASE("code, tables, quotations, panels") {
  CHECK(
      markdown(
          R"({"type": "codeBlock", "attrs": {"language": "c"}, "content": [{"type": "text", "text": "a;\nb;"}]})") ==
      "```c\na;\nb;\n```\n");
  const std::string cell = R"("content": [)" + paragraph("v") + "]}";
  CHECK(
      markdown(R"({"type": "table", "content": [{"type": "tableRow", "content": [{"type": "tableHeader", )" +
               cell + R"(]}, {"type": "tableRow", "content": [{"type": "tableCell", )" + cell + "]}]}") ==
      "| v |\n|---|\n| v |\n");
  CHECK(markdown(R"({"type": "blockquote", "content": [)" + paragraph("q") + "]}") == "> q\n");
  CHECK(markdown(R"({"type": "panel", "content": [)" + paragraph("p") + "]}") == "p\n");
}

TEST_CASE("nodes that are odd do no harm") {
  CHECK(markdown(R"({"type": "heading"}, {"content": "no list"}, 5, null, {"type": "text"})").size() < 20);
}

}  // namespace
}  // namespace speclint::markup
