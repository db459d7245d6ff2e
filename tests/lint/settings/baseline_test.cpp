// A baseline as text, and what is found in it.
#include "lint/settings/baseline.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using speclint::settings::Baseline;
using speclint::settings::baseline_text;
using speclint::settings::BaselineEntry;
using speclint::settings::parse_baseline;

namespace {

BaselineEntry entry(const std::string& path, const std::string& ticket, const std::string& rule, char digit) {
  return {path, ticket, rule, std::string(16, digit), "a message"};
}

}  // namespace

TEST_CASE("what is written is read again, whatever stands in it; sorted, and each line once") {
  const std::vector<BaselineEntry> entries{
      entry("b.md", "T-2", "ACC001", '2'), entry("a\tb\n%41.md", "T\x7F\r1", "QUE002", '1'),
      entry("c.md", "c.md", "LNG001", '3'), entry("b.md", "T-2", "ACC001", '2')};
  const std::string text = baseline_text(entries);
  const auto file = parse_baseline(text);
  CHECK(file.error.empty());
  REQUIRE(file.entries.size() == 3);
  CHECK(file.entries[0] == entries[1]);
  CHECK(file.entries[1] == entries[0]);
  CHECK(file.entries[2] == entries[2]);
  CHECK(baseline_text(file.entries) == text);
  CHECK(text.find("a%09b%0A%2541.md\tT%7F%0D1\tQUE002\t1111111111111111\ta message\n") != std::string::npos);
}

TEST_CASE("every damage is told with its line") {
  const std::string head = baseline_text({});
  struct Case {
    std::string text;
    std::size_t line;
    const char* says;
  };
  const std::vector<Case> cases{
      {"", 1, "no baseline"},
      {"{}", 1, "no baseline"},
      {"# speclint-baseline/10: x\n", 1, "newer"},
      {head + "\n# a remark\nx\n", 4, "damaged"},
      {head + "a.md\t-\tACC001\t123\tx\n", 2, "damaged"},
      {head + "a.md\t-\tACC001\t111111111111111G\tx\n", 2, "damaged"},
      {head + "\t-\tACC001\t1111111111111111\tx\n", 2, "damaged"},
      {head + "a.md\t-\tACC001\t1111111111111111\n", 2, "damaged"},
      {head + "||||||| base\n", 2, "merge conflict"},
      {head + ">>>>>>> other\n", 2, "merge conflict"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    const auto file = parse_baseline(each.text);
    CHECK(file.error.find(each.says) != std::string::npos);
    CHECK(file.line == each.line);
  }
}

TEST_CASE("an entry is found in its file, or anywhere once the file is gone") {
  const Baseline baseline({entry("a.md", "T-1", "ACC001", '1'), entry("gone.md", "T-2", "ACC003", '2')},
                          [](const std::string& path) { return path != "gone.md"; });
  CHECK(baseline.find(entry("a.md", "T-1", "ACC001", '1'), false) == 0);
  CHECK_FALSE(baseline.find(entry("copy.md", "T-1", "ACC001", '1'), false));
  CHECK(baseline.find(entry("new.md", "T-2", "ACC003", '2'), false) == 1);
  CHECK_FALSE(baseline.find(entry("new.md", "T-2", "ACC003", '9'), false));
  CHECK(baseline.find(entry("new.md", "T-2", "ACC003", '9'), true) == 1);  // a ticket has it once
  CHECK_FALSE(baseline.find(entry("new.md", "T-2", "ACC002", '9'), true));
  CHECK_FALSE(baseline.find(entry("new.md", "T-3", "ACC003", '9'), true));
}
