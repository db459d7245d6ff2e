// BKL003: tickets block each other in a circle. Asked of a set of tickets (rules/set_rules.h).
#include "rules/set_rules.h"

namespace speclint::rules {

constinit const Rule dependency_cycle{
    .id = "BKL003",
    .name = "dependency-cycle",
    .category = Category::backlog,
    .severity = Severity::error,
    .dimension = Dimension::context,
    .stage = Stage::start,
    .summary = "Tickets block each other in a circle.",
    .rationale = "Nobody can start, and nobody notices for days when nobody can ask.",
    .message = "waits in a circle: {match}",
    .question = "Which of {match} can really start first?",
    .fix = "Cut one of the links, or take what they share into a ticket of its own.",
    .bad =
        R"json([{"id": "T-1", "title": "Load the prices", "status": "open", "description": "Prices come from the file of the day.", "blocked_by": "T-2"},
 {"id": "T-2", "title": "Show the prices", "status": "open", "description": "The list shows the loaded prices.", "blocked_by": "T-1"}]
)json",
    .good =
        R"json([{"id": "T-1", "title": "Load the prices", "status": "open", "description": "Prices come from the file of the day."},
 {"id": "T-2", "title": "Show the prices", "status": "open", "description": "The list shows the loaded prices.", "blocked_by": "T-1"}]
)json",
    .note =
        "Only fields count (blocked by, depends on, blocks, and what trackers call them), of open tickets; "
        "parents and children are no dependencies.",
    .source = "Lucassen et al., Quality User Stories (independent); Tarjan 1972",
};

}  // namespace speclint::rules
