// YAML as people write it, and as attackers do.
#include <doctest/doctest.h>

#include <string>

#include "tests/parsers/yaml/yaml_text.h"

namespace speclint::test {
namespace {

struct Broken {
  const char* name;
  std::string yaml;
  std::string tree;
  std::string findings;
};

const Broken kBroken[] = {
    {"name with @", "a: @sam\nb: c\n", R"({a: "@sam", b: "c"})", "partly: @sam"},
    {"name with @ in a list", "a: [@sam, x]\n", R"({a: ["@sam", "x"]})", "partly: @sam, x]"},
    {"code in backticks", "a: `run it` now\n", R"({a: "`run it` now"})", "partly: `run it` now"},
    {"bold text", "- **Files**: x\n- y\n", R"([{**Files**: "x"}, "y"])", "partly: **Files**: x"},
    {"unknown alias", "a: *none\nb: c\n", R"({a: "*none", b: "c"})", "partly: *none"},
    {"task box", "a:\n- [ ] write it\n- [x] test it\n", R"({a: ["[ ] write it", "[x] test it"]})",
     "partly: [ ] write it\npartly: [x] test it"},
    {"several quoted words", "a: 'x', 'y'\nb: c\n", R"({a: "'x', 'y'", b: "c"})", "partly: 'x', 'y'"},
    {"text after a quoted word", "a: \"x\" is missing\nb: c\n", R"({a: ""x" is missing", b: "c"})",
     "partly: \"x\" is missing"},
    {"colon in a value", "a: Fix: the export\nb: c\n", R"({a: "Fix: the export", b: "c"})",
     "partly: Fix: the export"},
    {"tab in a block", "a: |\n  one\n\ttwo\nb: c\n", "{a: \"one\n\ttwo\n\", b: \"c\"}", "partly: two"},
    {"text that slipped to the left", "a: |\n  one\ntwo: it\nthree\nb: c\n",
     "{a: \"one\n\", two: \"it\nthree\", b: \"c\"}", "partly: three"},
    {"quoted steps without bullets", "a:\n  - \"Given: x\"\n    \"When: y\"\n  - z\n",
     "{a: [\"\"Given: x\"\n    \"When: y\"\", \"z\"]}",
     "partly: \"Given: x\"\n    \"When: y\"\npartly: \"When: y\""},
    {"entry at a depth of its own", "a:\n  b: c\n d: e\nf: g\n", R"({a: {b: "c"}, f: "g"})", "partly: d: e"},
    {"quote without an end", "a: \"one\nb: c\n", R"({a: ""one", b: "c"})", "partly: \"one"},
    {"bracket without an end", "a: [one, two\nb: c\n", R"({a: "[one, two", b: "c"})", "partly: [one, two"},
    {"stray comma", "a: b\n---\n, c\n", R"({a: "b"})", "partly: , c"},
    {"list after a key", "a: >\n  x\nb: - c\nd: e\n", "{a: \"x\n\", d: \"e\"}", "partly: b: - c"},
};

TEST_CASE("what is no YAML is read as far as it can be told") {
  for (const Broken& broken : kBroken) {
    SUBCASE(broken.name) {
      const yaml::Tree tree = read(broken.yaml);
      CHECK(to_text(tree) == broken.tree);
      CHECK(findings_text(tree, broken.yaml) == broken.findings);
      CHECK(places_are_exact(tree, broken.yaml));
    }
  }
}

TEST_CASE("text without any YAML is one unreadable finding") {
  const std::string text = "{{ Dear all,\nthis is what I want\n";
  const yaml::Tree tree = read(text);
  CHECK(tree.documents.empty());
  REQUIRE(tree.findings.size() == 1);
  CHECK(tree.findings[0].problem == ParseProblem::unreadable);
}

TEST_CASE("after too many repairs the rest is cut off, what was read stays") {
  std::string text = "first: 1\n";
  for (int i = 0; i < 1000; ++i) { text += "k" + std::to_string(i) + ": @x\n"; }
  const yaml::Tree tree = read(text);
  REQUIRE(tree.documents.size() == 1);
  CHECK(tree.documents[0].root.find("first") != nullptr);
  CHECK(tree.documents[0].root.find("k100")->value == "@x");
  CHECK(tree.findings.back().source.end == text.size());
  CHECK(tree.findings.size() == 10);
  CHECK(tree.findings.back().message.find("291 more places") != std::string::npos);
}

std::string repeated(std::string_view part, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) { text += part; }
  return text;
}

/// Ten levels of ten aliases each: ten thousand million nodes if they were followed.
std::string billion_laughs() {
  std::string text = "a0: &a0 [x, x]\n";
  for (int i = 1; i <= 10; ++i) {
    const std::string alias = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated(alias + " , ", 9) + alias +
            " ]\n";
  }
  return text;
}

bool reports(const yaml::Tree& tree, ParseProblem problem) {
  for (const ParseFinding& finding : tree.findings) {
    if (finding.problem == problem) { return true; }
  }
  return false;
}

TEST_CASE("hostile nesting is a finding") {
  const std::pair<const char*, std::string> samples[] = {
      {"brackets on one line", "a: b\nc: " + repeated("[", 1000000)},
      {"brackets over many lines", repeated("[\n", 20000) + "x" + repeated("]\n", 20000)},
      {"mappings", repeated("{a: ", 20000)},
      {"bullets", repeated("- ", 20000)},
      {"question marks", repeated("? ", 20000)},
      {"balanced brackets", repeated("[", 200) + repeated("]", 200)},
      {"aliases", billion_laughs()},
  };
  for (const auto& [name, text] : samples) {
    SUBCASE(name) {
      const yaml::Tree tree = read(text);
      CHECK((reports(tree, ParseProblem::limit_exceeded) || reports(tree, ParseProblem::unreadable)));
    }
  }
}

TEST_CASE("what lies above the depth limit is kept") {
  const std::string text = "a: [[[[deep]]]]\nb: c\n";
  ParseOptions options;
  options.max_depth = 3;
  const yaml::Tree tree = yaml::read_yaml(text, {0, static_cast<std::uint32_t>(text.size())}, options);
  CHECK(to_text(tree) == R"({a: [[null]], b: "c"})");
  CHECK(reports(tree, ParseProblem::limit_exceeded));
}

}  // namespace
}  // namespace speclint::test
