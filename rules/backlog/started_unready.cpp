// BKL006: work has started on a ticket that does not pass the gate. Asked of a set of tickets
// (rules/set_rules.h).
#include "rules/set_rules.h"

namespace speclint::rules {

constinit const Rule started_unready{
    .id = "BKL006",
    .name = "started-unready",
    .category = Category::backlog,
    .severity = Severity::error,
    .dimension = Dimension::finish_line,
    .stage = Stage::start,
    .summary = "Work has started, or may start, on a ticket that does not pass the gate.",
    .rationale = "What is done is found out while it is built, which is how slow teams work.",
    .message = "{match}, but does not pass the gate",
    .question = "What ends this ticket, now that it is running?",
    .fix = "Stop, specify and start again, and put the gate before the column.",
    .bad =
        R"json([{"id": "T-1", "title": "Improve the prices", "status": "in progress", "description": "They should be better."},
 {"id": "T-2", "title": "Show the prices", "status": "open", "description": "The list shows the loaded prices."}]
)json",
    .good =
        R"json([{"id": "T-1", "title": "Improve the prices", "status": "open", "description": "They should be better."},
 {"id": "T-2", "title": "Show the prices", "status": "open", "description": "The list shows the loaded prices."}]
)json",
    .note =
        "Only a status or a label that says so counts (\"in progress\", \"ready for dev\", \"contractor\"), "
        "not a "
        "sprint: sprints are planned before their tickets are. A ticket that passes and is still in triage "
        "is a "
        "hint.",
    .source = "Definition of ready; practice of work that is handed over (\"before the sprint starts\")",
};

}  // namespace speclint::rules
