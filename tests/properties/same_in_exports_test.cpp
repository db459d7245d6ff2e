// The same ticket as a file and in the exports of trackers: the same findings, the same score.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "parsers/parse_file.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"
#include "tests/support/mutants.h"
#include "tests/support/ticket_generator.h"
#include "tests/support/twins.h"

namespace speclint::test {
namespace {

constexpr std::uint32_t kTickets = 200;
constexpr std::uint32_t kMutants = 800;

/// On one line, because formats break lines where others have a blank.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char byte : text) {
    const bool blank = byte == '\n' || byte == ' ';
    if (!blank) {
      line += byte;
    } else if (!line.ends_with(' ')) {
      line += ' ';
    }
  }
  return line;
}

/// Rule and matched text of each finding, sorted, and the score.
std::string result_of(std::string_view path, const std::string& text) {
  const auto reports = lint(path, text, policy_of_all());
  REQUIRE(reports.size() == 1);
  REQUIRE(reports[0].score);
  std::vector<std::string> found;
  for (const ReportedFinding& finding : reports[0].findings) {
    found.push_back(std::string(finding.rule) + ' ' + on_one_line(finding.match) + '\n');
  }
  std::sort(found.begin(), found.end());
  std::string result = std::to_string(reports[0].score->total) + '\n';
  for (const std::string& line : found) { result += line; }
  return result;
}

/// Checks that a Markdown ticket is judged alike in every format, and returns how many findings it has.
std::ptrdiff_t check_all_formats(const std::string& markdown) {
  Twin twin = read_twin(markdown);
  CAPTURE(markdown);
  const std::string expected = result_of("a.md", markdown);
  CHECK(result_of("a.md", as_markdown(twin)) == expected);
  CHECK(result_of("a.yaml", as_yaml(twin)) == expected);
  CHECK(result_of("x", as_github_json(twin)) == expected);
  CHECK(result_of("x", as_gitlab_json(twin)) == expected);
  CHECK(result_of("x", as_jira_csv(twin)) == expected);
  CHECK(result_of("x", as_jira_json(twin)) == expected);
  CHECK(result_of("x", as_plain_csv(twin)) == expected);
  twin.type.clear();
  CHECK(result_of("x", as_linear_csv(twin)) == result_of("a.md", as_markdown(twin)));
  return std::count(expected.begin(), expected.end(), '\n') - 1;
}

std::vector<std::string> good_tickets() {
  std::vector<std::string> texts;
  for (const auto& path : files_below(project_root() / "fixtures" / "tickets")) {
    if (path.filename().string().starts_with("good-")) { texts.push_back(read_file(path)); }
  }
  return texts;
}

/// What the formats write most differently: nested lists, boxes, marks inside words, links, tables, code that
/// looks like text, letters beyond ASCII.
constexpr std::string_view kAllMarks = R"(---
id: PAY-1
status: open
type: Story
---

# Export "all" invoices somehow & soon

The finance team copies **many** rows by hand – naïvely 📄 – see [the page](https://example.org/a?b=1&c=2).

> The café's rows are 2 < 3 and 5 * 4, as fast as possible.

## Scope

1. Add a button `Export` to the list, etc.
2. Support various formats
   - one of them is CSV
   - the *other* one ~~is XML~~ TBD
3. Well-known fields stay as they are - mostly

```sql
-- TBD in code says nothing: etc. ???
select * from invoices;
```

### Details

Handle errors appropriately, as soon as possible. Rows with C:\\temp or [brackets] or a_b_c or $x are kept.

## Acceptance criteria

- [ ] The file opens quickly
- [x] One row per invoice
- Works with `a|b`, {braces} and the !bang

| Field | Meaning |
| --- | --- |
| `total` | an appropriate number |
| note | some text, if possible |

## Open questions

- Which currency do we use?
)";

TEST_CASE("every sort of markup is judged alike in every format") {
  CHECK(check_all_formats(std::string(kAllMarks)) >= 12);
}

TEST_CASE("a good ticket is judged alike in every format") {
  for (const std::string& text : good_tickets()) { check_all_formats(text); }
}

TEST_CASE("a good ticket with a flaw is judged alike in every format") {
  CAPTURE(run_seed());
  Random random(run_seed());
  const auto tickets = good_tickets();
  std::ptrdiff_t findings = 0;
  for (std::uint32_t i = 0; i < kMutants; ++i) {
    const std::string& text = random.pick(tickets);
    const Flaw& flaw = random.pick(flaws());
    const ParsedFile file = parse_file("tickets/a.md", text);
    const auto mutant = mutate(text, file.tickets[0], flaw, random);
    CAPTURE(flaw.name);
    if (mutant) { findings += check_all_formats(mutant->text); }
  }
  CHECK(findings > kMutants / 2);
}

TEST_CASE("a generated ticket is judged alike in every format") {
  CAPTURE(run_seed());
  Random random(run_seed());
  std::ptrdiff_t findings = 0;
  for (std::uint32_t i = 0; i < kTickets; ++i) {
    GeneratedTicket ticket = generate_ticket(random.next());
    std::erase_if(ticket.fields, [](const auto& each) {
      return each.first != "id" && each.first != "status" && each.first != "type";
    });
    findings += check_all_formats(to_markdown(ticket));
  }
  CHECK(findings > kTickets);
}

}  // namespace
}  // namespace speclint::test
