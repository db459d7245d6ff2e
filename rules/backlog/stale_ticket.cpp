// BKL005: open, and untouched for long, or past its due date. Asked of a set of tickets (rules/set_rules.h).
#include "rules/set_rules.h"

namespace speclint::rules {

constinit const Rule stale_ticket{
    .id = "BKL005",
    .name = "stale-ticket",
    .category = Category::backlog,
    .severity = Severity::info,
    .dimension = Dimension::context,
    .stage = Stage::start,
    .summary = "Open, and untouched for long, or past the day by which it was due or promised.",
    .rationale = "The world moved on, and the text may be wrong in ways that no reader can see.",
    .message = "{match}",
    .question = "Is this still wanted as it is written?",
    .fix = "Confirm it, rewrite it or close it.",
    .bad =
        R"json([{"id": "T-1", "title": "Load the prices", "status": "open", "description": "Prices come from the file of the day.", "updated_at": "2024-01-10"},
 {"id": "T-2", "title": "Show the prices", "status": "open", "description": "The list shows the loaded prices.", "updated_at": "2025-06-01"}]
)json",
    .good =
        R"json([{"id": "T-1", "title": "Load the prices", "status": "open", "description": "Prices come from the file of the day.", "updated_at": "2025-05-10"},
 {"id": "T-2", "title": "Show the prices", "status": "open", "description": "The list shows the loaded prices.", "updated_at": "2025-06-01"}]
)json",
    .note =
        "Today is what `--as-of` says, else the newest date of the data, never the clock. More than 180 days "
        "are a hint, more than a year a warning. Of the dates in sentences only those count by which "
        "something is due (\"ready by Q3 2026\"): most tell what was.",
    .source = "Backlog practice; Singer, Shape Up (no backlogs)",
};

}  // namespace speclint::rules
