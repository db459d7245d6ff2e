// A list of questions that is pasted into its ticket changes nothing of what speclint says about the ticket.
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "lint/report/reporters.h"
#include "parsers/model/question_list.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"
#include "tests/support/promises.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

constexpr std::uint32_t kTickets = 100;
constexpr const char* kPath = "tickets/a.md";

std::string questions_in(std::string_view path, std::string_view bytes) {
  std::ostringstream out;
  const auto reporter = report::make_question_reporter("markdown", out, {});
  for (const TicketReport& report : lint(path, bytes, policy_of_all())) { reporter->ticket(report); }
  return out.str();
}

/// What is said of a ticket but for where in the file it stands.
std::string verdict_on(std::string_view path, std::string_view bytes) {
  std::string text;
  for (const TicketReport& report : lint(path, bytes, policy_of_all())) {
    text += report.id + " " + report.title + " " + std::string(report.kind) + " " +
            std::string(report.status) + " " + std::string(report.acceptance_state) + " " +
            (report.score ? score::points_text(report.score->total) : "none") + "\n";
    for (const ReportedFinding& finding : report.findings) {
      text += std::string(finding.rule) + " " + std::string(severity_name(finding.severity)) + " " +
              finding.match + " " + finding.fingerprint + "\n";
    }
  }
  return text;
}

/// The offsets of lines that begin with `start`, and so stand between two blocks.
std::vector<std::size_t> lines_with(std::string_view text, std::string_view start) {
  std::vector<std::size_t> places;
  const std::string needle = "\n" + std::string(start);
  for (std::size_t at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + 1)) {
    places.push_back(at + 1);
  }
  return places;
}

std::string pasted(std::string_view text, std::size_t at, std::string_view list) {
  return std::string(text.substr(0, at)) + "\n" + std::string(list) + "\n" + std::string(text.substr(at));
}

void check_pasted(const std::string& text) {
  CAPTURE(text);
  const std::string list = questions_in(kPath, text);
  if (list.empty()) { return; }
  const std::string at_end = pasted(text, text.size(), list);
  CHECK(findings_text(lint(kPath, at_end, policy_of_all())) ==
        findings_text(lint(kPath, text, policy_of_all())));
  CHECK(questions_in(kPath, at_end) == list);
  const std::string verdict = verdict_on(kPath, text);
  for (const std::size_t at : lines_with(text, "## ")) {
    CAPTURE(at);
    CHECK(verdict_on(kPath, pasted(text, at, list)) == verdict);
  }
}

TEST_CASE("a list pasted into a generated ticket changes nothing") {
  CAPTURE(run_seed());
  Random random(run_seed());
  for (std::uint32_t i = 0; i < kTickets; ++i) { check_pasted(to_markdown(generate_ticket(random.next()))); }
}

TEST_CASE("a list pasted into a fixture changes nothing") {
  for (const char* folder : {"rules", "tickets", "demo"}) {
    for (const auto& file : files_below(project_root() / "fixtures" / folder)) {
      CAPTURE(file.string());
      if (file.extension() == ".md") { check_pasted(read_file(file)); }
    }
  }
}

TEST_CASE("a list of all the linter's words asks nothing itself") {
  std::string list(kQuestionListBegin);
  for (const auto& file : files_below(project_root() / "fixtures" / "rules")) {
    if (file.filename().string().starts_with("bad-")) { list += "\n\n" + read_file(file); }
  }
  list += "\n\n" + std::string(kQuestionListEnd) + "\n";
  const std::string ticket = "# Export invoices as CSV\n\nThe finance team copies rows by hand.\n";
  CHECK(verdict_on(kPath, ticket + "\n" + list) == verdict_on(kPath, ticket));
  CHECK(verdict_on(kPath, list + "\n" + ticket) == verdict_on(kPath, ticket));
}

TEST_CASE("a list pasted into the description of a YAML ticket changes nothing") {
  const std::string head = "id: T-1\ntitle: Export invoices as CSV\ndescription: |\n  ";
  const std::string body = "The page is fast.\n\n## Open questions\n\n- which columns\n";
  const auto in_yaml = [&](const std::string& markdown) {
    std::string text = head;
    for (const char byte : markdown) { text += byte == '\n' ? std::string("\n  ") : std::string(1, byte); }
    return text + "\n";
  };
  const std::string list = questions_in("tickets/a.yaml", in_yaml(body));
  REQUIRE_FALSE(list.empty());
  CHECK(verdict_on("tickets/a.yaml", in_yaml(body + "\n" + list)) ==
        verdict_on("tickets/a.yaml", in_yaml(body)));
}

}  // namespace
}  // namespace speclint::test
