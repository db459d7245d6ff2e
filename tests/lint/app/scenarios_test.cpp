// The program as its users see it: each fixtures/scenarios/*.scenario is run in a folder of its own.
//
// A scenario begins with a sentence on what it shows. Its parts begin with a line `--- name`:
//   args         the arguments; blanks separate them, quotation marks keep blanks
//   file PATH    a file that is there before the run
//   copy PATH    the same, with the bytes of that file of fixtures/, under its own name
//   stdin        what arrives on standard input
//   environment  variables, a line NAME=VALUE each
//   stdout, stderr, status   what is expected; without the part: nothing, nothing, 0
//   written PATH             a file that is expected after the run
// In an expected text a line `...` stands for any lines, and `...` at a line's end for the rest of it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/program.h"

using namespace speclint;
namespace fs = std::filesystem;

namespace {

using Run = test::ProgramRun;

struct Part {
  std::string name;  // `args`, `file tickets/7.md`
  std::string text;
};

constexpr std::string_view kMark = "--- ";
constexpr std::string_view kAnything = "...";

std::vector<Part> parse_scenario(std::string_view text) {
  std::vector<Part> parts{{"about", ""}};
  for (const std::string_view line : test::lines_of(text)) {
    if (line.starts_with(kMark)) {
      parts.push_back({std::string(line.substr(kMark.size())), ""});
    } else {
      parts.back().text.append(line).append("\n");
    }
  }
  return parts;
}

std::string part(const std::vector<Part>& parts, std::string_view name) {
  for (const Part& each : parts) {
    if (each.name == name) { return each.text; }
  }
  return "";
}

/// The parts `kind PATH`, with the path as their name.
std::vector<Part> parts_of(const std::vector<Part>& parts, const std::string& kind) {
  std::vector<Part> result;
  for (const Part& each : parts) {
    if (each.name.starts_with(kind + " ")) {
      result.push_back({each.name.substr(kind.size() + 1), each.text});
    }
  }
  return result;
}

std::vector<std::string> words(std::string_view line) {
  std::vector<std::string> result;
  bool quoted = false;
  bool in_word = false;
  for (const char byte : line) {
    if (byte == '"') {
      quoted = !quoted;
      if (!std::exchange(in_word, true)) { result.emplace_back(); }
    } else if (!quoted && (byte == ' ' || byte == '\n')) {
      in_word = false;
    } else {
      if (!std::exchange(in_word, true)) { result.emplace_back(); }
      result.back() += byte;
    }
  }
  return result;
}

bool matches_line(std::string_view expected, std::string_view actual) {
  if (!expected.ends_with(kAnything)) { return expected == actual; }
  return actual.starts_with(expected.substr(0, expected.size() - kAnything.size()));
}

bool matches(std::span<const std::string_view> expected, std::span<const std::string_view> actual) {
  if (expected.empty()) { return actual.empty(); }
  if (expected[0] != kAnything) {
    return !actual.empty() && matches_line(expected[0], actual[0]) &&
           matches(expected.subspan(1), actual.subspan(1));
  }
  for (std::size_t skipped = 0; skipped <= actual.size(); ++skipped) {
    if (matches(expected.subspan(1), actual.subspan(skipped))) { return true; }
  }
  return false;
}

void check_text(const std::string& expected, const std::string& actual) {
  if (!matches(test::lines_of(expected), test::lines_of(actual))) { CHECK(actual == expected); }
}

bool rewriting() {
  const char* mode = std::getenv("SPECLINT_GOLDEN");
  return mode != nullptr && std::string_view(mode) == "write";
}

/// The scenario with what the run really gave, where that is not what it expects.
std::string rewritten(std::vector<Part> parts, const Run& run) {
  std::string text;
  for (Part& each : parts) {
    const std::string* actual = each.name == "stdout" ? &run.out : each.name == "stderr" ? &run.err : nullptr;
    if (actual != nullptr && !matches(test::lines_of(each.text), test::lines_of(*actual))) {
      each.text = *actual;
    }
    if (each.name == "status") { each.text = std::to_string(run.status) + "\n"; }
    if (each.name != "about") { text.append(kMark).append(each.name).append("\n"); }
    text += each.text;
  }
  return text;
}

void play(const fs::path& path) {
  const std::vector<Part> parts = parse_scenario(test::read_file(path));
  const test::TempFolder folder;
  for (const Part& file : parts_of(parts, "file")) {
    fs::create_directories((folder.path() / file.name).parent_path());
    test::write_file(folder.path() / file.name, file.text);
  }
  for (const Part& file : parts_of(parts, "copy")) {
    fs::copy_file(test::project_root() / "fixtures" / file.name,
                  folder.path() / fs::path(file.name).filename());
  }
  const Run run = test::run_program(SPECLINT_PROGRAM, folder.path(), words(part(parts, "args")),
                                    part(parts, "stdin"), words(part(parts, "environment")));
  if (rewriting()) { return test::write_file(path, rewritten(parts, run)); }

  check_text(part(parts, "stdout"), run.out);
  check_text(part(parts, "stderr"), run.err);
  const std::string status = part(parts, "status");
  CHECK(run.status == (status.empty() ? 0 : std::stoi(status)));
  for (const Part& file : parts_of(parts, "written")) {
    CAPTURE(file.name);
    check_text(file.text, test::read_file(folder.path() / file.name));
  }
}

}  // namespace

TEST_CASE("scenarios") {
  const auto scenarios = test::files_below(test::project_root() / "fixtures" / "scenarios");
  REQUIRE_FALSE(scenarios.empty());
  for (const fs::path& path : scenarios) {
    SUBCASE(path.filename().c_str()) { play(path); }
  }
}
