// QUE002: a section of open questions still has open items.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/answers.h"
#include "rules/facts/lead_in.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

const patterns::Pattern kOwner{R"(@\w+|(?i)\bowner\s*:)"};
const patterns::Pattern kDate{R"(\b\d{4}-\d{2}-\d{2}\b)"};
/// "Retention period → 90 days", "Decision: keep", "Answered: no" need no question mark to be resolved.
const patterns::Pattern kResolution{
    R"((?i)(?:→|->|=>|\b(?:answer(?:ed)?|decision|decided|resolved|resolution|recommended|recommendation|current decision)\b)\W*\w)"};
/// "Invocation: flag-based" states what was chosen.
const patterns::Pattern kStatement{R"(^[^:?(]{2,40}:\s+[^\s?][^?]*$)", ":"};

/// The end of what is asked: the last question mark, else the unit's end.
std::uint32_t question_end(std::string_view prose, Span span) {
  const std::size_t mark = prose.rfind('?');
  return mark == std::string_view::npos ? span.end : span.begin + static_cast<std::uint32_t>(mark) + 1;
}

/// Items, rows and values count one by one; of a paragraph only its questions do.
bool is_open_item(const Ticket& ticket, std::uint32_t index) {
  const Unit& unit = ticket.units()[index];
  if (unit.kind == UnitKind::heading || unit.kind == UnitKind::title || unit.parent != kNoIndex) {
    return false;
  }
  const std::string_view prose = ticket.prose(unit.span);
  if (unit.kind != UnitKind::sentence) { return !facts::leads_in(prose); }
  return prose.find('?') != std::string_view::npos;
}

bool is_resolved(const TicketView& view, std::uint32_t index) {
  const Unit& unit = view.ticket.units()[index];
  const std::string_view prose = view.ticket.prose(unit.span);
  const bool is_evasive = view.hits.any(index, lexicons::hedge) || view.hits.any(index, lexicons::pending) ||
                          view.hits.any(index, lexicons::placeholder);
  if (!is_evasive && kStatement.found_in(prose)) { return true; }
  return facts::says_none(view.ticket, unit) || kResolution.found_in(prose) ||
         facts::is_answered(view.ticket, view.hits, index, question_end(prose, unit.span));
}

void check(const TicketView& view, Findings& findings) {
  const auto units = view.ticket.units();
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (units[i].role != SectionRole::open_questions || !is_open_item(view.ticket, i) ||
        is_resolved(view, i)) {
      continue;
    }
    const std::string_view item = view.ticket.text(units[i].span);
    Finding finding{.span = units[i].span, .unit = i, .asks = std::string(item)};
    if (kOwner.found_in(item) && kDate.found_in(item)) { finding.severity = Severity::warning; }
    findings.push_back(std::move(finding));
  }
}

}  // namespace

constinit const Rule question_section_unresolved{
    .id = "QUE002",
    .name = "question-section-unresolved",
    .category = Category::questions,
    .severity = Severity::blocker,
    .dimension = Dimension::questions,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .any_language = true,
    .taints = true,
    .precedence = 4,
    .summary = "A section \"Open questions\" or \"To clarify\" still has open items.",
    .rationale = "The author says that the spec is unfinished. Whoever cannot ask cannot finish it.",
    .message = "\"{match}\" is still open",
    .question = "{match}",
    .fix = "Write the decision behind each item, with who took it and when.",
    .bad = "# Keep audit logs\n\n## Open questions\n\n- retention period\n",
    .good = "# Keep audit logs\n\n## Open questions\n\n- retention period → 90 days (Legal, 2025-03-02)\n",
    .source = "GitHub spec-kit, clarify step; definition-of-ready check lists",
    .check_ticket = check,
};

}  // namespace speclint::rules
