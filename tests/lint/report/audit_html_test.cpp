// The page of an audit, as far as it can be judged without a browser; tests/outside/audit_page.js opens it.
#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "lint/report/audit_page.h"
#include "lint/report/audit_reports.h"
#include "tests/lint/audit/audited.h"

using namespace speclint;

namespace {

std::string page_of(std::vector<audit::AuditedTicket> tickets) {
  audit::Audit audit;
  audit::make_audit(std::move(tickets), {}, audit);
  const Summary summary;
  const report::Style style;
  std::ostringstream out;
  report::write_audit("html", {audit, summary, style}, out);
  return out.str();
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("what a ticket holds ends no script and begins no element") {
  audit::AuditedTicket taken = test::ticket("T-1", 40, false);
  taken.title = "</script><script>alert(1)</script> & <img src=x onerror=alert(1)>";
  taken.id = "<b>\"'";
  taken.survey.fixes = {"ACC001"};
  taken.questions = {"What is </script><!-- <script> about?"};
  const std::string page = page_of({taken});
  CHECK(count_of(page, "<script") == 2);  // the data and what draws it
  CHECK(count_of(page, "</script") == 2);
  CHECK(count_of(page, "<img") == 0);
  CHECK(count_of(page, "<b>") == 0);
  CHECK(count_of(page, "<!--") == 0);
  CHECK(page.find("What is \\u003c/script\\u003e\\u003c!-- \\u003cscript\\u003e about?") !=
        std::string::npos);
  CHECK(page.find("&lt;img src=x onerror=alert(1)&gt;") != std::string::npos);
}

TEST_CASE("only the page's own script may run, and nothing is loaded") {
  const std::string page = page_of({test::ticket("T-1")});
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("script-src '" + std::string(report::page_script_hash()) + "'") != std::string::npos);
  CHECK(report::page_script_hash().size() == std::string_view("sha256-").size() + 44);
  CHECK(page.find(std::string(report::page_script()) + "</script>") != std::string::npos);
  for (const std::string_view part : {"src=", "href=", "url(", "@import", "http:", "https:"}) {
    CAPTURE(part);
    CHECK(page.find(part) == std::string::npos);
  }
}

TEST_CASE("up to 20,000 tickets stand in the table, of more the best and the worst thousand") {
  std::vector<audit::AuditedTicket> tickets;
  tickets.reserve(20'001);
  for (int i = 0; i < 20'000; ++i) {
    tickets.push_back(test::ticket("T-" + std::to_string(i), static_cast<double>(i % 1001) / 10));
  }
  constexpr std::string_view kTicket = "{\"number\":";
  CHECK(count_of(page_of(tickets), kTicket) == 20'000);
  tickets.push_back(test::ticket("T-20000", 100));
  const std::string page = page_of(std::move(tickets));
  CHECK(count_of(page, kTicket) == 2'000);
  CHECK(page.find("The best and the worst of 20001 tickets; --format csv has them all.") !=
        std::string::npos);
}

TEST_CASE("a page of no tickets says so") {
  const std::string page = page_of({});
  CHECK(page.find("There is no ticket to audit.") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
}
