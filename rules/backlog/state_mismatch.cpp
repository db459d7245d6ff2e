// BKL009: a ticket's state and its text disagree, or two tickets have one id. Asked of a set of tickets
// (rules/set_rules.h).
#include "rules/set_rules.h"

namespace speclint::rules {

constinit const Rule state_mismatch{
    .id = "BKL009",
    .name = "state-mismatch",
    .category = Category::backlog,
    .severity = Severity::info,
    .dimension = Dimension::context,
    .stage = Stage::accept,
    .summary =
        "A ticket's state and its text disagree, it says less of itself than its neighbours, or two have one "
        "id.",
    .rationale = "The backlog lies, and so does every number that is built on it.",
    .message = "{match}",
    .question = "Is it finished? Which of its boxes are really met?",
    .fix = "Close it, or take the marks out; give one of two tickets another id.",
    .bad =
        R"json([{"id": "T-1", "title": "Load the prices", "status": "open", "description": "## Acceptance criteria\n\n- [x] Prices of today are shown\n- [x] Prices of yesterday are gone"},
 {"id": "T-2", "title": "Show the prices", "status": "open", "description": "The list shows the loaded prices."}]
)json",
    .good =
        R"json([{"id": "T-1", "title": "Load the prices", "status": "open", "description": "## Acceptance criteria\n\n- [x] Prices of today are shown\n- [ ] Prices of yesterday are gone"},
 {"id": "T-2", "title": "Show the prices", "status": "open", "description": "The list shows the loaded prices."}]
)json",
    .note =
        "A hint where boxes and state disagree, and where a ticket lacks the id, kind, status or day of "
        "creation that "
        "four of five in its file or folder have; an error where two tickets of one file or folder have the "
        "same id. Closed as not to be done, a ticket may keep its boxes.",
    .source = "Lucassen et al., Quality User Stories (uniform); INCOSE Guide to Writing Requirements, C15",
};

}  // namespace speclint::rules
