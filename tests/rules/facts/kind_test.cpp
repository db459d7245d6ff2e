// What sort of work a ticket is taken for, and whose obligations it has.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/lint_text.h"

namespace speclint::test {
namespace {

struct Case {
  std::string_view text;
  std::string_view kinds;  // the kind, then the secondary ones
};

std::string kinds_of(std::string_view text) {
  const TicketReport report = lint("tickets/7.md", text, policy_of_all()).front();
  std::string kinds(report.kind);
  for (const std::string_view further : report.secondary_kinds) { kinds.append(" ").append(further); }
  return kinds;
}

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(kinds_of(each.text) == each.kinds);
  }
}

TEST_CASE("the title") {
  check({
      {"# Show refunds on the dashboard\n", "feature"},
      {"# Fix the rounding of totals\n", "bug"},
      {"# Upload fails with status 413\n", "bug"},
      {"# Add error messages to the form\n", "feature"},
      {"# Rename the table of orders\n", "task"},
      {"# Add unit tests for the parser\n", "task"},
      {"# Evaluate two queues\n", "spike"},
      {"# Investigate and fix the slow start\n", "bug"},
      {"# Epic: returns\n", "epic"},
      {"# Returns, phase 2\n", "feature"},
      {"# Integrate the Parcelo shipping API\n", "integration"},
      {"# Add integration tests for the basket\n", "task"},
      {"# Order export to CSV\n", "feature"},
      {"# Migrate invoices to the new ledger\n", "migration"},
      {"# Move the images from disk to the bucket\n", "migration"},
      {"# Move the button to the left\n", "feature"},
      {"# Build a service for exchange rates\n", "service"},
      {"# Add a flag for JSON output to the CLI\n", "feature"},
      {"# Add docs for the API\n", "task"},
  });
}

TEST_CASE("a label before the title says nothing, unless it is a kind") {
  check({
      {"# Story 2.1: Rename the table of orders\n", "task"},
      {"# CLI-003: Fix the exit status\n", "bug"},
      {"# Feature Specification: Migrate the accounts\n", "migration"},
      {"# Task epic-11.4: Rename the table of orders\n", "task"},
      {"# Epic 4: Accounts\n", "epic"},
      {"# Bug: totals are off\n", "bug"},
  });
}

TEST_CASE("what is declared wins over the title") {
  check({
      {"---\ntype: bug\n---\n# Migrate invoices to the new ledger\n", "bug"},
      {"---\ntype: task\n---\n# Migrate invoices to the new ledger\n", "task migration"},
      {"---\nlabels: [billing, bug]\n---\n# Totals of invoices\n", "bug"},
      {"---\nlabels: [bug-bash]\n---\n# Totals of invoices\n", "feature"},
  });
}

TEST_CASE("two signals of the same weight: the strictest generic kind with the obligations of both") {
  check({{"# Migrate to the connector for Parcelo\n", "feature integration migration"}});
}

TEST_CASE("headings and structure only add kinds") {
  check({
      {"# Returns\n\n## Children\n\n- #11 label\n- #12 refund\n- #13 mail\n", "feature epic"},
      {"# Returns\n\n## Acceptance criteria\n\n- [ ] #1 label\n- [ ] #2 refund\n- [ ] #3 mail\n", "feature"},
      {"# Returns\n\n## Dependencies\n\n- #11 label\n- #12 refund\n- #13 mail\n", "feature"},
      {"# Rename the table\n\nAs a clerk I want the name to be `orders` so that I find it.\n",
       "task feature"},
      {"# Totals\n\n## Steps to reproduce\n\n1. Open it.\n\n## Actual result\n\nIt shows 3.\n",
       "feature bug"},
      {"---\ntype: feature\n---\n# Totals\n\n## Steps to reproduce\n\n1. Open it.\n\n## Actual\n\nIt shows "
       "3.\n",
       "feature"},
  });
}

TEST_CASE("only clean steps, expectations and observations make a bug: the kind takes obligations away") {
  constexpr std::string_view kHead =
      "# Totals\n\n## Steps to reproduce\n\n1. Open `/totals`.\n\n## Expected\n\nIt shows 4.\n\n";
  CHECK(kinds_of(std::string(kHead) + "## Actual\n\nIt shows 3.\n") == "bug");
  CHECK(kinds_of(std::string(kHead) + "## Actual\n\nTBD\n") == "feature bug");
}

}  // namespace
}  // namespace speclint::test
