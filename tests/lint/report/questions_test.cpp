// What `questions` prints: which findings are one question, in which order, and what cannot leave the list.
#include "lint/report/questions.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <sstream>
#include <string>

#include "lint/report/markdown_text.h"
#include "lint/report/reporters.h"
#include "parsers/model/question_list.h"
#include "tests/lint/report/sample_reports.h"
#include "tests/support/files.h"
#include "tests/support/golden.h"

using namespace speclint;

namespace {

std::string render(std::string_view format, const samples::Run& run, const report::Style& style = {}) {
  std::ostringstream out;
  const auto reporter = report::make_question_reporter(format, out, style);
  for (const TicketReport& ticket : run.tickets) { reporter->ticket(ticket); }
  reporter->finish(run.summary, run.skipped);
  return out.str();
}

ReportedFinding asking(std::string_view rule, Stage stage, Severity severity, std::uint32_t unit,
                       std::uint32_t line, std::string question) {
  ReportedFinding finding;
  finding.rule = rule;
  finding.stage = stage;
  finding.severity = severity;
  finding.unit = unit;
  finding.location = {{line, 1}, {line, 5}};
  finding.question = std::move(question);
  finding.gain = 1;
  return finding;
}

std::string summary_of(const TicketReport& report) {
  std::string text;
  for (const report::Question& question : report::questions_of(report)) {
    text += std::string(kStageNames[static_cast<std::size_t>(question.stage)]) + " " +
            std::string(severity_name(question.severity)) + " \"" + question.text + "\"";
    for (const std::string_view rule : question.rules) { text += " " + std::string(rule); }
    for (const report::QuestionPlace& place : question.places) {
      text += " " + std::to_string(place.location.begin.line);
    }
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("every format of every run is as its golden file says") {
  const auto goldens = test::project_root() / "fixtures" / "reports";
  for (const samples::Run& run : samples::runs()) {
    test::check_golden(goldens / (run.name + ".questions.md"), render("markdown", run));
    test::check_golden(goldens / (run.name + ".questions.json"), render("json", run));
  }
}

TEST_CASE("what asks the same is one question with all its places") {
  TicketReport report;
  report.findings = {
      asking("LNG006", Stage::build, Severity::warning, 9, 9, "\"soon\": when?"),
      asking("LNG006", Stage::build, Severity::warning, 3, 3, "\"soon\": when?"),
      asking("QUE001", Stage::design, Severity::error, 4, 4, "Which countries?"),
      asking("QUE001", Stage::design, Severity::error, 5, 5, "Which countries, exactly?"),
      asking("QUE003", Stage::design, Severity::error, 6, 6, "which *countries*"),
  };
  CHECK(summary_of(report) ==
        "design error \"Which countries?\" QUE001 QUE003 4 6\n"
        "design error \"Which countries, exactly?\" QUE001 5\n"
        "build warning \"\"soon\": when?\" LNG006 3 9\n");
}

TEST_CASE("in one unit the longer of two questions stands for both") {
  TicketReport report;
  report.findings = {
      asking("QUE001", Stage::build, Severity::error, 4, 4, "Which countries?"),
      asking("QUE002", Stage::design, Severity::blocker, 4, 4, "which  countries (and currencies)"),
      asking("QUE003", Stage::build, Severity::error, 4, 5, "Which countries and currencies?"),
      asking("QUE003", Stage::build, Severity::error, 7, 6, "And which countries?"),
  };
  CHECK(summary_of(report) ==
        "design blocker \"which  countries (and currencies)\" QUE002 QUE001 QUE003 4 5\n"
        "build error \"And which countries?\" QUE003 6\n");
}

TEST_CASE("the most blocking come first, and those of one stage stand together") {
  TicketReport report;
  report.findings = {
      asking("A", Stage::start, Severity::warning, 1, 1, "one?"),
      asking("B", Stage::accept, Severity::blocker, 2, 2, "two?"),
      asking("C", Stage::accept, Severity::info, 3, 3, "three?"),
      asking("D", Stage::build, Severity::warning, 4, 4, "four?"),
      asking("E", Stage::start, Severity::info, 5, 5, "five?"),
  };
  CHECK(summary_of(report) ==
        "accept blocker \"two?\" B 2\naccept info \"three?\" C 3\n"
        "start warning \"one?\" A 1\nstart info \"five?\" E 5\n"
        "build warning \"four?\" D 4\n");
}

TEST_CASE("what is wrong with the file asks by its message, unless it only informs") {
  TicketReport report;
  report.findings = {asking("SPC002", Stage::start, Severity::error, kNoIndex, 1, ""),
                     asking("SPC007", Stage::start, Severity::info, kNoIndex, 1, "")};
  for (ReportedFinding& finding : report.findings) { finding.message = "a key stands twice"; }
  CHECK(summary_of(report) == "start error \"a key stands twice\" SPC002 1\n");
}

TEST_CASE("nothing of a ticket leaves its line, its list or its characters") {
  const samples::Run run = samples::runs()[3];
  const std::string text = render("markdown", run);
  for (const char byte : text) { CHECK((byte == '\n' || static_cast<unsigned char>(byte) >= ' ')); }
  for (const char* harmful : {"\n::error", "\x7F", "\u0085", "\u2028", "\u202E", "</td>"}) {
    CAPTURE(harmful);
    CHECK(text.find(harmful) == std::string::npos);
  }
  const auto lines = test::lines_of(text);
  CHECK(std::count(lines.begin(), lines.end(), kQuestionListEnd) == 1);
}

TEST_CASE("text of a ticket is nothing but text in Markdown") {
  CHECK(report::markdown_text("plain foo_bar R&D 1 < 2") == "plain foo_bar R\\&D 1 \\< 2");
  CHECK(report::markdown_text("*a* _b_ `c` ~~d~~ [e](f) <g> &amp; h|i \\") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\[e\\](f) \\<g\\> \\&amp; h\\|i \\\\");
  CHECK(report::markdown_text("a\n\n# b\n- [ ] c") == "a  # b - \\[ \\] c");
  CHECK(report::markdown_text("<!-- /speclint-questions -->") == "\\<!-- /speclint-questions --\\>");
  CHECK(report::markdown_text("\x1b[31m") == "\uFFFD\\[31m");
  CHECK(report::markdown_text("@ana, (@team/x), a@b.example @") ==
        "@&#8203;ana, (@&#8203;team/x), a@b.example @");
}

TEST_CASE("the document is valid JSON, whatever the ticket holds") {
  for (const samples::Run& run : samples::runs()) {
    CAPTURE(run.name);
    rapidjson::Document document;
    document.Parse<rapidjson::kParseValidateEncodingFlag>(render("json", run).c_str());
    REQUIRE_FALSE(document.HasParseError());
    CHECK(document["tickets"].Size() == run.tickets.size());
  }
}

TEST_CASE("quiet and verbose") {
  CHECK(render("markdown", samples::runs()[2], {.quiet = true}) == "4 questions in 4 tickets; 5 closed\n");
  CHECK(render("markdown", samples::runs()[0], {.verbose = true}) ==
        "skipped README.md: never a ticket\n\n0 questions in 0 tickets\n");
}
