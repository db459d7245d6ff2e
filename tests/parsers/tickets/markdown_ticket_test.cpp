// From a Markdown file to its ticket: front matter, metadata lines, title, id.
#include <doctest/doctest.h>

#include <array>

#include "parsers/model/dump.h"
#include "parsers/tickets/fields.h"
#include "parsers/tickets/ticket_files.h"

namespace speclint {
namespace {

ParsedFile parse(std::string_view path, std::string_view text) {
  return parse_markdown(SourceFile(std::string(path), std::string(text)), {});
}

TEST_CASE("fields and parts of a Markdown ticket") {
  struct Case {
    const char* name;
    std::string_view text;
    std::string_view expected;
  };
  constexpr std::array kCases{
      Case{"front matter: fields, title, parts",
           "---\ntitle: 'Add export'\nstatus: Done\nlabels: [a, b]\ndone_when:\n  - \"[x] one\"\n  - two "
           "`x`\nowner: {name: Bo}\n---\n# Add export\nText.\n",
           R"(title "Add export" 12-22
id "7"
status closed
field title "Add export"
field status "Done"
field labels "a"
field labels "b"
field owner_name "Bo"
section 0 none ""
  title "Add export"
section 1 in 0 level 1 acceptance "done_when"
  heading "done_when"
  item d1 [x] "one"
  item d1 "two `x`"
section 2 none ""
section 3 in 2 level 1 none "Add export"
  heading "Add export"
  sentence "Text."
)"},
      Case{"lines below the title, fenced or not",
           "# Add export\n---\n**Status:** In Progress\n- **Depends on**: T-1, T-2\nBorough: "
           "Queens\n---\n**Scope:** the page.\n",
           R"(title "Add export" 2-12
id "7"
status started
field status "In Progress"
field depends_on "T-1, T-2"
field borough "Queens"
section 0 none ""
section 1 in 0 level 1 none "Add export"
  title "Add export"
section 2 in 1 level 2 scope "Scope"
  heading "Scope"
  sentence "the page."
)"},
      Case{"pairs without any known key are prose",
           "# Form\n- Email: must be valid\n- Password: eight letters\n",
           R"(title "Form" 2-6
id "7"
section 0 none ""
section 1 in 0 level 1 none "Form"
  title "Form"
  item d1 "Email: must be valid"
  item d1 "Password: eight letters"
)"},
      Case{"a heading whose value stands below",
           "# Story 1.2: Export\n\n## Status\n\nDraft\n\n## Story\nAs a user.\n",
           R"(title "Story 1.2: Export" 2-19
id "Story 1.2"
status open
field status "Draft"
section 0 none ""
section 1 in 0 level 1 none "Story 1.2: Export"
  title "Story 1.2: Export"
section 2 in 1 level 2 scope "Story"
  heading "Story"
  sentence "As a user."
)"},
      Case{"headings that are fields",
           "# Task ID: 9\n# Title: Add export\n# Status: pending\n# Dependencies:\n# Details:\nDo it.\n",
           R"(title "Add export" 22-32
id "9"
status open
field task_id "9"
field title "Add export"
field status "pending"
field dependencies ""
section 0 none ""
  title "Add export"
section 1 in 0 level 1 context "Details"
  heading "Details"
  sentence "Do it."
)"},
      Case{"dashes around prose are no front matter", "---\nJust words here.\n---\n# T\n",
           R"(title "T" 27-28
id "7"
section 0 none ""
  sentence "Just words here."
section 1 in 0 level 1 none "T"
  title "T"
)"},
      Case{"without a title the file's name is one", "Some words.\n",
           R"(title "add export" 0-0
id "7"
section 0 none ""
  sentence "Some words."
)"},
  };
  for (const Case& test : kCases) {
    SUBCASE(test.name) {
      const ParsedFile file = parse("x/7-add_export.md", test.text);
      REQUIRE(file.tickets.size() == 1);
      CHECK(dump(file.tickets[0]) == test.expected);
      CHECK(file.findings.empty());
    }
  }
}

TEST_CASE("front matter that is not YAML costs only what cannot be read") {
  const ParsedFile file = parse("a.md", "---\nid: T-1\nassignee: @bo\n---\n# T\n");
  REQUIRE(file.tickets.size() == 1);
  CHECK(file.tickets[0].id() == "T-1");
  REQUIRE(file.findings.size() == 1);
  CHECK(file.findings[0].problem == ParseProblem::partly_unreadable);
}

TEST_CASE("ids and titles from names") {
  struct Case {
    std::string_view path;
    std::string_view id;
    std::string_view title;
  };
  constexpr std::array kCases{
      Case{"backlog/tasks/task-12 - Add-export.md", "task-12", "Add export"},
      Case{"094-invoice_export.md", "094", "invoice export"},
      Case{"1.2.story.md", "1.2", "story"},
      Case{"BACK-535.14 - X.md", "BACK-535.14", "X"},
      Case{"CC-S1-03-fix.md", "CC-S1-03", "fix"},
      Case{"2025-06-01-notes.md", "", "2025 06 01 notes"},
      Case{"add-new-export-v2.md", "", "add new export v2"},
      Case{"T-7.md", "T-7", "T 7"},
  };
  for (const Case& test : kCases) {
    CAPTURE(test.path);
    CHECK(id_from_path(test.path) == test.id);
    CHECK(title_from_path(test.path) == test.title);
  }
  CHECK(id_from_title("[T-7] Add") == "T-7");
  CHECK(id_from_title("Story 1.2: Add") == "Story 1.2");
  CHECK(id_from_title("3 new reports").empty());
  CHECK(id_from_title("UTF-8 names in exports").empty());
}

TEST_CASE("a first heading that begins with \"Epic:\" is the title, not a field") {
  const ParsedFile file = parse("tickets/7.md", "# Epic: returns\n\nText.\n");
  CHECK(file.tickets.front().title().text == "Epic: returns");
  CHECK(file.tickets.front().fields().empty());
}

}  // namespace
}  // namespace speclint
