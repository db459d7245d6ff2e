// ACC003: the criteria cannot be ticked off one by one.
#include <algorithm>

#include "parsers/text/sentences.h"
#include "rules/all_rules.h"
#include "rules/facts/criteria.h"
#include "rules/facts/scenario.h"

namespace speclint::rules {
namespace {

constexpr KindSet kKinds{Kind::feature,     Kind::task,      Kind::epic,
                         Kind::integration, Kind::migration, Kind::service};

std::string_view prose_of(const TicketView& view, std::uint32_t unit) {
  return view.ticket.prose(view.ticket.units()[unit].span);
}

/// A long sentence without a number or a literal, where a list of checks should be.
bool is_long_prose(const TicketView& view, std::uint32_t unit) {
  constexpr std::size_t kManyWords = 25;
  const std::string_view prose = prose_of(view, unit);
  return view.ticket.units()[unit].kind == UnitKind::sentence && !patterns::is_measured(prose) &&
         !facts::is_inline_scenario(prose) && !facts::is_foreign(prose) &&
         text::count_words(prose) >= kManyWords;
}

/// Criteria that stand in no place of their own make a finish line, or ACC001 finds none.
bool has_criteria(const Facts& facts) {
  const Acceptance& acceptance = facts.acceptance;
  return acceptance.declared || std::any_of(acceptance.criteria.begin(), acceptance.criteria.end(),
                                            [&](std::uint32_t unit) { return facts.clean[unit]; });
}

/// How many criteria are about this work, and how many of them can be failed.
struct Share {
  std::size_t counted = 0;
  std::size_t good = 0;
  std::uint32_t first_bad = kNoIndex;
};

Share share_of(const TicketView& view, bool all_prose) {
  Share share;
  for (const std::uint32_t unit : view.facts.acceptance.criteria) {
    const facts::Worth worth = facts::worth_of(view.ticket, view.facts, unit);
    if (worth == facts::Worth::nothing) { continue; }
    ++share.counted;
    const bool is_good = !all_prose && worth == facts::Worth::good;
    share.good += is_good ? 1 : 0;
    if (!is_good && share.first_bad == kNoIndex) { share.first_bad = unit; }
  }
  return share;
}

/// Of the criteria that are about this work, two thirds must be such that they can be failed.
void check(const TicketView& view, Findings& findings) {
  const auto& criteria = view.facts.acceptance.criteria;
  if (!has_criteria(view.facts)) { return; }
  // What is not clean makes no list of a paragraph.
  const bool all_prose = std::all_of(criteria.begin(), criteria.end(), [&](std::uint32_t unit) {
    return !view.facts.clean[unit] || is_long_prose(view, unit);
  });
  if (!all_prose && view.facts.acceptance.state == AcceptanceState::testable) { return; }
  if (facts::criteria_say_nothing(view.ticket, view.facts)) { return; }
  const Share share = share_of(view, all_prose);
  if (facts::are_enough(share.good, share.counted)) { return; }
  // With nothing but vague criteria it is as if there were none (ACC001, ACC002).
  const bool any_clean = std::any_of(criteria.begin(), criteria.end(),
                                     [&](std::uint32_t unit) { return view.facts.clean[unit]; });
  findings.push_back({.span = view.ticket.units()[share.first_bad].span,
                      .severity = any_clean ? Severity::error : Severity::blocker});
}

}  // namespace

constinit const Rule acceptance_not_checkable{
    .id = "ACC003",
    .name = "acceptance-not-checkable",
    .category = Category::acceptance,
    .severity = Severity::blocker,
    .dimension = Dimension::finish_line,
    .penalty = Penalty::slot,
    .ladder = Ladder::acceptance,
    .stage = Stage::accept,
    .kinds = kKinds,
    .summary = "Most of the acceptance criteria name nothing that a third party could pass or fail.",
    .rationale =
        "A topic or a paragraph cannot be ticked off: two readers count different conditions, and each is "
        "right.",
    .message = "too few of the criteria can be passed or failed; this one cannot",
    .question = "\"{match}\": which single checks are these, and what exactly is observed in each?",
    .fix = "Write one item for each check; begin with the actor or the system, and a verb of the result.",
    .bad =
        "# Report the stock of a warehouse\n\n## Acceptance criteria\n\n- Security\n- Performance\n- Fresh "
        "layout\n",
    .good =
        "# Report the stock of a warehouse\n\n## Acceptance criteria\n\n- The report holds one row for each "
        "article\n- An article without stock is shown with 0\n",
    .note =
        "A criterion can be passed or failed when it holds a number, a literal, a link or a verb of a result "
        "(\"returns\", \"is shown\", \"README updated\"), and no word that nobody can measure. Sentences "
        "without a list "
        "are fine as long as each does. What only tells how the work goes (\"tests pass\") is not counted. "
        "Where every criterion is vague it weighs as much as an empty section, or a vague one put in would "
        "raise the score.",
    .source = "Quality User Story framework, atomic and well-formed; ISO/IEC/IEEE 29148:2018 (verifiable)",
    .check_ticket = check,
};

}  // namespace speclint::rules
