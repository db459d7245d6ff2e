// The lines of a shard: what is written is read, and what nobody wrote is an error.
#include "lint/report/shard.h"

#include <doctest/doctest.h>

#include "lint/report/questions.h"

#include "tests/support/files.h"
#include "tests/support/lint_text.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

using audit::AuditedTicket;
using report::AboutShard;

std::vector<std::string> lines_of_fixtures() {
  engine::Policy policy = usual_policy();
  policy.survey = true;
  std::vector<std::string> lines;
  for (const auto& path : files_below(project_root() / "fixtures" / "rules")) {
    for (const TicketReport& report : lint(path.filename().string(), read_file(path), policy)) {
      AuditedTicket ticket = audit::audited(report);
      ticket.questions = report::question_texts(report);
      lines.push_back(report::ticket_line(ticket));
    }
  }
  return lines;
}

/// What is wrong with a line; empty when nothing is.
std::string problem_with(const std::string& line) {
  report::Words words;
  const report::ShardLine read = report::read_shard_line(line, words);
  return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "";
}

}  // namespace

TEST_CASE("a ticket's line is read as what was written") {
  const std::vector<std::string> lines = lines_of_fixtures();
  REQUIRE(lines.size() > 100);
  for (const std::string& line : lines) {
    CAPTURE(line);
    report::Words words;
    const report::ShardLine read = report::read_shard_line(line, words);
    REQUIRE(std::holds_alternative<AuditedTicket>(read));
    CHECK(report::ticket_line(std::get<AuditedTicket>(read)) == line);
    CHECK(line.find('\n') == std::string::npos);
  }
}

TEST_CASE("what is told of a shard is read as it was written") {
  const AboutShard about{.format = std::string(report::kShardFormat),
                         .version = "1.2.3",
                         .shard = {3, 8},
                         .tickets = 41,
                         .as_of = "2026-05-13",
                         .asked = {"BKL002", "CTX013"},
                         .own_rules = {{"SHOP001", "no-order-number"}},
                         .errors = {"a\x1b[31m.md: Permission denied"}};
  const std::string line = report::about_line(about);
  CHECK(line.find('\x1b') == std::string::npos);
  report::Words words;
  const report::ShardLine read = report::read_shard_line(line, words);
  REQUIRE(std::holds_alternative<AboutShard>(read));
  CHECK(report::about_line(std::get<AboutShard>(read)) == line);
  CHECK(std::get<AboutShard>(read).errors == about.errors);
}

TEST_CASE("a line that nobody wrote is an error that names the member") {
  struct Case {
    std::string line;
    std::string says;
  };
  const std::vector<Case> cases{
      {"", "no JSON"},
      {"[1, 2]", "neither a ticket"},
      {R"({"path": "a.md"})", "neither a ticket"},
      {R"({"type": 3})", "neither a ticket"},
      {R"({"type": "ticket", "path": 3})", "\"path\" is of another type"},
      {R"({"type": "ticket", "status": "\u001b[31m"})", "\"status\" is none"},
      {R"({"type": "ticket", "verdict": "yes"})", "\"verdict\" is none"},
      {R"({"type": "ticket", "record": 4294967296})", "\"record\" is too large"},
      {R"({"type": "ticket", "record": -1})", "\"record\" is of another type"},
      {R"({"type": "ticket", "round_trips": -1})", "\"round_trips\" is out of bounds"},
      {R"({"type": "ticket", "round_trips": 1e300})", "\"round_trips\" is out of bounds"},
      {R"({"type": "ticket", "dates": {"due": "soon"}})", "\"due\" is no day"},
      {R"({"type": "ticket", "score": {"total": 1, "dimensions": [1, 2]}})",
       "\"dimensions\" has not as many"},
      {R"({"type": "ticket", "score": {"dimensions": [1, 2, 3, 4, 5, 6]}})",
       "\"dimensions\" has not as many"},
      {R"({"type": "ticket", "findings": [{"rule": "<b>", "severity": "error"}]})", "\"rule\" is no id"},
      {R"({"type": "ticket", "findings": ["ACC001"]})", "\"findings\" holds what is of another type"},
      {R"({"type": "ticket", "survey": {"roles": ["poem"]}})", "\"roles\" is none"},
      {R"({"type": "ticket", "survey": {"sketch": "12"}})", "\"sketch\" has not four digits"},
      {"{\"type\": \"ticket\", \"path\": \"a\xff\"}", "no JSON"},
      {std::string(100'000, '['), "no JSON"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.line.substr(0, 200));
    CHECK(problem_with(each.line).find(each.says) != std::string::npos);
  }
}

TEST_CASE("whatever bytes of a line are changed, it is read as what it says or not at all") {
  CAPTURE(run_seed());
  Random random(run_seed());
  const std::vector<std::string> lines = lines_of_fixtures();
  std::size_t refused = 0;
  std::size_t read_again = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string line = random.pick(lines);
    for (std::uint32_t edits = 1 + random.below(3); edits > 0; --edits) {
      line[random.below(static_cast<std::uint32_t>(line.size()))] = static_cast<char>(random.below(256));
    }
    CAPTURE(line);
    report::Words words;
    const report::ShardLine read = report::read_shard_line(line, words);
    const auto* ticket = std::get_if<AuditedTicket>(&read);
    if (ticket == nullptr) {
      ++refused;
      continue;
    }
    ++read_again;
    const std::string written = report::ticket_line(*ticket);
    const report::ShardLine again = report::read_shard_line(written, words);
    REQUIRE(std::holds_alternative<AuditedTicket>(again));
    CHECK(report::ticket_line(std::get<AuditedTicket>(again)) == written);
  }
  CHECK(refused > 100);
  CHECK(read_again > 100);
}

}  // namespace speclint::test
