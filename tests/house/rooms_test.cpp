// Who may know whom: the #include lines of the three floors obey the rooms table of CONTRIBUTING.md.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/files.h"

namespace speclint::test {
namespace {

/// Files whose path begins with `room` may not include what begins with one of `forbidden`, except
/// what begins with one of `allowed`.
struct Arrow {
  std::string_view room;
  std::string_view why;
  std::vector<std::string_view> forbidden;
  std::vector<std::string_view> allowed;
};

const std::vector<Arrow> kArrows{
    {"parsers/", "parsers stand on nothing of ours", {"rules/", "lint/", "tests/"}, {}},
    {"parsers/model/", "the model stands on the standard library", {"parsers/"}, {"parsers/model/"}},
    {"parsers/json/",
     "a reader of JSON knows the model only",
     {"parsers/"},
     {"parsers/json/", "parsers/model/"}},
    {"parsers/csv/",
     "a reader of tables knows the model only",
     {"parsers/"},
     {"parsers/csv/", "parsers/model/"}},
    {"parsers/markup/",
     "markup is translated, not read",
     {"parsers/"},
     {"parsers/markup/", "parsers/model/"}},
    {"parsers/tickets/",
     "tickets know no tracker",
     {"parsers/json/", "parsers/csv/", "parsers/markup/", "parsers/exports/"},
     {}},
    {"rules/", "rules know nothing of lint", {"lint/", "tests/"}, {}},
    {"rules/",
     "rules know the model, not how a ticket was parsed",
     {"parsers/"},
     {"parsers/model/", "parsers/text/sentences.h", "parsers/text/language.h"}},
    {"rules/patterns/",
     "patterns know no rule and no fact",
     {"rules/"},
     {"rules/patterns/", "rules/lexicons/"}},
    {"rules/facts/", "facts know no rule by name", {"rules/all_rules.h"}, {}},
    {"lint/", "the program knows no test", {"tests/"}, {}},
    {"lint/score/", "the score is arithmetic", {"lint/", "parsers/"}, {"lint/score/", "parsers/model/"}},
    {"lint/score/", "the score knows no rule by name", {"rules/all_rules.h"}, {}},
    {"lint/audit/",
     "an audit knows neither files nor formats nor settings",
     {"lint/report/", "lint/app/", "lint/settings/", "rules/all_rules.h"},
     {}},
    {"lint/engine/", "the engine knows no audit", {"lint/audit/"}, {}},
    {"lint/settings/",
     "settings know neither runs nor formats",
     {"lint/engine/", "lint/report/", "lint/app/"},
     {}},
    {"lint/settings/", "profiles know no rule by name", {"rules/all_rules.h"}, {}},
    {"lint/engine/", "the engine knows no format", {"lint/report/", "lint/app/"}, {}},
    {"lint/engine/", "the engine knows no rule by name", {"rules/all_rules.h"}, {}},
    {"lint/report/", "reports know nothing of the command line", {"lint/app/"}, {}},
};

/// A header that stands in one place only. A build tool (`compile_*.cpp`) may read YAML and check patterns.
struct Lodger {
  std::string_view header;
  std::vector<std::string_view> homes;
  bool in_build_tools = false;
};

const std::vector<Lodger> kLodgers{
    {"cmark", {"parsers/markdown/"}, false},
    {"yaml-cpp/", {"parsers/yaml/"}, true},
    {"re2/", {"rules/patterns/"}, true},
    {"CLI/", {"lint/app/"}, false},
    {"rapidjson/", {"lint/report/", "parsers/json/"}, false},
};

/// Rules and parsers are pure: no stream, file, clock, chance or thread. Build tools write files.
constexpr std::array<std::string_view, 6> kImpure{"iostream", "fstream", "chrono",
                                                  "random",   "thread",  "filesystem"};

constexpr std::size_t kLongestFile = 400;
constexpr std::size_t kLongestMain = 20;

bool begins_with_any(std::string_view text, const std::vector<std::string_view>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](auto start) { return text.starts_with(start); });
}

bool is_build_tool(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.starts_with("compile_") && name.ends_with(".cpp");
}

/// What the line includes; empty when it includes nothing.
std::string_view included(std::string_view line) {
  constexpr std::string_view kDirective = "#include";
  if (!line.starts_with(kDirective)) { return {}; }
  const std::size_t open = line.find_first_of("<\"", kDirective.size());
  if (open == std::string_view::npos) { return {}; }
  return line.substr(open + 1, line.find_first_of(">\"", open + 1) - open - 1);
}

