// What Markdown constructs become: sections, units, cells, code blocks, references.
#include <doctest/doctest.h>

#include <array>

#include "tests/parsers/markdown/body_cases.h"

namespace speclint::markdown {
namespace {

struct Case {
  const char* name;
  std::string_view markdown;
  std::string_view expected;
};

void check(const Case& test) {
  SUBCASE(test.name) { CHECK(sections_of(test.markdown) == test.expected); }
}

TEST_CASE("headings and labels open sections") {
  constexpr std::array kCases{
      Case{"the first level-one heading is the title, and sections tile below it",
           "# Add export\nIntro.\n## Scope\nOne.\n### Detail\nTwo.\n## Elsewhere\nThree.\n",
           R"(section 0 none ""
section 1 in 0 level 1 none "Add export"
  title "Add export"
  sentence "Intro."
section 2 in 1 level 2 scope "Scope"
  heading "Scope"
  sentence "One."
section 3 in 2 level 3 scope inherited "Detail"
  heading "Detail"
  sentence "Two."
section 4 in 1 level 2 none "Elsewhere"
  heading "Elsewhere"
  sentence "Three."
)"},
      Case{"a level-one heading that names a part is no title", "# Acceptance Criteria\n- a\n# Notes\nb\n",
           R"(section 0 none ""
section 1 in 0 level 1 acceptance "Acceptance Criteria"
  heading "Acceptance Criteria"
  item d1 "a"
section 2 in 0 level 1 notes "Notes"
  heading "Notes"
  sentence "b"
)"},
      Case{"a level-one heading may carry its value", "# T\n# Test Strategy: Run it twice.\n",
           R"(section 0 none ""
section 1 in 0 level 1 none "T"
  title "T"
section 2 in 0 level 1 test_plan "Test Strategy"
  heading "Test Strategy"
  sentence "Run it twice."
)"},
      Case{"a line of dashes under a sentence underlines no heading",
           "Short heading\n---\n\nThis was said by one of us.\n---\n",
           R"(section 0 none ""
section 1 in 0 level 2 none "Short heading"
  heading "Short heading"
  sentence "This was said by one of us."
)"},
      Case{"bold lines and bare labels",
           "## A\n**Done when**\n- x\n\nOut of scope:\n- y\n\n**Odds and ends**\n\nz\n\n"
           "**Acceptance criteria** (phase 2):\n- w\n",
           R"(section 0 none ""
section 1 in 0 level 2 none "A"
  heading "A"
section 2 in 1 level 3 acceptance "Done when"
  heading "Done when"
  item d1 "x"
section 3 in 1 level 3 out_of_scope "Out of scope"
  heading "Out of scope"
  item d1 "y"
section 4 in 1 level 3 none "Odds and ends"
  heading "Odds and ends"
  sentence "z"
section 5 in 1 level 3 acceptance "Acceptance criteria"
  heading "Acceptance criteria"
  item d1 "w"
)"},
      Case{"labels with text on their line, also inside a paragraph",
           "Why it matters.\nOut of scope: refunds.\n**Acceptance criteria**: it returns 200.\n\nMore of "
           "it.\n",
           R"(section 0 none ""
  sentence "Why it matters."
section 1 in 0 level 1 out_of_scope "Out of scope"
  heading "Out of scope"
  sentence "refunds."
section 2 in 0 level 1 acceptance "Acceptance criteria"
  heading "Acceptance criteria"
  sentence "it returns 200."
  sentence "More of it."
)"},
      Case{"a marker in place of words is no label", "TBD: which names.\n\nMore of it.\n",
           R"(section 0 none ""
  sentence "TBD: which names."
  sentence "More of it."
)"},
      Case{"a remark does not end the part that it stands in",
           "## Acceptance criteria\nNote: all in UTC.\n- a\n",
           R"(section 0 none ""
section 1 in 0 level 2 acceptance "Acceptance criteria"
  heading "Acceptance criteria"
section 2 in 1 level 3 notes "Note"
  heading "Note"
  sentence "all in UTC."
section 3 in 1 level 2 acceptance inherited ""
  item d1 "a"
)"},
      Case{"an item that labels the items in it", "- first\n- **Acceptance Criteria**:\n  - inner\n- last\n",
           R"(section 0 none ""
  item d1 "first"
section 1 in 0 level 1 acceptance "Acceptance Criteria"
  heading "Acceptance Criteria"
  item d2 "inner"
section 2 in 0 none ""
  item d1 "last"
)"},
      Case{"markers give a role where no heading has",
           "<!-- AC:BEGIN -->\n- a\n<!-- AC:END -->\nb\n\n## Plan\n<!-- SECTION:PLAN:BEGIN -->\nc\n",
           R"(section 0 none ""
section 1 in 0 level 1 acceptance ""
  item d1 "a"
section 2 in 0 none ""
  sentence "b"
section 3 in 2 level 2 log "Plan"
  heading "Plan"
  sentence "c"
)"},
  };
  for (const Case& test : kCases) { check(test); }
}

TEST_CASE("blocks become units") {
  constexpr std::array kCases{
      Case{"items: boxes, numbers, struck text, nesting, further paragraphs",
           "- [ ] #1 one\n  more\n- [X] ~~gone~~\n- [-] dropped\n- [P] text\n  1. inner\n\n  Then this. And "
           "that.\n",
           R"(section 0 none ""
  item d1 [ ] "one more"
  item d1 [x] struck " "
  item d1 [-] "dropped"
  item d1 "[P] text"
  item d2 ordered "inner"
  sentence d1 "Then this."
  sentence d1 "And that."
)"},
      Case{"a table's cells take their column's role; bars may be escaped or in code",
           "Above:\n| # | Acceptance criteria |\n|---|:--|\n| 1 | `a|b` and c \\| d |\n| | |\n",
           R"(section 0 none ""
  sentence "Above:"
  row "1 ¤ and c | d"
    cell none "1"
    cell acceptance "¤ and c | d"
)"},
      Case{"quotes are prose, marks and all lines of them aside", "> one\n> two **x**\nlazy\n",
           R"(section 0 none ""
  sentence quoted "one two x lazy"
)"},
      Case{"words in angle brackets are text unless they are HTML",
           "Ask <your team> for <b>List<Entry></b>, <x-tag a=b>c</x-tag>.\n\n<fill this in>\n",
           R"(section 0 none ""
  sentence "Ask <your team> for List<Entry> , c ."
  sentence "<fill this in>"
)"},
      Case{"raw HTML is blank, its text is prose, scripts are not",
           "<details><summary>More</summary>\nHidden <b>words</b>.\n<pre>code</pre><!-- no -->\n</details>\n",
           R"(section 0 none ""
  sentence "More"
  sentence "Hidden words ."
)"},
      Case{"code blocks have a language and no units, even unclosed",
           "a\n```sh x\nls\n```\n\n    indented\n\n~~~\nopen",
           R"(section 0 none ""
  sentence "a"
code in 0 "sh" 10-12
code in 0 "" 18-30
code in 0 "" 36-40
)"},
      Case{"scenarios are criteria, whatever the fence says",
           "```\nFeature: f\n  Scenario: s\n    Given a\n    Then b\n```\nc\n",
           R"(section 0 none ""
section 1 in 0 level 1 acceptance ""
  sentence "Given a"
  sentence "Then b"
section 2 in 0 none ""
  sentence "c"
)"},
      Case{"links, images and bare URLs",
           "See [the *docs*](http://a.b \"t\"), ![alt](c.png), <http://d.e> and http://f.g/h_i.\n",
           R"(section 0 none ""
  sentence "See the docs ¤ , ¤ , ¤ and ¤."
link in 0 "http://a.b" 4-32
image in 0 "c.png" 34-47
link in 0 "http://d.e" 49-61
link in 0 "http://f.g/h_i" 66-80
)"},
  };
  for (const Case& test : kCases) { check(test); }
}

TEST_CASE("units of one paragraph, list or table share a block") {
  const Ticket ticket = read("One here. Two there.\n\n- c\n  - d\n- e\n").ticket;
  const auto units = ticket.units();
  REQUIRE(units.size() == 5);
  CHECK(units[0].block == units[1].block);
  CHECK(units[2].block == units[4].block);
  CHECK(units[2].block != units[3].block);
  CHECK(units[1].block != units[2].block);
  CHECK(units[3].parent == 2);
}

TEST_CASE("what is nested too deeply is left out and said once") {
  ParseOptions options;
  options.max_depth = 2;
  const ReadBody body = read("- a\n  - b\n    - c\n      - d\n> > > e\n", options);
  CHECK(body.ticket.units().size() == 2);
  REQUIRE(body.findings.size() == 1);
  CHECK(body.findings[0].problem == ParseProblem::limit_exceeded);
  CHECK(body.findings[0].source.begin == 14);
}

}  // namespace
}  // namespace speclint::markdown
