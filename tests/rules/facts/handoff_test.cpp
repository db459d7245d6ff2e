// The verdict on a ticket, and its reasons (catalogue, section 5).
#include "rules/facts/handoff.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/lint_text.h"

namespace speclint::test {
namespace {

TicketReport report_on(std::string_view text) { return lint("tickets/7.md", text, usual_policy()).front(); }

Verdict verdict_on_file(const std::string& name) {
  return report_on(read_file(project_root() / "fixtures" / "tickets" / name)).verdict;
}

bool has_reason(const TicketReport& report, std::string_view words) {
  return std::any_of(report.verdict_reasons.begin(), report.verdict_reasons.end(),
                     [&](const std::string& reason) { return reason.find(words) != std::string::npos; });
}

TEST_CASE("the five tickets of the catalogue") {
  CHECK(verdict_on_file("handoff-contract-webhook.md") == Verdict::contract);
  CHECK(verdict_on_file("handoff-hire-domain.md") == Verdict::hire);
  CHECK(verdict_on_file("handoff-respecify-performance.md") == Verdict::respecify);
  CHECK(verdict_on_file("handoff-respecify-split.md") == Verdict::respecify);
  CHECK(verdict_on_file("handoff-keep-invoices.md") == Verdict::keep);
}

TEST_CASE("a complete ticket goes out") {
  for (const auto& path : files_below(project_root() / "fixtures" / "tickets")) {
    if (!path.filename().string().starts_with("good-")) { continue; }
    CAPTURE(path.filename().string());
    const TicketReport report = report_on(read_file(path));
    CHECK(report.verdict == Verdict::contract);
    CHECK(report.verdict_reasons.front() == "it says when the work is done");
  }
}

TEST_CASE("what the ticket declares decides, and is said to be declared") {
  const TicketReport report = report_on("---\nhandoff: hire\n---\n# Improve checkout\n\nIt is slow.\n");
  CHECK(report.verdict == Verdict::hire);
  CHECK(report.verdict_reasons.front() == "the ticket declares handoff: hire");
  CHECK(report_on("---\nhandoff: maybe\n---\n# Improve checkout\n").verdict == Verdict::respecify);
}

TEST_CASE("reasons quote what weighs most first") {
  const TicketReport hire = report_on(read_file(project_root() / "fixtures/tickets/handoff-hire-domain.md"));
  CHECK(hire.verdict_reasons.front() == "work without an end: \"on call\"");
  const TicketReport keep = report_on("# Approve the vendor invoices\n\nTwelve are waiting.\n");
  CHECK(keep.verdict_reasons.front() == "only for people of the house: \"approve the vendor invoices\"");
  CHECK(report_on("# Approve invoices in bulk\n\nThe desk ticks twelve.\n").verdict == Verdict::respecify);
}

TEST_CASE("what can be contracted by its nature names the parts that it lacks") {
  const TicketReport report =
      report_on("# Integrate with Stripe\n\n## Scope\n\n- Refunds are read from the Stripe API.\n");
  CHECK(report.verdict == Verdict::respecify);
  CHECK(has_reason(report, "an integration to ship lacks access"));
}

TEST_CASE("what is not selected counts in the verdict all the same") {
  engine::Policy policy = usual_policy();
  policy.selected.assign(policy.rules.size(), false);
  policy.selected.front() = true;
  constexpr std::string_view kText = "# Take ownership of the mobile app\n\n- Be on-call for it.\n";
  CHECK(lint("tickets/7.md", kText, policy).front().verdict == report_on(kText).verdict);
}

}  // namespace
}  // namespace speclint::test
