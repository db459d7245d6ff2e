// README shows what the program prints: its session is the scenario readme, which is run as a test of
// lint/app.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tests/support/files.h"

namespace speclint::test {
namespace {

/// A part of a scenario: what stands below the line `--- name`, up to the next part.
std::string part(const std::string& scenario, std::string_view name) {
  const std::string head = "\n--- " + std::string(name) + "\n";
  const std::size_t found = scenario.find(head);
  if (found == std::string::npos) { return {}; }
  const std::size_t begin = found + head.size();
  const std::size_t end = scenario.find("\n--- ", begin - 1);
  return scenario.substr(begin, end == std::string::npos ? end : end + 1 - begin);
}

TEST_CASE("README's session is what the program prints") {
  const std::string readme = read_file(project_root() / "README.md");
  const std::string scenario = read_file(project_root() / "fixtures" / "scenarios" / "readme.scenario");
  const std::string ticket = part(scenario, "file tickets/14.md");
  const std::string output = part(scenario, "stdout");
  REQUIRE_FALSE(ticket.empty());
  REQUIRE_FALSE(output.empty());
  CHECK(readme.find("```markdown\n" + ticket + "```\n") != std::string::npos);
  CHECK(readme.find("```console\n$ speclint " + part(scenario, "args") + output + "```\n") !=
        std::string::npos);
}

TEST_CASE("README's list of questions is what the program prints about the same ticket") {
  const std::string readme = read_file(project_root() / "README.md");
  const auto scenarios = project_root() / "fixtures" / "scenarios";
  const std::string scenario = read_file(scenarios / "questions.scenario");
  CHECK(part(scenario, "file tickets/14.md") ==
        part(read_file(scenarios / "readme.scenario"), "file tickets/14.md"));
  CHECK(readme.find("```console\n$ speclint " + part(scenario, "args") + part(scenario, "stdout") +
                    "```\n") != std::string::npos);
}

TEST_CASE("README's audit is what the program prints") {
  const std::string readme = read_file(project_root() / "README.md");
  const std::string scenario = read_file(project_root() / "fixtures" / "scenarios" / "audit.scenario");
  CHECK(readme.find("```console\n$ speclint " + part(scenario, "args") + part(scenario, "stdout") +
                    "```\n") != std::string::npos);
}

TEST_CASE("README names every command of ./dev that it uses as it is") {
  const std::string readme = read_file(project_root() / "README.md");
  const std::string dev = read_file(project_root() / "dev");
  std::size_t commands = 0;
  for (std::size_t at = readme.find("./dev "); at != std::string::npos; at = readme.find("./dev ", at + 1)) {
    const std::size_t begin = at + 6;
    const std::string command =
        readme.substr(begin, readme.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", begin) - begin);
    CAPTURE(command);
    CHECK(dev.find("\n  " + command + " ") != std::string::npos);
    ++commands;
  }
  CHECK(commands >= 2);
}

}  // namespace
}  // namespace speclint::test
