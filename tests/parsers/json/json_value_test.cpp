// JSON values as trees, with the place of every character.
#include "parsers/json/json_value.h"

#include <doctest/doctest.h>

namespace speclint::json {
namespace {

std::string_view source_of(std::string_view text, const Node& node) {
  return text.substr(node.source.begin, node.source.size());
}

/// The source of one decoded byte.
std::string_view source_at(std::string_view text, const Node& node, std::uint32_t at) {
  for (const Piece& piece : node.pieces) {
    if (at < piece.decoded.begin || at >= piece.decoded.end) { continue; }
    if (piece.decoded.size() != piece.source.size()) {
      return text.substr(piece.source.begin, piece.source.size());
    }
    return text.substr(piece.source.begin + (at - piece.decoded.begin), 1);
  }
  return {};
}

TEST_CASE("every value tells where it stands") {
  const std::string_view text = R"(  {"a": [1, -2.5e3, true, null, "x"], "b" : {}} rest)";
  const Value value = read_value(text, 0, 10);
  CHECK(value.error.empty());
  CHECK(text.substr(value.end) == " rest");
  CHECK(source_of(text, value.node) == R"({"a": [1, -2.5e3, true, null, "x"], "b" : {}})");
  const Node& list = *value.node.find("a");
  REQUIRE(list.items.size() == 5);
  CHECK(list.items[1].value == "-2.5e3");
  CHECK(source_of(text, list.items[1]) == "-2.5e3");
  CHECK(list.items[2].value == "true");
  CHECK(list.items[3].kind == NodeKind::null);
  CHECK(source_of(text, list.items[4]) == R"("x")");
  CHECK(source_of(text, value.node.entries[1].key) == R"("b")");
  CHECK(value.node.find("b")->kind == NodeKind::mapping);
}

TEST_CASE("an escape stands for what it means, as a whole") {
  const std::string_view text = R"("a\n\u00e9\ud83d\ude00\\\"\/é")";
  const Node node = read_value(text, 0, 10).node;
  CHECK(node.value == "a\n\u00e9\U0001F600\\\"/\u00e9");
  CHECK(source_at(text, node, 0) == "a");
  CHECK(source_at(text, node, 1) == R"(\n)");
  CHECK(source_at(text, node, 2) == R"(\u00e9)");
  CHECK(source_at(text, node, 4) == R"(\ud83d\ude00)");
  CHECK(source_at(text, node, 8) == R"(\\)");
  CHECK(source_at(text, node, 9) == R"(\")");
  CHECK(source_at(text, node, 10) == R"(\/)");
  CHECK(node.pieces.back().decoded.end == node.value.size());
}

TEST_CASE("comments in front and between are passed over") {
  const std::string_view text = "// made by a tool\n{ /* one */ \"a\": // two\n 1}";
  const Value value = read_value(text, 0, 10);
  REQUIRE(value.error.empty());
  CHECK(source_of(text, *value.node.find("a")) == "1");
}

TEST_CASE("what is wrong is told, with its place") {
  CHECK(read_value(R"({"a": 1,})", 0, 10).error_at == 8);
  CHECK_FALSE(read_value(R"({"a": "\ud800"})", 0, 10).error.empty());
  CHECK_FALSE(read_value(R"({"a": "cut)", 0, 10).error.empty());
  CHECK_FALSE(read_value(std::string_view("{\"a\": \"\0\"}", 10), 0, 10).error.empty());
  CHECK_FALSE(read_value("", 0, 10).error.empty());
  CHECK(read_value(std::string(2000, '['), 0, 100).error.find("100 levels") != std::string::npos);
}

}  // namespace
}  // namespace speclint::json
