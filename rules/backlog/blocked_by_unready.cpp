// BKL004: a ticket that is ready waits for one that is not. Asked of a set of tickets (rules/set_rules.h).
#include "rules/set_rules.h"

namespace speclint::rules {

constinit const Rule blocked_by_unready{
    .id = "BKL004",
    .name = "blocked-by-unready",
    .category = Category::backlog,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .stage = Stage::start,
    .summary = "A ticket that is ready waits for one that is not, or that nobody touches any more.",
    .rationale = "It is handed over, and stalls on the second day.",
    .message = "waits for {match}",
    .question = "{match}: what should be assumed for it?",
    .fix = "Make the other ticket ready first, or write what may be assumed of its result.",
    .bad = R"json([{"id": "T-1", "title": "Improve prices", "status": "open", "description": "TBD"},
 {"id": "T-2", "title": "Show the price of each article in the list", "status": "open", "blocked_by": "T-1",
  "description": "Customers ask by phone for prices, 30 times a day.\n\n## Acceptance criteria\n\n- The list shows `12.00 EUR` for article 7\n- An article without a price shows `on request`\n- A failed request shows `prices are not available` and is logged\n\n## Out of scope\n\n- Discounts"}]
)json",
    .good = R"json([{"id": "T-1", "title": "Improve prices", "status": "done", "description": "TBD"},
 {"id": "T-2", "title": "Show the price of each article in the list", "status": "open", "blocked_by": "T-1",
  "description": "Customers ask by phone for prices, 30 times a day.\n\n## Acceptance criteria\n\n- The list shows `12.00 EUR` for article 7\n- An article without a price shows `on request`\n- A failed request shows `prices are not available` and is logged\n\n## Out of scope\n\n- Discounts"}]
)json",
    .note =
        "Told of tickets that pass the gate themselves; of the others what is wrong with them comes first. "
        "An error where the other ticket was closed without being done.",
    .source = "Definition of ready; INVEST (independent)",
};

}  // namespace speclint::rules
