// Each tracker: how its exports are recognised and what their records are as tickets.
#include <doctest/doctest.h>

#include "tests/parsers/exports/export_text.h"
#include "tests/support/files.h"

namespace speclint::test {
namespace {

ParsedFile read(std::string_view name) {
  const auto path = project_root() / "fixtures" / "exports" / name;
  return parse_file("export", read_file(path));
}

std::string fields_of(const Ticket& ticket) {
  std::string text;
  for (const Field& field : ticket.fields()) { text += field.key + '=' + field.value + ';'; }
  return text;
}

/// `role: heading (units)` of each section that has any.
std::string sections_of(const Ticket& ticket) {
  std::string text;
  for (const Section& section : ticket.sections()) {
    text += std::string(role_name(section.role)) + ':' + std::string(ticket.text(section.heading)) + '(' +
            std::to_string(section.units.count) + ") ";
  }
  return text;
}

TEST_CASE("GitHub: pull requests are dropped and counted, a missing body is not exported") {
  const ParsedFile file = read("github-rest.json");
  CHECK(file.format == Format::github);
  CHECK(overview(file) ==
        "0 #7 open | Export invoices\n"
        "2 #9 closed | Import invoices\n"
        "3 #10 open | Delete invoices\n");
  CHECK(file.other_records == 1);
  CHECK(fields_of(file.tickets[0]).find("labels=billing;labels=caf\u00e9;") != std::string::npos);
  CHECK(sections_of(file.tickets[0]) ==
        "none:(2) scope:Scope(3) acceptance:Acceptance criteria(3) log:comments(2) ");

  const ParsedFile cli = read("github-cli.json");
  CHECK(cli.format == Format::github);
  CHECK(cli.tickets[0].why_not_judged().find("gh issue list") != std::string::npos);
  CHECK(read("github-wrapped.json").format == Format::github);
  CHECK(overview(read("github-powershell.json")) == "0 #1 open | Export invoices\n");
}

TEST_CASE("Jira tables: repeated headers are joined, in five languages") {
  const ParsedFile file = read("jira.csv");
  CHECK(file.format == Format::jira);
  CHECK(overview(file) ==
        "0 PAY-1 started | Export \"invoices\", all\n"
        "1 PAY-2 closed | Import invoices\n"
        "2 PAY-3 open | Markdown was pasted\n");
  const Ticket& first = file.tickets[0];
  CHECK(sections_of(first) ==
        "none:(2) scope:Scope(3) acceptance:acceptance_criteria(3) environment:environment(2) "
        "log:comments(3) ");
  CHECK(fields_of(first).find("sprint=Sprint 1;sprint=Sprint 2;") != std::string::npos);
  for (const char* name : {"jira-de.csv", "jira-es.csv", "jira-fr.csv", "jira-pt.csv"}) {
    CAPTURE(name);
    const ParsedFile other = read(name);
    CHECK(other.format == Format::jira);
    REQUIRE(other.tickets.size() == 2);
    CHECK(other.tickets[0].id() == "PAY-1");
    CHECK(other.tickets[0].status() == Status::started);
    CHECK(other.tickets[1].status() == Status::closed);
    CHECK(other.tickets[0].sections().size() >= 3);
    const Planning& planning = other.tickets[0].planning();
    CHECK(planning.dates.created == "2026-03-01");
    CHECK(planning.sprint == "Sprint 1");
    REQUIRE(planning.links.size() == 1);
    CHECK(planning.links[0].kind == LinkKind::blocked_by);
    CHECK(planning.links[0].target == "PAY-2");
    CHECK(other.tickets[0].author() == "Mira");
  }
  CHECK(read("jira-short.csv").tickets.at(0).why_not_judged().find("column Description") !=
        std::string::npos);
}

TEST_CASE("Jira REST: strings and ADF") {
  const ParsedFile file = read("jira-rest.json");
  CHECK(file.format == Format::jira);
  CHECK(
      overview(file) ==
      "0 PAY-1 started | Export invoices\n"
      "1 PAY-2 closed | Import invoices\n"
      "2 PAY-3 open | Delete invoices | the export has no description: ask for the field description, too\n");
  CHECK(sections_of(file.tickets[0]) == sections_of(file.tickets[1]));
  CHECK(sections_of(file.tickets[0]) == "none:(2) acceptance:Acceptance criteria(3) ");
}

TEST_CASE("GitLab, Linear, Trello, beads, task-master") {
  CHECK(overview(read("gitlab.json")) == "0 #4 open | Export invoices\n1 #5 closed | Import invoices\n");
  CHECK(overview(read("gitlab.csv")) == "0 #4 open | Export invoices\n1 #5 closed | Import invoices\n");
  CHECK(read("gitlab.csv").format == Format::gitlab);
  CHECK(overview(read("linear.csv")) == "0 PAY-1 open | Export invoices\n1 PAY-2 closed | Import invoices\n");
  CHECK(overview(read("linear.json")) == "0 PAY-1 started | Export invoices\n");
  CHECK(read("linear.json").format == Format::linear);
  const ParsedFile trello = read("trello.json");
  CHECK(trello.format == Format::trello);
  CHECK(overview(trello) == "0 #1 open | Export invoices\n1 #2 closed | Import invoices\n");
  CHECK(sections_of(trello.tickets[0]) == "none:(2) acceptance:Acceptance criteria(3) log:comments(2) ");
  CHECK(trello.tickets[0].units()[3].tick == Tick::done);
  CHECK(trello.tickets[0].units()[4].tick == Tick::open);
  const ParsedFile beads = read("beads.jsonl");
  CHECK(beads.format == Format::beads);
  CHECK(overview(beads) == "0 b-1 open | Export invoices\n2 b-3 closed | Import invoices\n");
  CHECK(beads.findings.size() == 1);
  CHECK(overview(read("task-master.json")) == "0 1 open | Export invoices\n1 2 closed | Import invoices\n");
  CHECK(overview(read("task-master-tagged.json")) ==
        "0 1 open | Export invoices\n1 1 open | Import invoices\n");
}

TEST_CASE("records of no tracker") {
  CHECK(overview(read("plain.csv")) == "0 T-1 open | Export invoices\n1 T-2 closed | Import invoices\n");
  CHECK(overview(read("plain.tsv")) == "0 T-1 open | Export invoices\n");
  CHECK(overview(read("plain.jsonl")) == "0 T-1 open | Export invoices\n1 T-2 unknown | Import invoices\n");
  CHECK(overview(read("plain.json")) == "0 E-1 unknown | Billing\n1 S-1 open | Export invoices\n");
}

TEST_CASE("other data is left alone") {
  CHECK(parse_file("package.json", R"({"name": "x", "version": "1.0", "dependencies": {"a": "1"}})")
            .tickets.empty());
  CHECK(parse_file("data.csv", "date,amount\n2026-01-01,5\n").tickets.empty());
  CHECK(parse_file("a.json", "[]").tickets.empty());
  CHECK(parse_file("a.json", "[1, 2]").tickets.empty());
  CHECK(parse_file("a.md", "[\n{\"title\": \"x\", \"body\": \"y\"}]").tickets.size() == 1);
  CHECK(parse_file("stdin", "# Export, import\n\nText, more\n").format == Format::markdown);
}

}  // namespace
}  // namespace speclint::test
