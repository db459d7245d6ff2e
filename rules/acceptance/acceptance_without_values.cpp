// ACC012: the criteria name hardly anything exact.
#include <algorithm>

#include "rules/all_rules.h"

namespace speclint::rules {
namespace {

constexpr KindSet kKinds{Kind::feature,     Kind::task,      Kind::epic,
                         Kind::integration, Kind::migration, Kind::service};
constexpr std::size_t kFew = 3;  // one in so many criteria

/// A number, a literal or a quotation says which, of all that the words could mean.
bool is_exact(const TicketView& view, std::uint32_t unit) {
  return view.facts.clean[unit] && patterns::is_measured(view.ticket.prose(view.ticket.units()[unit].span));
}

/// Criteria that cannot be failed at all are ACC003's.
void check(const TicketView& view, Findings& findings) {
  const auto& criteria = view.facts.acceptance.criteria;
  if (view.facts.acceptance.state != AcceptanceState::testable || criteria.empty()) { return; }
  std::size_t exact = 0;
  std::uint32_t first = kNoIndex;
  for (const std::uint32_t unit : criteria) {
    const bool good = is_exact(view, unit);
    exact += good ? 1 : 0;
    if (!good && first == kNoIndex) { first = unit; }
  }
  if (exact * kFew >= criteria.size()) { return; }
  findings.push_back(
      {.span = view.ticket.units()[first].span, .severity = exact == 0 ? Severity::warning : Severity::info});
}

}  // namespace

constinit const Rule acceptance_without_values{
    .id = "ACC012",
    .name = "acceptance-without-values",
    .category = Category::acceptance,
    .severity = Severity::warning,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .ladder = Ladder::acceptance,
    .stage = Stage::accept,
    .kinds = kKinds,
    .summary = "Hardly any acceptance criterion names a value, a name in code, a text or an example.",
    .rationale =
        "What is right can be told only where it is said which: without a value both sides test another "
        "thing, and "
        "each calls it done.",
    .message = "hardly any criterion, and this one not, names a value, a name in code, a text or an example",
    .question =
        "\"{match}\": with which input is it tried, and which exact value, text or state is seen then?",
    .fix =
        "Write the numbers, names, texts and states that are seen, or add one example with its input and "
        "result.",
    .bad =
        "# Show the total of an order\n\n## Acceptance criteria\n\n- The page shows the total\n- The total "
        "includes the tax\n",
    .good =
        "# Show the total of an order\n\n## Acceptance criteria\n\n- `GET /orders/7` has the field "
        "`total`\n- Two "
        "articles of 10.00 EUR give a total of 23.80 EUR\n",
    .note =
        "A warning where no criterion is exact, a hint where fewer than a third are. On 115 tickets that a "
        "reader "
        "judged it tells the ready from the others better than any other sign: of those with criteria 5 of "
        "24 are "
        "ready where none is exact, 11 of 21 where up to a third are, and 30 of 34 where more are.",
    .source =
        "ISO/IEC/IEEE 29148:2018, 5.2.5 (unambiguous, verifiable); measurement on judged tickets (scoring "
        "page)",
    .check_ticket = check,
};

}  // namespace speclint::rules
