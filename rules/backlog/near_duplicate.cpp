// BKL002: two open tickets describe the same work. Asked of a set of tickets (rules/set_rules.h).
#include "rules/set_rules.h"

namespace speclint::rules {

constinit const Rule near_duplicate{
    .id = "BKL002",
    .name = "near-duplicate",
    .category = Category::backlog,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .stage = Stage::start,
    .summary = "Two open tickets describe the same work.",
    .rationale = "Two contractors build it twice, or each waits for the other.",
    .message = "says nearly the same as {match}",
    .question = "Is {match} the same work? Which one is valid?",
    .fix = "Close one and link it, and take over the criteria of the other.",
    .bad = R"json([{"number": 12, "title": "Export paid orders as CSV", "state": "OPEN",
  "body": "Finance needs all paid orders of a month as one CSV file, with number, day, net and gross."},
 {"number": 40, "title": "Export paid orders as CSV", "state": "OPEN",
  "body": "Finance needs all paid orders of a month as one CSV file, with number, day, net and gross."}]
)json",
    .good = R"json([{"number": 12, "title": "Export paid orders as CSV", "state": "OPEN",
  "body": "Finance needs all paid orders of a month as one CSV file, with number, day, net and gross."},
 {"number": 40, "title": "Print the delivery note", "state": "OPEN",
  "body": "The warehouse prints one page for each parcel, with address, weight and a bar code."}]
)json",
    .note =
        "What teams write under every ticket (definition of done, contacts, access) is not compared. Titles "
        "that differ in "
        "numbers alone are a series, such as releases; so are titles that share most words while the texts "
        "are less than "
        "90 % the same, such as one ticket for each file. Pairs that are linked are known.",
    .source =
        "Lucassen et al., Quality User Stories (unique); INCOSE Guide to Writing Requirements, C10 and C11; "
        "Broder 1997",
};

}  // namespace speclint::rules
