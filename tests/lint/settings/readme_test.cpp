// README's settings and rule pack are read without a mistake, and the pack keeps its examples' promises.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lint/settings/rule_pack.h"
#include "lint/settings/settings_file.h"
#include "rules/all_rules.h"
#include "tests/support/files.h"

using namespace speclint;

namespace {

/// The blocks of YAML in README that begin with `begin`.
std::vector<std::string> blocks(std::string_view begin) {
  constexpr std::string_view kOpen = "```yaml\n";
  const std::string readme = test::read_file(test::project_root() / "README.md");
  std::vector<std::string> found;
  for (std::size_t at = readme.find(kOpen); at != std::string::npos; at = readme.find(kOpen, at + 1)) {
    const std::size_t first = at + kOpen.size();
    const std::string block = readme.substr(first, readme.find("```", first) - first);
    if (block.starts_with(begin)) { found.push_back(block); }
  }
  return found;
}

}  // namespace

TEST_CASE("README: settings") {
  const auto found = blocks("extends:");
  REQUIRE(found.size() == 1);
  const settings::SettingsFile file = settings::read_settings("README.md", found[0], rules::all());
  for (const settings::Mistake& mistake : file.mistakes) { FAIL_CHECK(mistake.message); }
  CHECK(file.overrides.size() == 1);
}

TEST_CASE("README: rule pack") {
  const auto found = blocks("rules:\n  - id:");
  REQUIRE(found.size() == 1);
  settings::RulePack pack;
  settings::read_pack("README.md", found[0], rules::all(), pack);
  for (const settings::Mistake& mistake : pack.mistakes) { FAIL_CHECK(mistake.message); }
  CHECK(pack.rules.size() == 2);
}
