// What headings, labels, keys and status words are understood to say.
#include "parsers/text/labels.h"

#include <doctest/doctest.h>

#include <string>

using namespace speclint;
using namespace speclint::text;

namespace {

std::string role_text(std::optional<SectionRole> role) {
  return role ? std::string(role_name(*role)) : "unknown";
}

struct LabelCase {
  const char* label;
  const char* role;
};

}  // namespace

TEST_CASE("labels are brought to one form") {
  CHECK(normalise_label("  3.1 Acceptance Criteria (must have): ") == "acceptance criteria");
  CHECK(normalise_label("✅ Acceptance criteria") == "acceptance criteria");
  CHECK(normalise_label(":white\\_check\\_mark: Acceptance criteria") == "acceptance criteria");
  CHECK(normalise_label("**Non-Goals**") == "non goal");
  CHECK(normalise_label("Q&A") == "q and a");
  CHECK(normalise_label("acceptanceCriteria") == "acceptance criteria");
  CHECK(normalise_label("What’s included?") == "what's included");
  CHECK(normalise_label("CRITÈRES D'ACCEPTATION :") == "critères d'acceptation");
  CHECK(normalise_label("Requirement 2.3") == "requirement");
  CHECK(normalise_label("Dependencies") == "dependency");
  CHECK(normalise_label("Status") == "status");
  CHECK(normalise_label("Access") == "access");
  CHECK(normalise_label("((open") == "");
  CHECK(normalise_label("🚀") == "");
}

TEST_CASE("keys are brought to lower snake case") {
  for (const char* key : {"createdDate", "Created Date", "created-date", "CREATED_DATE", " created date: "}) {
    CHECK(normalise_key(key) == "created_date");
  }
}

TEST_CASE("a label tells its role by a synonym, alone or at its beginning or end") {
  const LabelCase cases[]{
      {"Acceptance Criteria (must have)", "acceptance"},
      {"AC", "acceptance"},
      {"A/C", "acceptance"},
      {"Additional acceptance criteria", "acceptance"},
      {"Acceptance criteria for the nightly run", "acceptance"},
      {"Scenario: an order without any item is sent back to the shop", "acceptance"},
      {"Acceptance criteria - what has to hold before we take the work over", "acceptance"},
      {"Acceptance criteria validation", "log"},
      {"Definition of Done", "dod"},
      {"**Out of Scope**", "out_of_scope"},
      {"Non-goals", "out_of_scope"},
      {"What is out of scope?", "out_of_scope"},
      {"Won't do", "out_of_scope"},
      {"User Story", "scope"},
      {"Requirement 7", "scope"},
      {"ADDED Requirements", "scope"},
      {"Non-functional requirements", "nfr"},
      {"Goals / Non-Goals", "scope"},
      {"Steps to Reproduce", "steps"},
      {"Expected results", "expected"},
      {"Actual behaviour", "actual"},
      {"Questions for the shop team", "open_questions"},
      {"Dev Notes", "log"},
      {"Dev Agent Record", "log"},
      {"QA Results", "log"},
      {"Change Log", "log"},
      {"File List", "log"},
      {"Completion Notes", "log"},
      {"Agent Model Used", "log"},
      {"Implementation Plan", "log"},
      {"Final Summary", "log"},
      {"outOfScope", "out_of_scope"},
      {"done_when", "acceptance"},
      {"UI/UX", "interface"},
  };
  for (const LabelCase& test : cases) {
    CAPTURE(test.label);
    CHECK(role_text(role_of_label(test.label)) == test.role);
  }
}

TEST_CASE("words that say little count only alone") {
  CHECK(role_of_label("Data") == SectionRole::data);
  for (const char* label : {"Data export", "Export of data", "What", "Bug bash", "Later payments",
                            "OS upgrade", "Dependency graph", "Checks on every order"}) {
    CAPTURE(label);
    const bool alone = std::string(label) == "What";
    CHECK(role_of_label(label).has_value() == alone);
  }
}

TEST_CASE("labels that say nothing known have no role") {
  for (const char* label : {"", "   ", "🚀", "Priority", "Alpha", "acceptance-criteriax",
                            "Will the acceptance criteria of the old shop still be met after it"}) {
    CAPTURE(label);
    CHECK_FALSE(role_of_label(label).has_value());
  }
  CHECK_FALSE(role_of_label(std::string(5000, 'a') + " acceptance criteria").has_value());
}

TEST_CASE("a line that is not certain to be a heading needs an exact label") {
  CHECK(role_of_exact_label("Done when:") == SectionRole::acceptance);
  CHECK(role_of_exact_label("Out of scope (for now):") == SectionRole::out_of_scope);
  CHECK_FALSE(role_of_exact_label("Additional acceptance criteria").has_value());
}

TEST_CASE("keys tell what their values hold") {
  CHECK(field_role("summary") == FieldRole::title);
  CHECK(field_role("issue_key") == FieldRole::id);
  CHECK(field_role("status") == FieldRole::status);
  CHECK(field_role("issue_type") == FieldRole::kind);
  CHECK(field_role("description") == FieldRole::body);
  CHECK(field_role("created_date") == FieldRole::meta);
  CHECK(field_role("user_stories") == FieldRole::children);
  CHECK(field_role("acceptance_criteria") == FieldRole::none);
  CHECK(field_role("") == FieldRole::none);
}

TEST_CASE("status words") {
  struct StatusCase {
    const char* value;
    Status status;
  };
  const StatusCase cases[]{
      {"✅ Complete", Status::closed},
      {"In Progress", Status::started},
      {"in-progress", Status::started},
      {"To Do", Status::open},
      {"`done`", Status::closed},
      {"Won't do", Status::closed},
      {"Not started. Waits for the new contract.", Status::open},
      {"Complete (2/3 parts)", Status::closed},
      {"Done - merged in May", Status::closed},
      {"Ready for review", Status::started},
      {"Ready for dev", Status::open},
      {"⛔ Blocked by the bank", Status::started},
      {"Excellent", Status::unknown},
      {"", Status::unknown},
  };
  for (const StatusCase& test : cases) {
    CAPTURE(test.value);
    CHECK(status_of(test.value) == test.status);
  }
}
