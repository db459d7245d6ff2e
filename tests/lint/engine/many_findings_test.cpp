// Hostile tickets must not fill the memory with findings.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/support/lint_text.h"

using namespace speclint;

TEST_CASE("of very many findings the gravest are listed, and the rest is counted") {
  std::string text = "# Export the finance data\n\n## Scope\n\n";
  for (int i = 0; i < 6000; ++i) { text += "- Orders, etc.\n"; }
  text += "- Retention: TBD\n";
  const auto reports = test::lint("t.md", text, test::policy_of_all());
  REQUIRE(reports.size() == 1);
  const auto& findings = reports[0].findings;
  CHECK(findings.size() == 5001);
  const auto says = [](std::string_view rule) {
    return [rule](const ReportedFinding& finding) { return finding.rule == rule; };
  };
  CHECK(std::count_if(findings.begin(), findings.end(), says("QUE003")) == 1);
  const auto note = std::find_if(findings.begin(), findings.end(), says("SPC004"));
  REQUIRE(note != findings.end());
  CHECK(note->message.find("more findings count in the score") != std::string::npos);
}
