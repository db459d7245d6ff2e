// Every fixture of a rule yields exactly the findings written in the folder's expected.txt.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "rules/all_rules.h"
#include "tests/support/files.h"
#include "tests/support/golden.h"
#include "tests/support/lint_text.h"

using namespace speclint;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> tickets_in(const fs::path& folder) {
  std::vector<fs::path> tickets;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") { tickets.push_back(entry.path()); }
  }
  std::sort(tickets.begin(), tickets.end());
  return tickets;
}

std::string place(const Location& at) {
  return fmt::format("{}:{}-{}:{}", at.begin.line, at.begin.column, at.end.line, at.end.column);
}

/// A fixture called `bad-strict-…` or `good-strict-…` is read strictly.
std::vector<ReportedFinding> findings_in(const Rule& rule, const fs::path& file) {
  const std::string name = file.filename().string();
  return test::findings_of(rule, name, test::read_file(file), name.find("-strict-") != std::string::npos);
}

std::string findings_text(const Rule& rule, const fs::path& folder) {
  std::string text;
  for (const fs::path& file : tickets_in(folder)) {
    for (const auto& finding : findings_in(rule, file)) {
      text += fmt::format("{} {} {} {}\n", file.filename().string(), place(finding.location),
                          severity_name(finding.severity), finding.message);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("every fixture yields exactly the findings written beside it") {
  for (const Rule* rule : rules::all()) {
    const fs::path folder = fs::path(SPECLINT_ROOT) / "fixtures/rules" / rule->name;
    SUBCASE(std::string(rule->name).c_str()) {
      test::check_golden(folder / "expected.txt", findings_text(*rule, folder));
    }
  }
}

TEST_CASE("a rule has at least two bad fixtures and three good ones, and they are what they are called") {
  for (const Rule* rule : rules::all()) {
    std::size_t bad = 0;
    std::size_t good = 0;
    for (const fs::path& file : tickets_in(fs::path(SPECLINT_ROOT) / "fixtures/rules" / rule->name)) {
      CAPTURE(file.string());
      const bool is_bad = file.filename().string().starts_with("bad-");
      (is_bad ? bad : good) += 1;
      CHECK(findings_in(*rule, file).empty() != is_bad);
    }
    CAPTURE(rule->name);
    CHECK(bad >= 2);
    CHECK(good >= 3);
  }
}
