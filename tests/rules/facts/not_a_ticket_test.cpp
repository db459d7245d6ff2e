// What lies among tickets and is none. When unsure, it is one.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tests/support/lint_text.h"

namespace speclint::test {
namespace {

/// Why it is no ticket; empty for one.
std::string why_not(std::string_view text, std::string_view path = "tickets/7.md") {
  const TicketReport report = lint(path, text, usual_policy()).front();
  return report.verdict == Verdict::not_a_ticket ? report.verdict_reasons.front() : "";
}

TEST_CASE("records of finished work") {
  constexpr std::string_view kRecord = "a record of finished work";
  CHECK(why_not("# Retrospective: Epic 4\n\nThe team closed 9 stories.\n") == kRecord);
  CHECK(why_not("# Epic 4 Retrospective - returns\n\nThe team closed 9 stories.\n") == kRecord);
  CHECK(why_not("# Ticket 12 Result: rename files\n\nAll 14 files were renamed.\n") == kRecord);
  CHECK(why_not("# Resolver report: 2026-01-20\n\nThree of five were solved.\n") == kRecord);
  CHECK(why_not("# Write the validation report\n\nFinance needs it.\n") == "");
  CHECK(why_not("# Validation report\n\n## Acceptance criteria\n\n- `report.pdf` names 4 runs.\n") == "");
  CHECK(why_not("---\nstatus: open\n---\n# Progress report\n\nFinance needs it.\n") == "");
  CHECK(why_not("# Publish the release notes and the changelog\n\nReaders ask.\n") == "");
}

TEST_CASE("records of decisions") {
  constexpr std::string_view kText =
      "# 7. Keep prices in the shop\n\n## Status\n\nAccepted\n\n## Context\n\nTwo systems hold prices.\n\n"
      "## Decision\n\nThe shop holds them.\n\n";
  const std::string text(kText);
  CHECK(why_not(text + "## Consequences\n\nThe ledger asks the shop.\n") == "a record of a decision");
  CHECK(why_not(text + "## Considered Options\n\n- The ledger\n- The shop\n") == "a record of a decision");
  CHECK(why_not(text) == "");
  CHECK(why_not(text + "## Consequences\n\nThe ledger asks.\n\n## Acceptance criteria\n\n- The ledger "
                       "shows `12.00 EUR`\n") == "");
}

TEST_CASE("chats") {
  CHECK(why_not("# Paste\n\nYou asked:\n\nHow?\n\nChatGPT replied:\n\nSo.\n\nYou asked:\n\nAnd?\n\nChatGPT "
                "replied:\n\nSo.\n") == "a chat");
  CHECK(why_not("# Reply in the chat\n\nThe user asks, the assistant answers within 2 seconds.\n") == "");
}

TEST_CASE("unfilled templates") {
  CHECK(why_not("# <Title>\n\n## Goal\n\nOne sentence.\n") == "an unfilled template");
  CHECK(why_not("# Feature Specification: [FEATURE NAME]\n\nText.\n") == "an unfilled template");
  CHECK(why_not("# Ticket template\n\n## Goal\n\n<what it is for>\n") == "an unfilled template");
  CHECK(why_not("# Add a ticket template\n\nAuthors forget the goal.\n") == "");
}

TEST_CASE("indexes, to-do lists and pointers") {
  CHECK(why_not("# Sprint\n\n- [Export invoices](1.md)\n- [Reset passwords](2.md)\n- [Show refunds](3.md)\n"
                "- [Rename orders](4.md)\n- [Move images](5.md)\n") == "an index of other files");
  CHECK(why_not("---\nstatus: open\n---\n# Review the pages\n\n- [Export invoices](1.md)\n- [Reset "
                "passwords](2.md)\n"
                "- [Show refunds](3.md)\n- [Rename orders](4.md)\n- [Move images](5.md)\n") == "");
  CHECK(why_not("# Tickets\n\nThis folder holds one file a ticket.\n") == "an index of other files");
  CHECK(why_not("# Show tickets on the start page\n\nThe desk asks.\n") == "");
  CHECK(why_not("# TODO\n\n- milk for the kitchen\n- answer Jo\n- clean the build\n", "tickets/TODO.md") ==
        "a to-do list");
  CHECK(why_not("# To-do list for customers\n\n- a page with boxes\n") == "");
  CHECK(why_not("# Export\n\nMoved to #44.\n") == "a pointer to another ticket");
  CHECK(why_not("# Export\n\nMoved to the new menu, the button shows `Export`. It downloads a file.\n") ==
        "");
}

TEST_CASE("doorstop items that bind nobody") {
  constexpr std::string_view kItem =
      "active: true\nderived: false\nlevel: 1.5\nnormative: false\ntext: |\n  We chose Python.\n";
  CHECK(why_not(kItem, "reqs/REQ1.yml") == "an item that binds nobody");
  CHECK(why_not("active: true\nderived: false\nlevel: 1.5\nnormative: true\ntext: |\n  The tool shall exit "
                "with 1.\n",
                "reqs/REQ2.yml") == "");
}

}  // namespace
}  // namespace speclint::test
