// Every reporter against golden files.
#include "lint/report/reporters.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <sstream>
#include <string>

#include "lint/report/json_values.h"
#include "lint/report/sanitise.h"
#include "parsers/text/code_points.h"
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

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (text::is_invalid(point)) { return false; }
    at += point.size;
  }
  return true;
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

TEST_CASE("sanitise leaves no command for the log of a CI system") {
  CHECK(report::sanitise("::error::x") == "\uFFFD:error::x");
  CHECK(report::sanitise(" \t::stop-commands::x") == "  \uFFFD:stop-commands::x");
  CHECK(report::sanitise("a ::error::x") == "a ::error::x");
  CHECK(report::sanitise("a ##[group]b ##vso[task] ##teamcity[x]") ==
        "a \uFFFD#[group]b \uFFFD#vso[task] \uFFFD#teamcity[x]");
  CHECK(report::sanitise("###[x] ## [y] ##z #1") == "#\uFFFD#[x] ## [y] ##z #1");
}

TEST_CASE("json: what deceives a reader is escaped, and stays what it is") {
  const std::string_view harmful = "a\u0085b\u2028c\u202Ed\U000E0041e\x7F##vso[x]\"\\\n ## [y]";
  const std::string json = report::to_json([&](auto& writer) { report::string_value(writer, harmful); });
  CHECK(json == R"("a\u0085b\u2028c\u202Ed\uDB40\uDC41e\u007F\u0023#vso[x]\"\\\u000A ## [y]")");
  rapidjson::Document document;
  document.Parse(json.c_str());
  REQUIRE(document.IsString());
  CHECK(std::string_view(document.GetString(), document.GetStringLength()) == harmful);
}

TEST_CASE("no format lets a ticket write a line, a command or a control character of its own") {
  for (const std::string_view format : report::names()) {
    CAPTURE(format);
    const std::string text = render(format, run_named("hostile"));
    CHECK(text.find("\n::error::b") == std::string::npos);
    CHECK(text.find("\x1b") == std::string::npos);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(is_valid_utf8(text));
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

TEST_CASE("what people read is short, however long a title is") {
  samples::Run run = run_named("hostile");
  for (std::string* part : {&run.tickets[0].id, &run.tickets[0].title}) { part->assign(1U << 20U, 'x'); }
  for (const std::string_view format : {"text", "junit", "github", "markdown", "html"}) {
    CAPTURE(format);
    const std::string text = render(format, run);
    CHECK(text.size() < 10'000);
    CHECK((text.find("xxx…") != std::string::npos || format == "github"));
  }
}

TEST_CASE("markdown: a long report is cut, and says what is left out") {
  samples::Run run = run_named("many");
  run.tickets.assign(1000, run.tickets[2]);
  const std::string text = render("markdown", run);
  CHECK(text.size() <= 65'000);
  CHECK(text.find("more tickets are not in the table") != std::string::npos);
}

TEST_CASE("markdown: tickets that failed come first, and every ticket is shown or counted") {
  samples::Run run = run_named("many");
  const TicketReport failing = run.tickets[2];
  run.tickets.assign(1000, run.tickets[5]);
  run.tickets.push_back(failing);
  const std::string text = render("markdown", run);
  CHECK(text.size() <= 65'000);
  CHECK(text.find("| backlog.yaml") < text.find("| tickets/3.md"));
  CHECK(text.find("<summary>backlog.yaml") < text.find("<summary>tickets/3.md"));
  const std::size_t foot = text.rfind("\nThis comment");
  REQUIRE(foot != std::string::npos);
  std::size_t rows = 0;
  for (const std::string_view line : test::lines_of(text)) { rows += line.starts_with("| tickets/") ? 1 : 0; }
  CHECK(text.find(": " + std::to_string(1000 - rows) + " more tickets", foot) != std::string::npos);
}
