// YAML files to tickets: which mappings are tickets, and what their keys become.
#include <doctest/doctest.h>

#include <string>

#include "parsers/model/dump.h"
#include "parsers/parse_file.h"

namespace speclint {
namespace {

ParsedFile parse(std::string_view yaml, std::string path = "work/7-export.yaml") {
  return parse_file(std::move(path), yaml);
}

/// Titles of the tickets (else ids), joined; `#` before those that are records of a list.
std::string titles(const ParsedFile& file) {
  std::string result;
  for (const Ticket& ticket : file.tickets) {
    result += (result.empty() ? "" : ", ") + std::string(ticket.record() ? "#" : "") + ticket.title().text;
  }
  return result;
}

struct Found {
  const char* name;
  const char* yaml;
  const char* titles;
};

const Found kFound[] = {
    {"one mapping", "title: Export\ndescription: All of it.\n", "Export"},
    {"a title alone", "title: Export\n", "Export"},
    {"title of a site", "title: Shop\nbase: /\n", ""},
    {"one mapping with a name", "name: Export\nstatus: open\n", "Export"},
    {"title and criteria", "summary: Export\nacceptance:\n  - A file appears.\n", "Export"},
    {"list at the top", "- title: A\n- {id: 2, description: B}\n", "#A, #2"},
    {"under a key", "version: 1\nstories:\n  - title: A\n  - name: B\n    status: open\n", "#A, #B"},
    {"under nested keys", "spec:\n  backlog:\n    - title: A\n", "#A"},
    {"under any key, with ids", "wishes:\n  - {id: W1, title: A}\n  - {id: W2, title: B}\n", "#A, #B"},
    {"epics with stories",
     "epics:\n  - title: E\n    stories:\n      - title: A\n        done_when: [Paid]\n      - title: B\n",
     "#E, #A, #B"},
    {"a wrapped mapping", "ticket:\n  title: A\n  status: open\n", "A"},
    {"several documents", "title: A\nstatus: open\n---\ntitle: B\nstatus: open\n", "#A, #B"},
    {"subtasks without words of their own",
     "title: A\nstatus: open\ntasks:\n  - {id: 1, title: B, done: true}\n", "A"},
    {"compose file", "services:\n  web:\n    image: nginx\n    ports: ['80:80']\n", ""},
    {"workflow",
     "name: CI\non: push\njobs:\n  build:\n    steps:\n      - name: Check out\n        id: x\n        uses: "
     "y\n",
     ""},
    {"playbook", "- name: Install\n  hosts: all\n  tasks:\n    - name: Package\n      apt: nginx\n", ""},
    {"chart", "apiVersion: v2\nname: shop\ndescription: A shop\ntype: application\n", ""},
    {"API description", "openapi: 3.0.0\ninfo:\n  title: Shop\n  description: An API.\npaths: {}\n", ""},
    {"issue form",
     "name: Bug\ntitle: '[Bug] '\ndescription: Tell us\nbody:\n  - type: textarea\n    id: what\n", ""},
    {"only words", "just some words\n", ""},
};

TEST_CASE("tickets are found, and nothing else") {
  for (const Found& found : kFound) {
    SUBCASE(found.name) {
      const ParsedFile file = parse(found.yaml);
      CHECK(titles(file) == found.titles);
      CHECK(file.findings.empty());
    }
  }
}

TEST_CASE("keys become fields and sections") {
  const ParsedFile file = parse(
      "id: T-7\n"
      "cost: {hours: 5}\n"
      "title: Export of orders\n"
      "labels: [a, b]\n"
      "description: The shop mails orders. It is slow.\n"
      "status: in progress\n"
      "doneWhen:\n"
      "  - '[x] A file appears by 06:00.'\n"
      "  - given: the shop is open\n"
      "    when: an order arrives\n"
      "    then: [it is stored]\n"
      "  - {id: C3, text: The file has a header, done: true}\n"
      "out_of_scope: Old orders\n"
      "error_handling:\n"
      "  retries: Three times\n"
      "tasks:\n"
      "  - Write it\n"
      "  - - Test it\n");
  REQUIRE(file.tickets.size() == 1);
  CHECK(dump(file.tickets[0]) == R"(title "Export of orders" 6-22
id "T-7"
status started
field title "Export of orders"
field id "T-7"
field cost_hours "5"
field labels "a"
field labels "b"
field status "in progress"
section 0 none ""
  title "Export of orders"
section 1 level 1 context "description"
  heading "description"
  sentence "The shop mails orders."
  sentence "It is slow."
section 2 level 1 acceptance "doneWhen"
  heading "doneWhen"
  item d1 [x] "A file appears by 06:00."
  item d1 "given the shop is open when an order arrives then it is stored"
  item d1 [x] "The file has a header"
section 3 level 1 out_of_scope "out_of_scope"
  heading "out_of_scope"
  scalar "Old orders"
section 4 level 1 error_handling "error_handling"
  heading "error_handling"
section 5 in 4 level 2 error_handling "retries"
  heading "retries"
  scalar "Three times"
section 6 level 1 scope "tasks"
  heading "tasks"
  item d1 "Write it"
  item d2 "Test it"
)");
}

/// The file's text at a unit of the first ticket that reads so.
std::string source_of(const ParsedFile& file, std::string_view words) {
  const Ticket& ticket = file.tickets.at(0);
  for (const Unit& unit : ticket.units()) {
    if (ticket.text(unit.span) != words) { continue; }
    const Span source = ticket.to_source(unit.span);
    return std::string(file.source.text().substr(source.begin, source.size()));
  }
  return "";
}

TEST_CASE("units map to the file through quotes, folding and indentation") {
  const ParsedFile file = parse(
      "title: 'It''s slow'\n"
      "description: >\n"
      "  Mails are\n"
      "  read by hand. Orders\n"
      "  get lost.\n"
      "notes: |\n"
      "  - first\n"
      "  - second\n"
      "acceptance:\n"
      "  - \"[ ] caf\\u00e9 is\n"
      "    found\"\n");
  CHECK(source_of(file, "It's slow") == "It''s slow");
  CHECK(source_of(file, "Orders get lost.") == "Orders\n  get lost.");
  CHECK(source_of(file, "second") == "second");
  CHECK(source_of(file, "caf\xC3\xA9 is found") == "caf\\u00e9 is\n    found");
}

TEST_CASE("a criterion's code and links are literals, not words") {
  const ParsedFile file =
      parse("title: A\nacceptance:\n  - 'Call `GET /x`, see [the page](https://a.test/b)'\n");
  const Ticket& ticket = file.tickets.at(0);
  const Unit& item = ticket.units().back();
  CHECK(item.kind == UnitKind::item);
  CHECK(ticket.prose(item.span).find("GET") == std::string_view::npos);
  CHECK(ticket.prose(item.span).find("the page") != std::string_view::npos);
  REQUIRE(ticket.references().size() == 1);
  CHECK(ticket.references()[0].target == "https://a.test/b");
}

TEST_CASE("a Doorstop item is named by its file") {
  const ParsedFile file =
      parse("active: false\nlevel: 1.0\nheader: ''\nlinks:\n- REQ001: abc\ntext: |\n  The pump shall stop.\n",
            "reqs/PUMP-004.yml");
  REQUIRE(file.tickets.size() == 1);
  const Ticket& ticket = file.tickets[0];
  CHECK(ticket.id() == "PUMP-004");
  CHECK(ticket.status() == Status::closed);
  CHECK(!ticket.title().text.empty());
  CHECK(source_of(file, "The pump shall stop.") == "The pump shall stop.");
}

TEST_CASE("a broken value leaves the rest of the ticket") {
  const ParsedFile file = parse("title: Fix: the export\nassignee: @sam\ndescription: It stops.\n");
  REQUIRE(file.tickets.size() == 1);
  CHECK(file.tickets[0].title().text == "Fix: the export");
  CHECK(file.tickets[0].field("assignee")->value == "@sam");
  REQUIRE(file.findings.size() == 2);
  CHECK(file.findings[0].problem == ParseProblem::partly_unreadable);
}

}  // namespace
}  // namespace speclint