/// What is wrong with `path` including `header`; empty when nothing is.
std::string breach(std::string_view path, std::string_view header) {
  for (const Arrow& arrow : kArrows) {
    if (!path.starts_with(arrow.room) || begins_with_any(header, arrow.allowed)) { continue; }
    if (begins_with_any(header, arrow.forbidden)) { return std::string(arrow.why); }
  }
  for (const Lodger& lodger : kLodgers) {
    if (!header.starts_with(lodger.header) || begins_with_any(path, lodger.homes)) { continue; }
    if (!(lodger.in_build_tools && is_build_tool(path))) { return "it lives in another room"; }
  }
  const bool pure = !path.starts_with("lint/") && !is_build_tool(path);
  if (pure && std::find(kImpure.begin(), kImpure.end(), header) != kImpure.end()) {
    return "rules and parsers are pure";
  }
  return {};
}

/// A file begins with a comment; one that begins with its own header leaves that to the header.
bool says_what_it_is_for(const std::string& path, std::string_view content) {
  const std::string header = path.substr(0, path.rfind('.')) + ".h";
  return content.starts_with("//") || content.starts_with("#include \"" + header + "\"");
}

/// Every breach in a file, as `path:line: …`.
std::vector<std::string> breaches(const std::string& path, std::string_view content) {
  std::vector<std::string> found;
  const std::vector<std::string_view> lines = lines_of(content);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view header = included(lines[i]);
    const std::string why = header.empty() ? std::string() : breach(path, header);
    if (why.empty()) { continue; }
    found.push_back(path + ":" + std::to_string(i + 1) + ": includes " + std::string(header) + ", but " +
                    why);
  }
  const std::size_t longest = path.ends_with("/main.cpp") ? kLongestMain : kLongestFile;
  if (lines.size() > longest) {
    found.push_back(path + ": has " + std::to_string(lines.size()) + " lines, more than " +
                    std::to_string(longest));
  }
  if (!says_what_it_is_for(path, content)) {
    found.push_back(path + ":1: does not say what the file is for");
  }
  return found;
}

TEST_CASE("every source file includes only what its room may know") {
  std::size_t files = 0;
  for (const char* floor : {"parsers", "rules", "lint"}) {
    for (const std::string& path : source_files(floor)) {
      ++files;
      for (const std::string& problem : breaches(path, read_file(project_root() / path))) {
        FAIL_CHECK(problem);
      }
    }
  }
  CHECK(files > 50);
}

TEST_CASE("a forbidden arrow is seen, named and placed") {
  struct Case {
    const char* path;
    const char* line;
    const char* problem;
  };
  const std::array cases{
      Case{"parsers/text/a.cpp", "#include \"rules/rule.h\"", "parsers stand on nothing of ours"},
      Case{"parsers/model/a.h", "#include \"parsers/text/labels.h\"", "the standard library"},
      Case{"parsers/csv/a.cpp", "#include \"parsers/yaml/yaml_tree.h\"", "knows the model only"},
      Case{"parsers/tickets/a.cpp", "#include \"parsers/exports/tracker.h\"", "know no tracker"},
      Case{"rules/scope/a.cpp", "#include \"lint/engine/report.h\"", "rules know nothing of lint"},
      Case{"rules/scope/a.cpp", "#include \"parsers/yaml/yaml_tree.h\"", "not how a ticket was parsed"},
      Case{"lint/engine/a.cpp", "#include \"rules/all_rules.h\"", "no rule by name"},
      Case{"lint/app/a.cpp", "#include <cmark.h>", "another room"},
      Case{"rules/facts/a.cpp", "#include <re2/re2.h>", "another room"},
      Case{"lint/app/compile_a.cpp", "#include <CLI/CLI.hpp>", ""},
      Case{"rules/lexicons/compile_lexicons.cpp", "#include <yaml-cpp/yaml.h>", ""},
      Case{"rules/scope/a.cpp", "#include <iostream>", "rules and parsers are pure"},
      Case{"rules/scope/a.cpp", "#include \"parsers/text/sentences.h\"", ""},
      Case{"lint/app/a.cpp", "#include \"rules/all_rules.h\"", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.path);
    CAPTURE(each.line);
    const auto found = breaches(each.path, std::string("// A file.\n\n") + each.line + "\n");
    if (*each.problem == '\0') {
      CHECK(found.empty());
      continue;
    }
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with(std::string(each.path) + ":3: "));
    CHECK(found[0].find(each.problem) != std::string::npos);
  }
}

TEST_CASE("a file that is too long or says nothing of itself is seen") {
  const std::string many(401, '\n');
  CHECK(breaches("rules/scope/a.cpp", "//" + many).size() == 1);
  CHECK(breaches("rules/scope/a.cpp", "//" + many.substr(1)).empty());
  CHECK(breaches("lint/app/main.cpp", "//" + many.substr(0, 21)).size() == 1);
  CHECK(breaches("rules/scope/a.cpp", "int a = 0;\n").size() == 1);
  CHECK(breaches("rules/scope/a.cpp", "#include \"rules/scope/a.h\"\n").empty());
}

}  // namespace
}  // namespace speclint::test
