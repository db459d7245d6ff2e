// What must not change the result: line ends, the file format, the order of the rules, threads.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "parsers/parse_file.h"
#include "rules/all_rules.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"
#include "tests/support/promises.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

constexpr std::uint32_t kTickets = 200;

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\n') { out += '\r'; }
    out += byte;
  }
  return out;
}

std::vector<TicketReport> lint_all(std::string_view path, std::string_view bytes) {
  return lint(path, bytes, policy_of_all());
}

/// The ids of the rules that found something, as often as they did, sorted.
std::vector<std::string> rule_ids(const std::vector<TicketReport>& reports) {
  std::vector<std::string> ids;
  for (const TicketReport& report : reports) {
    for (const ReportedFinding& finding : report.findings) { ids.emplace_back(finding.rule); }
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

/// Calls `check` with as many different tickets.
template <typename Check>
void for_each_ticket(Check check) {
  CAPTURE(run_seed());
  Random random(run_seed());
  for (std::uint32_t i = 0; i < kTickets; ++i) { check(generate_ticket(random.next())); }
}

TEST_CASE("most generated tickets have findings, of many rules") {
  std::vector<std::string> seen;
  for_each_ticket([&](const GeneratedTicket& ticket) {
    const auto ids = rule_ids(lint_all("tickets/a.md", to_markdown(ticket)));
    seen.insert(seen.end(), ids.begin(), ids.end());
  });
  CHECK(seen.size() > kTickets);
  std::sort(seen.begin(), seen.end());
  CHECK(std::unique(seen.begin(), seen.end()) - seen.begin() >= 5);
}

TEST_CASE("every finding's match is the text at its location") {
  for_each_ticket([](const GeneratedTicket& ticket) {
    CHECK(broken_promise("tickets/a.md", to_markdown(ticket)) == "");
    const std::string yaml = to_yaml(ticket);
    for (const TicketReport& report : lint_all("tickets/a.yaml", yaml)) {
      for (const ReportedFinding& finding : report.findings) {
        const std::string found = text_at(yaml, finding.location);
        const bool decoded = found.find_first_of("\\\n") != std::string::npos;
        if (!decoded) { CHECK(found == finding.match); }
      }
    }
  });
}

TEST_CASE("LF and CRLF give the same findings at the same places") {
  for_each_ticket([](const GeneratedTicket& ticket) {
    const std::string text = to_markdown(ticket);
    std::string with_cr = findings_text(lint_all("tickets/a.md", with_crlf(text)));
    std::erase(with_cr, '\r');
    CHECK(with_cr == findings_text(lint_all("tickets/a.md", text)));
    const std::string yaml = to_yaml(ticket);
    CHECK(findings_text(lint_all("tickets/a.yaml", with_crlf(yaml))) ==
          findings_text(lint_all("tickets/a.yaml", yaml)));
  });
}

TEST_CASE("a ticket in Markdown and its twin in YAML have the findings of the same rules") {
  for_each_ticket([](const GeneratedTicket& ticket) {
    const std::string markdown = to_markdown(ticket);
    const auto in_markdown = lint_all("tickets/a.md", markdown);
    const auto in_yaml = lint_all("tickets/a.yaml", to_yaml(ticket));
    CAPTURE(markdown);
    CAPTURE(findings_text(in_markdown));
    CAPTURE(findings_text(in_yaml));
    CHECK(rule_ids(in_markdown) == rule_ids(in_yaml));
  });
}

TEST_CASE("the order of the rules changes nothing") {
  std::vector<const Rule*> backwards(rules::all().begin(), rules::all().end());
  std::reverse(backwards.begin(), backwards.end());
  engine::Policy policy = policy_of_all();
  policy.rules = backwards;
  for_each_ticket([&](const GeneratedTicket& ticket) {
    const ParsedFile file = parse_file("tickets/a.md", to_markdown(ticket));
    CHECK(findings_text(lint(file, policy)) == findings_text(lint(file, policy_of_all())));
  });
}

/// What the program prints for a folder.
std::string output_of(const std::string& options, const TempFolder& folder) {
  const std::filesystem::path out = folder.path() / "out";
  const std::string command = "cd '" + folder.path().string() + "' && '" SPECLINT_PROGRAM "' check " +
                              options + " tickets > '" + out.string() + "'";
  const int status = std::system(command.c_str());
  CHECK(status != -1);
  return read_file(out);
}

TEST_CASE("the number of threads changes no byte of the output") {
  const TempFolder folder;
  write_tickets(folder.path() / "tickets", kTickets, run_seed());
  const std::string alone = output_of("--format json --jobs 1", folder);
  CHECK(alone.size() > 10000);
  CHECK(output_of("--format json --jobs 4", folder) == alone);
}

}  // namespace
}  // namespace speclint::test
