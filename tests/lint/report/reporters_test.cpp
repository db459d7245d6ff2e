// Every reporter against golden files.
#include "lint/report/reporters.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <sstream>
#include <string>

#include "lint/report/sanitise.h"
#include "tests/lint/report/sample_reports.h"
#include "tests/support/files.h"
#include "tests/support/golden.h"

using namespace speclint;

namespace {

/// The name of a golden file's end; formats that share a syntax are told apart.
std::string extension(std::string_view format) {
  if (format == "text") { return "txt"; }
  if (format == "junit" || format == "checkstyle") { return std::string(format) + ".xml"; }
  if (format == "gitlab") { return "gitlab.json"; }
  return format == "markdown" ? "md" : std::string(format);
}

std::string render(std::string_view format, const samples::Run& run, const report::Style& style = {}) {
  std::ostringstream out;
  const auto reporter = report::make_reporter(format, out, style);
  for (const TicketReport& ticket : run.tickets) { reporter->ticket(ticket); }
  reporter->finish(run.summary, run.skipped);
  return out.str();
}

const samples::Run& run_named(std::string_view name) {
  static const std::vector<samples::Run> runs = samples::runs();
  for (const samples::Run& run : runs) {
    if (run.name == name) { return run; }
  }
  FAIL("no such run");
  return runs.front();
}

}  // namespace

TEST_CASE("every format of every run is as its golden file says") {
  const auto goldens = test::project_root() / "fixtures" / "reports";
  for (const samples::Run& run : samples::runs()) {
    for (const std::string_view format : report::names()) {
      test::check_golden(goldens / (run.name + "." + extension(format)), render(format, run));
    }
  }
}

TEST_CASE("text: the verdict alone, the skipped, colours") {
  CHECK(render("text", run_named("one"), {.quiet = true}) ==
        "1 ticket judged: 1 passed, 0 failed\nfindings: none; score: mean 100, median 100\n");
  CHECK(render("text", run_named("none"), {.verbose = true}) ==
        "skipped README.md: never a ticket\n\n0 tickets judged: 0 passed, 0 failed\n");
  CHECK(render("text", run_named("many"), {.verbose = true}).find("overview.md: not a ticket") !=
        std::string::npos);
  CHECK(render("text", run_named("many"), {.color = true}).find("\x1b[31mblocker\x1b[0m") !=
        std::string::npos);
}

TEST_CASE("text: nothing of a ticket reaches the terminal but plain characters") {
  const std::string text = render("text", run_named("hostile"));
  for (const char byte : text) { CHECK((byte == '\n' || static_cast<unsigned char>(byte) >= ' ')); }
  for (const char* harmful : {"\n::error", "\x7F", "\u0085", "\u2028", "\u202E", "\u2066", "\xFF"}) {
    CAPTURE(harmful);
    CHECK(text.find(harmful) == std::string::npos);
  }
}

TEST_CASE("json and each line of ndjson are valid, whatever the ticket holds") {
  for (const samples::Run& run : samples::runs()) {
    CAPTURE(run.name);
    rapidjson::Document document;
    document.Parse<rapidjson::kParseValidateEncodingFlag>(render("json", run).c_str());
    REQUIRE_FALSE(document.HasParseError());
    CHECK(document["tickets"].Size() == run.tickets.size());

    std::istringstream lines(render("ndjson", run));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      document.Parse<rapidjson::kParseValidateEncodingFlag>(line.c_str());
      CHECK_FALSE(document.HasParseError());
    }
    CHECK(count == run.tickets.size() + 1);
  }
}

TEST_CASE("sarif: what a ticket accepts is suppressed, and with a baseline every result is new or not") {
  rapidjson::Document document;
  document.Parse(render("sarif", run_named("withheld"), {.baseline = true}).c_str());
  REQUIRE_FALSE(document.HasParseError());
  const auto& results = document["runs"][0]["results"];
  REQUIRE(results.Size() == 3);  // none for what the change did not touch
  CHECK(std::string(results[0]["baselineState"].GetString()) == "new");
  CHECK(std::string(results[1]["baselineState"].GetString()) == "unchanged");
  CHECK(results[0]["suppressions"].Empty());
  CHECK(results[1]["suppressions"].Empty());
  const auto& suppression = results[2]["suppressions"][0];
  CHECK(std::string(suppression["kind"].GetString()) == "inSource");
  CHECK(std::string(suppression["justification"].GetString()) == "the release has a name, not a date");
  CHECK(render("sarif", run_named("withheld")).find("baselineState") == std::string::npos);
}

TEST_CASE("json: what is not shown is listed by its reason") {
  rapidjson::Document document;
  document.Parse(render("json", run_named("withheld")).c_str());
  REQUIRE_FALSE(document.HasParseError());
  const auto& ticket = document["tickets"][0];
  REQUIRE(ticket["suppressed"].Size() == 1);
  CHECK(std::string(ticket["suppressed"][0]["reason"].GetString()) == "the release has a name, not a date");
  CHECK(std::string(ticket["baselined"][0]["rule"].GetString()) == "ACC001");
  CHECK(std::string(ticket["untouched"][0]["rule"].GetString()) == "LNG006");
  CHECK(document["summary"]["mended"].GetInt() == 2);
}

TEST_CASE("sanitise keeps one code point for each") {
  CHECK(report::sanitise("plain — ünï 日本 👩‍💻") == "plain — ünï 日本 👩‍💻");
  CHECK(report::sanitise("a\tb\nc") == "a b c");
  CHECK(report::sanitise("\x1b[2J") == "\uFFFD[2J");
  CHECK(report::sanitise("\xC3") == "\uFFFD");
  CHECK(report::sanitise("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("no format lets a ticket write a line, a command or a control character of its own") {
  for (const std::string_view format : report::names()) {
    CAPTURE(format);
    const std::string text = render(format, run_named("hostile"));
    CHECK(text.find("\n::error::b") == std::string::npos);
    CHECK(text.find("\x1b") == std::string::npos);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(report::is_valid_utf8(text));
  }
}

TEST_CASE("github: ten of a type are shown, blockers before errors, and the rest is counted") {
  samples::Run run = run_named("many");
  TicketReport& failing = run.tickets[2];
  const ReportedFinding blocker = failing.findings.front();
  ReportedFinding error = blocker;
  error.severity = Severity::error;
  failing.findings.assign(11, error);
  failing.findings.push_back(blocker);
  const std::string text = render("github", run);
  CHECK(text.starts_with("::error file=backlog.yaml"));
  CHECK(text.find("2 more errors are not shown here") != std::string::npos);
}

TEST_CASE("markdown: a long report is cut, and says what is left out") {
  samples::Run run = run_named("many");
  run.tickets.assign(1000, run.tickets[2]);
  const std::string text = render("markdown", run);
  CHECK(text.size() <= 65'000);
  CHECK(text.find("more tickets are not in the table") != std::string::npos);
}
