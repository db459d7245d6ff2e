// YAML as it should be: what is read, and where it stands.
#include "parsers/yaml/yaml_tree.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/parsers/yaml/yaml_text.h"

namespace speclint::test {
namespace {

struct Sample {
  const char* name;
  std::string yaml;
  std::string tree;
};

const Sample kSamples[] = {
    {"mapping and list", "a: b\nc: [d, 'e']\n", R"({a: "b", c: ["d", "e"]})"},
    {"flow mapping", "{a: {b: c}, d: }", R"({a: {b: "c"}, d: null})"},
    {"nothing", "a:\nb: ~\nc: ''\n", R"({a: null, b: null, c: ""})"},
    {"directive, comments, documents", "%YAML 1.2\n# one\n---\na: b # x\n...\n---\n- c\n---\n",
     "{a: \"b\"}\n[\"c\"]"},
    {"escapes", "a: \"x\\ty\\u00e9\\x41\"\nb: 'it''s'\n",
     "{a: \"x\ty\xC3\xA9"
     "A\", b: \"it's\"}"},
    {"folded line ends", "a: one\n  two\n\n  three\nb: \"four \\\n   five\n\n  six\"\n",
     "{a: \"one two\nthree\", b: \"four five\nsix\"}"},
    {"literal", "a: |\n  one\n\n    two\nb: |-\n  three\nc: |+\n  four\n\nd: |2\n    five\n",
     "{a: \"one\n\n  two\n\", b: \"three\", c: \"four\n\n\", d: \"  five\n\"}"},
    {"folded", "a: >\n  one\n  two\n\n  three\n   more\n  less\nb: >-\n\n  four\n",
     "{a: \"one two\nthree\n more\nless\n\", b: \"\nfour\"}"},
    {"windows line ends", "a: |\r\n  one\r\n  two\r\nb: x\r\n  y\r\n", "{a: \"one\ntwo\n\", b: \"x y\"}"},
    {"old line ends and control characters",
     "a: b\rc: d\x01"
     "e\r",
     R"({a: "b", c: "d e"})"},
    {"tags and anchors", "a: !!str 5\nb: &x {c: d}\ne: [*x, *x]\n",
     R"({a: "5", b: {c: "d"}, e: [{c: "d"}, {c: "d"}]})"},
};

TEST_CASE("read_yaml reads what yaml-cpp reads, with exact places") {
  for (const Sample& sample : kSamples) {
    SUBCASE(sample.name) {
      const yaml::Tree tree = read(sample.yaml);
      CHECK(to_text(tree) == sample.tree);
      CHECK(tree.findings.empty());
      CHECK(places_are_exact(tree, sample.yaml));
    }
  }
}

/// Where `words` of a value stand in the file.
std::string source_of(const yaml::Node& scalar, std::string_view words, std::string_view text) {
  DecodedText decoded;
  for (const Piece& piece : scalar.pieces) {
    decoded.append(std::string_view(scalar.value).substr(piece.decoded.begin, piece.decoded.size()),
                   piece.source);
  }
  const auto begin = static_cast<std::uint32_t>(scalar.value.find(words));
  const Span source = decoded.to_source({begin, begin + static_cast<std::uint32_t>(words.size())});
  return std::string(text.substr(source.begin, source.size()));
}

struct Place {
  const char* name;
  std::string yaml;  // the value of the key `a`
  std::string words;
  std::string source;
};

const Place kPlaces[] = {
    {"plain", "a: one two\n", "two", "two"},
    {"over a folded line end", "a: one\n  two\n", "one two", "one\n  two"},
    {"after a folded line end", "a: >\n  one\n  two\n", "two", "two"},
    {"after blank lines", "a: >\n  one\n\n\n  two\n", "two", "two"},
    {"in a more indented line", "a: |\n  one\n    two three\n", "three", "three"},
    {"after a quote in quotes", "a: 'it''s here'\n", "here", "here"},
    {"a quote in quotes", "a: 'it''s here'\n", "t's", "t''s"},
    {"an escape", "a: \"caf\\u00e9 open\"\n", "caf\xC3\xA9", "caf\\u00e9"},
    {"after an escaped line end", "a: \"one \\\n  two\"\n", "two", "two"},
    {"after a tag", "a: !!str 'one two'\n", "two", "two"},
    {"behind a hidden character", "a: @one two\n", "@one", "@one"},
};

TEST_CASE("places inside scalars map to the file") {
  for (const Place& place : kPlaces) {
    SUBCASE(place.name) {
      const yaml::Tree tree = read(place.yaml);
      REQUIRE(tree.documents.size() == 1);
      const yaml::Node* value = tree.documents[0].root.find("a");
      REQUIRE(value != nullptr);
      CHECK(source_of(*value, place.words, place.yaml) == place.source);
    }
  }
}

TEST_CASE("a region of a file keeps the file's offsets") {
  const std::string text = "---\na: b\n---\n# x\n";
  const yaml::Tree tree = yaml::read_yaml(text, {4, 9});
  REQUIRE(tree.documents.size() == 1);
  CHECK(tree.documents[0].root.find("a")->source == Span{7, 8});
}

TEST_CASE("the first of equal keys counts") {
  const std::string text = "a: 1\nb: {c: 2, c: 3}\na: 4\na: 5\n";
  const yaml::Tree tree = read(text);
  CHECK(to_text(tree) == R"({a: "1", b: {c: "2"}})");
  CHECK(findings_text(tree, text) == "duplicate: c\nduplicate: a\nduplicate: a");
}

TEST_CASE("a text without YAML in it has no document") {
  CHECK(to_text(read("")).empty());
  CHECK(to_text(read("# only a comment\n")).empty());
  CHECK(read("# only a comment\n").findings.empty());
}

}  // namespace
}  // namespace speclint::test
