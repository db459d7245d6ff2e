// What a ticket accepts, and that it changes nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/engine/dates.h"
#include "parsers/parse_file.h"
#include "parsers/text/suppression_comments.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"

using namespace speclint;

namespace {

TicketReport only(std::string_view path, std::string_view bytes, const engine::Policy& policy) {
  auto reports = test::lint(path, bytes, policy);
  REQUIRE(reports.size() == 1);
  return reports.front();
}

/// `ACC004 "gracefully"`, for each finding that is shown.
std::vector<std::string> shown(const TicketReport& report) {
  std::vector<std::string> lines;
  for (const ReportedFinding& finding : report.findings) {
    lines.push_back(std::string(finding.rule) + " \"" + finding.match + '"');
  }
  return lines;
}

std::vector<std::string> rules_of(const TicketReport& report) {
  std::vector<std::string> rules;
  for (const ReportedFinding& finding : report.findings) { rules.emplace_back(finding.rule); }
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

std::string with_key(std::string_view ticket, const std::string& rule) {
  return "---\nspeclint: {ignore: [{rule: " + rule + ", reason: so it is}]}\n---\n" + std::string(ticket);
}

constexpr std::string_view kCriteria =
    "# Refund total ignores discounts\n\nCustomers complain because a refund of a discounted order pays back "
    "the full price.\n\n## Acceptance criteria\n\n";

}  // namespace

TEST_CASE("what is suppressed is gone, and every other finding stays as it was") {
  std::size_t suppressed = 0;
  for (const Rule* rule : rules::all()) {
    if (rule->opt_in || std::string_view(rule->bad).starts_with("---")) { continue; }
    CAPTURE(rule->id);
    const engine::Policy policy = test::usual_policy();
    const TicketReport before = only("t.md", with_key(rule->bad, "QUE999"), policy);
    for (const std::string& id : rules_of(before)) {
      if (id.starts_with("SPC")) { continue; }
      CAPTURE(id);
      const TicketReport after = only("t.md", with_key(rule->bad, id), policy);
      std::vector<std::string> expected = shown(before);
      std::erase_if(expected, [&](const std::string& line) {
        return line.starts_with(id + " ") || line.starts_with("SPC");
      });
      CHECK(shown(after) == expected);
      CHECK(after.score->total >= before.score->total);
      ++suppressed;
    }
  }
  CHECK(suppressed > 100);
}

TEST_CASE("a suppression of the next line reaches what begins on it, and no further") {
  const engine::Policy policy = test::usual_policy();
  const auto lint = [&](const std::string& items) {
    std::string lines;
    for (const std::string& line : shown(only("t.md", std::string(kCriteria) + items, policy))) {
      lines += line + "\n";
    }
    return lines;
  };
  const std::string comment = "  <!-- speclint-disable-next-line ACC004: agreed -->\n";
  const std::string good = "- The refund of an order with 10 % discount is 90 % of its price\n";
  const std::string more = good + good + good;  // so that one vague item is one of few
  const std::string vague = "- Errors are handled gracefully\n";
  CHECK(lint(more + vague) == "ACC004 \"gracefully\"\n");
  CHECK(lint(more + comment + vague) == "");
  CHECK(lint(more + comment + "\n\n" + vague) == "");  // blank lines are none
  const std::string other = "  <!-- speclint-disable-next-line SCO002: agreed, too -->\n";
  CHECK(lint(more + comment + other + "- Errors are handled gracefully, etc.\n") == "");  // about one line
  CHECK(lint(more + comment + good + vague) == "SPC006 \"ACC004\"\nACC004 \"gracefully\"\n");
  CHECK(lint(more + comment + "- Errors on a page are\n  handled gracefully\n")
            .empty());  // the item begins there
}

TEST_CASE("CRLF changes nothing, and a ticket in a field of YAML has comments, too") {
  const std::string text =
      "# Refund\r\n\r\n<!-- speclint-disable QUE002: later -->\r\n## Open questions\r\n\r\n- which "
      "countries?\r\n";
  CHECK(only("t.md", text, test::policy_of_all()).withheld.size() == 1);
  const std::string yaml =
      "title: Refund total ignores discounts\ndescription: |\n  A refund pays back the full price.\n\n"
      "  ## Open questions\n\n  <!-- speclint-disable-next-line questions: later -->\n  - which countries?\n";
  const TicketReport report = only("t.yaml", yaml, test::policy_of_all());
  REQUIRE(report.withheld.size() == 1);
  CHECK(report.withheld[0].finding.location.begin == Position{8, 5});
  CHECK(report.withheld[0].reason == "later");
}

TEST_CASE("a secret stays hidden, whether it is found or given as a reason") {
  const std::string secret = "AKIAIOSFODNN7EXAMPLQ";
  const std::string text = std::string(kCriteria) + "<!-- speclint-disable-next-line CTX017: " + secret +
                           " is none -->\n- The key `" + secret + "` is refused with status 403\n";
  const TicketReport report = only("t.md", text, test::policy_of_all());
  for (const WithheldFinding& withheld : report.withheld) {
    for (const std::string& part : {withheld.reason, withheld.finding.message, withheld.finding.match,
                                    withheld.finding.excerpt, withheld.finding.source_line}) {
      CHECK(part.find(secret) == std::string::npos);
    }
  }
  CHECK(std::any_of(report.withheld.begin(), report.withheld.end(),
                    [](const WithheldFinding& withheld) { return withheld.finding.rule == "CTX017"; }));
}

TEST_CASE("a hidden secret is as long as it was, in bytes and in characters") {
  const std::string text =
      "# Import prices\n\n## Scope\n\n- Log in with password: Hv7#kÔ日🔑q29w and so on, TBD\n";
  const TicketReport report = only("t.md", text, test::policy_of_all());
  const auto place_of = [&](std::string_view rule) {
    const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                    [&](const ReportedFinding& finding) { return finding.rule == rule; });
    REQUIRE(found != report.findings.end());
    return std::pair(found->location.begin.column, found->location.end.column);
  };
  CHECK(place_of("CTX017") == std::pair(25U, 37U));
  CHECK(place_of("QUE003") == std::pair(49U, 52U));
}

