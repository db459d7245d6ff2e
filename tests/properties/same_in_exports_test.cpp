// The same ticket as a file and in the exports of trackers: the same findings, the same score.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/lint_text.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

constexpr std::uint32_t kTickets = 100;

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result(text);
  for (std::size_t at = result.find(from); at != std::string::npos; at = result.find(from, at + to.size())) {
    result.replace(at, from.size(), to);
  }
  return result;
}

std::string json(std::string_view text) {
  return '"' + replaced(replaced(replaced(text, "\\", "\\\\"), "\"", "\\\""), "\n", "\\n") + '"';
}

std::string cell(std::string_view text) { return '"' + replaced(text, "\"", "\"\"") + '"'; }

/// Rule and matched text of each finding in their order, and the score.
std::string result_of(std::string_view path, const std::string& text) {
  const auto reports = lint(path, text, policy_of_all());
  REQUIRE(reports.size() == 1);
  REQUIRE(reports[0].score);
  std::vector<std::string> found;
  for (const ReportedFinding& finding : reports[0].findings) {
    found.push_back(std::string(finding.rule) + ' ' + finding.match + '\n');
  }
  std::sort(found.begin(), found.end());
  std::string result = std::to_string(reports[0].score->total) + '\n';
  for (const std::string& line : found) { result += line; }
  return result;
}

std::string field(const GeneratedTicket& ticket, std::string_view key) {
  const auto found = std::find_if(ticket.fields.begin(), ticket.fields.end(),
                                  [&](const auto& each) { return each.first == key; });
  return found == ticket.fields.end() ? "" : found->second;
}

TEST_CASE("a Markdown text in an export has the findings and the score of the Markdown file") {
  CAPTURE(run_seed());
  Random random(run_seed());
  for (std::uint32_t i = 0; i < kTickets; ++i) {
    GeneratedTicket ticket = generate_ticket(random.next());
    ticket.title_is_field = true;
    std::erase_if(ticket.fields, [](const auto& each) { return each.first == "assignee"; });
    const std::string markdown = to_markdown(ticket);
    const std::string body = markdown.substr(markdown.find("\n---\n") + 6);
    const std::string title = ticket.title;
    const std::string type = field(ticket, "type");
    CAPTURE(markdown);
    const std::string expected = result_of("a.md", markdown);
    CHECK(result_of("x", R"([{"number": 7, "state": "OPEN", "type": ")" + type + R"(", "title": )" +
                             json(title) + R"(, "body": )" + json(body) + "}]") == expected);
    CHECK(result_of("x", R"([{"iid": 7, "project_id": 1, "state": "opened", "issue_type": ")" + type +
                             R"(", "title": )" + json(title) + R"(, "description": )" + json(body) + "}]") ==
          expected);
    CHECK(result_of("x", "id;type;title;status;description\nT-7;" + type + ';' + cell(title) + ";open;" +
                             cell(body)) == expected);
    std::erase_if(ticket.fields, [](const auto& each) { return each.first == "type"; });
    CHECK(result_of("x", "ID,Title,Description,Status,Parent issue\nT-7," + cell(title) + ',' + cell(body) +
                             ",Todo,\n") == result_of("a.md", to_markdown(ticket)));
  }
}

constexpr std::string_view kMarkdown = R"(---
status: open
type: Story
title: Export the invoices somehow
---
The finance team copies **many** rows by hand; see [the page](https://example.org/a).

## Scope

1. Add a button `Export` to the list, etc.
2. Support various formats
   - one of them is CSV

```
TBD in code says nothing
```

## Acceptance criteria

- The file opens quickly
- One row per invoice

| Field | Meaning |
|---|---|
| total | an appropriate number |
)";

constexpr std::string_view kWiki =
    R"(The finance team copies *many* rows by hand; see [the page|https://example.org/a].

h2. Scope

# Add a button {{Export}} to the list, etc.
# Support various formats
#* one of them is CSV

{code}
TBD in code says nothing
{code}

h2. Acceptance criteria

* The file opens quickly
* One row per invoice

||Field||Meaning||
|total|an appropriate number|
)";

constexpr std::string_view kAdf = R"({"type": "doc", "version": 1, "content": [
{"type": "paragraph", "content": [{"type": "text", "text": "The finance team copies "},
 {"type": "text", "text": "many", "marks": [{"type": "strong"}]}, {"type": "text", "text": " rows by hand; see "},
 {"type": "text", "text": "the page", "marks": [{"type": "link", "attrs": {"href": "https://example.org/a"}}]},
 {"type": "text", "text": "."}]},
{"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Scope"}]},
{"type": "orderedList", "content": [
 {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Add a button "},
  {"type": "text", "text": "Export", "marks": [{"type": "code"}]}, {"type": "text", "text": " to the list, etc."}]}]},
 {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Support various formats"}]},
  {"type": "bulletList", "content": [{"type": "listItem", "content": [
   {"type": "paragraph", "content": [{"type": "text", "text": "one of them is CSV"}]}]}]}]}]},
{"type": "codeBlock", "content": [{"type": "text", "text": "TBD in code says nothing"}]},
{"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Acceptance criteria"}]},
{"type": "bulletList", "content": [
 {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "The file opens quickly"}]}]},
 {"type": "listItem", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "One row per invoice"}]}]}]},
{"type": "table", "content": [
 {"type": "tableRow", "content": [
  {"type": "tableHeader", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Field"}]}]},
  {"type": "tableHeader", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Meaning"}]}]}]},
 {"type": "tableRow", "content": [
  {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "total"}]}]},
  {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "an appropriate number"}]}]}]}]}]})";

TEST_CASE("Jira's markup and ADF have the findings and the score of Markdown") {
  const std::string expected = result_of("a.md", std::string(kMarkdown));
  CHECK(std::count(expected.begin(), expected.end(), '\n') >= 4);
  const std::string title = "Export the invoices somehow";
  CHECK(result_of("x", "Summary,Issue key,Issue Type,Status,Description\n" + title + ",PAY-1,Story,Open," +
                           cell(kWiki) + "\n") == expected);
  const auto rest = [&](std::string_view description) {
    return R"({"issues": [{"key": "PAY-1", "fields": {"summary": ")" + title +
           R"(", "issuetype": {"name": "Story"}, "status": {"name": "Open"}, "description": )" +
           std::string(description) + "}}]}";
  };
  CHECK(result_of("x", rest(json(kWiki))) == expected);
  CHECK(result_of("x", rest(kAdf)) == expected);
}

}  // namespace
}  // namespace speclint::test
