// What a report says of a ticket, from bytes to points.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lint/engine/excerpts.h"
#include "lint/engine/fingerprint.h"
#include "parsers/parse_file.h"
#include "tests/support/lint_text.h"

using namespace speclint;

namespace {

TicketReport only(std::string_view path, std::string_view bytes) {
  auto reports = test::lint(path, bytes, test::policy_of_all());
  REQUIRE(reports.size() == 1);
  return reports.front();
}

const ReportedFinding* find(const TicketReport& report, std::string_view rule) {
  const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                  [&](const ReportedFinding& finding) { return finding.rule == rule; });
  return found == report.findings.end() ? nullptr : &*found;
}

constexpr std::string_view kGood =
    "# Refund total ignores discounts\n\nCustomers complain because a refund of a discounted order pays back "
    "the full price.\n\n"
    "## Acceptance criteria\n\n- The refund of an order with 10 % discount is 90 % of its price\n";

}  // namespace

TEST_CASE("a section that holds only lines of the repository's template is empty") {
  const std::vector<std::string> lines{"what the customer sees at the end"};
  const ParsedFile file = parse_file(
      "a.md",
      "# Refund total ignores discounts\n\nA refund of a discounted order pays back the full price.\n\n"
      "## Acceptance criteria\n\n- What the customer sees at the end.\n");
  const auto usual = test::lint(file, test::policy_of_all());
  CHECK(find(usual.front(), "ACC002") == nullptr);
  const auto known = test::lint(file, test::policy_of_all(), {.template_lines = lines});
  CHECK(find(known.front(), "ACC002") != nullptr);
  CHECK(find(known.front(), "QUE004") != nullptr);
}

TEST_CASE("a good ticket passes with every point and no finding") {
  const TicketReport report = only("good.md", kGood);
  CHECK(report.findings.empty());
  REQUIRE(report.score);
  CHECK(report.score->total == 100);
  CHECK(report.gate.passed);
  CHECK(report.acceptance_state == "testable");
  CHECK(report.verdict == Verdict::contract);
}

TEST_CASE("a finding has its place, its words and what fixing it gains") {
  const TicketReport report =
      only("t.md", std::string(kGood) + "\n## Open questions\n\n- which countries?\n");
  const ReportedFinding* finding = find(report, "QUE002");
  REQUIRE(finding != nullptr);
  CHECK(finding->location == Location{{11, 3}, {11, 19}});
  CHECK(finding->match == "which countries?");
  CHECK(finding->excerpt == "- which countries?");
  CHECK(finding->question == "which countries?");
  CHECK(finding->gain == doctest::Approx(41.0));  // the blocker's cap of 59 goes
  CHECK(report.gate.reasons ==
        std::vector<std::string>{"blocker QUE002", "score 59 < 80", "questions 65 < 70"});
}

TEST_CASE("what is absent stands at the title with an empty match") {
  const TicketReport report = only("t.md", "\n\n# Login page shows the wrong language\n");
  const ReportedFinding* finding = find(report, "CTX002");
  REQUIRE(finding != nullptr);
  CHECK(finding->location == Location{{3, 3}, {3, 3}});
  CHECK(finding->match.empty());
}

TEST_CASE("columns count code points") {
  const TicketReport report =
      only("t.md", "# Grüße 👋🏽 sagen\n\n## Scope\n\n- Größe, Gewicht, etc.\n");
  const ReportedFinding* finding = find(report, "SCO002");
  REQUIRE(finding != nullptr);
  CHECK(finding->location == Location{{5, 19}, {5, 23}});
}

TEST_CASE("an unreadable file is a ticket with score 0") {
  const TicketReport report = only("t.yaml", "\t- {");
  REQUIRE(report.score);
  CHECK(report.score->total == 0);
  CHECK(find(report, "SPC001") != nullptr);
  CHECK_FALSE(report.gate.passed);
}

TEST_CASE("a fingerprint survives moved lines and spacing, and tells equal ones apart") {
  const TicketReport before = only("t.md", "# A b c\n\n## Scope\n\n- Orders, etc.\n- Orders, etc.\n");
  const TicketReport after =
      only("t.md", "# A b c\n\nNew text.\n\n## Scope\n\n*  Orders,  etc.\n* Orders, etc.\n");
  std::vector<std::string> first;
  std::vector<std::string> second;
  for (const auto& finding : before.findings) {
    if (finding.rule == "SCO002") { first.push_back(finding.fingerprint); }
  }
  for (const auto& finding : after.findings) {
    if (finding.rule == "SCO002") { second.push_back(finding.fingerprint); }
  }
  CHECK(first.size() == 2);
  std::sort(first.begin(), first.end());
  std::sort(second.begin(), second.end());
  CHECK(first == second);
  CHECK(std::adjacent_find(first.begin(), first.end()) == first.end());
}

TEST_CASE("text is cut at code points, and blanks are folded") {
  CHECK(engine::one_line("  a\n b  ", 10) == "a b");
  CHECK(engine::one_line("äöüß", 3) == "äöü…");
  CHECK(engine::fill("\"{match}\" {x}", {.match = "{title}", .title = "t"}) == "\"{title}\" {x}");
}

TEST_CASE("a YAML ticket that was torn apart is unreadable, one with a value to quote is not") {
  const std::string rest =
      "\ndescription: The file has one line for each invoice, in UTF-8, and a header row.\n";
  const TicketReport torn =
      only("t.yaml", "title: Export invoices as CSV" + rest + "notes: \"never closed\n");
  REQUIRE(torn.score);
  CHECK(torn.score->total == 0);
  CHECK(find(torn, "SPC001")->location.begin == Position{3, 8});
  CHECK_FALSE(torn.gate.passed);
  const TicketReport mended = only("t.yaml", "title: Export invoices as CSV" + rest + "assignee: @jo\n");
  REQUIRE(mended.score);
  CHECK(mended.score->total > 0);
  CHECK(find(mended, "SPC003") != nullptr);
}