TEST_CASE("many suppressions, and comments without an end, take no time") {
  std::string many = "# Refund total\n\n";
  for (int i = 0; i < 20'000; ++i) { many += "<!-- speclint-disable QUE001: x -->\n\n- and so on etc.\n\n"; }
  const ParsedFile file = parse_file("t.md", many);
  REQUIRE(file.tickets.size() == 1);
  CHECK(file.tickets[0].suppressions().size() == text::kMostSuppressedRules);
  CHECK(test::lint(file, test::policy_of_all()).size() == 1);
  std::string endless = "# Refund total\n\n";
  for (int i = 0; i < 200'000; ++i) { endless += "<!-- speclint-disable "; }
  CHECK(parse_file("t.md", endless).tickets[0].suppressions().empty());
}

TEST_CASE("days are those of the calendar, and the newest one is of what has happened") {
  for (const char* day : {"2024-02-29", "2000-02-29", "2026-12-31"}) { CHECK(engine::is_date(day)); }
  for (const char* none : {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01",
                           "2026-01-00", "20260101", "", "2026-12-31T00", "2026/12/31", "abcd-ef-gh"}) {
    CAPTURE(none);
    CHECK_FALSE(engine::is_date(none));
  }
  const ParsedFile file = parse_file(
      "t.md", "---\ntitle: A\ncreated: 2025-01-01\nupdated_at: 2025-06-01T10:00:00Z\ndue: 2030-01-01\n---\n");
  REQUIRE(file.tickets.size() == 1);
  CHECK(engine::newest_date(file.tickets[0]) == "2025-06-01");
}
