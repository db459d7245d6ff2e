// QUE001: a question stands in the ticket without its answer.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/answers.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::question_mark, patterns::Tier::a, patterns::Scope::anywhere},
};
/// Questions there are QUE002's, resolved, what a program printed, or what a tester is to look at.
constexpr RoleSet kElsewhere{SectionRole::open_questions, SectionRole::decisions, SectionRole::evidence,
                             SectionRole::references, SectionRole::test_plan};

std::size_t end_of_last(std::string_view text, std::string_view needle) {
  const std::size_t at = text.rfind(needle);
  return at == std::string_view::npos ? 0 : at + needle.size();
}

/// From the end of the sentence before it to the question mark.
Span question_at(const UnitView& view, Span mark) {
  const std::string_view before = view.ticket.prose({view.unit.span.begin, mark.begin});
  const std::size_t stop =
      std::max({end_of_last(before, ". "), end_of_last(before, "? "), end_of_last(before, "! ")});
  const std::size_t begin = std::min(before.find_first_not_of(" \t\r\n*_:-", stop), before.size());
  return {view.unit.span.begin + static_cast<std::uint32_t>(begin), mark.begin + 1};
}

/// What somebody has to decide, as opposed to what the work is to find out.
const patterns::Pattern kDecision{
    R"((?i)\b(?:should|shall|must|which|who|or|how (?:many|much|long|often)|(?:do|are|can|could|will|would) (?:we|you|they|users?))\b)"};

/// In a list most questions guide whoever investigates; only those that ask for a decision count, and edge
/// cases, which are asked so that somebody decides.
bool guides_investigation(const UnitView& view) {
  return view.unit.kind == UnitKind::item && view.unit.role != SectionRole::error_handling &&
         !kDecision.found_in(view.ticket.prose(view.unit.span));
}

/// Two or more questions nested under one item are what its work is to find out.
bool is_part_of_checklist(const UnitView& view) {
  if (view.unit.parent == kNoIndex) { return false; }
  const auto units = view.ticket.units();
  std::uint32_t questions = 0;
  for (std::uint32_t i = view.unit.parent + 1; i < units.size() && units[i].parent != kNoIndex; ++i) {
    const bool sibling = units[i].parent == view.unit.parent;
    if (sibling && view.all_hits.any(i, lexicons::question_mark) && ++questions == 2) { return true; }
  }
  return false;
}

void check(const UnitView& view, Findings& findings) {
  if (kElsewhere.contains(view.unit.role) || guides_investigation(view) || is_part_of_checklist(view)) {
    return;
  }
  for (const patterns::Hit& hit : view.hits) {
    if (facts::is_answered(view.ticket, view.all_hits, view.index, hit.span.end)) { continue; }
    const Span question = question_at(view, hit.span);
    findings.push_back(
        {.span = question, .unit = view.index, .asks = std::string(view.ticket.text(question))});
    return;
  }
}

}  // namespace

constinit const Rule open_question{
    .id = "QUE001",
    .name = "open-question",
    .category = Category::questions,
    .severity = Severity::error,
    .dimension = Dimension::questions,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .any_language = true,
    .taints = true,
    .summary = "A question in the ticket has no answer next to it.",
    .rationale =
        "The one question that the author already knew about goes out unanswered: a round trip for certain.",
    .message = "\"{match}\" is not answered",
    .question = "{match}",
    .fix = "Answer it in place, or delete it.",
    .bad =
        "# Delete old users\n\nThe nightly job removes users without a login in 90 days.\n\n## Scope\n\n"
        "- Should deleted users keep their invoices?\n",
    .good =
        "# Delete old users\n\nThe nightly job removes users without a login in 90 days.\n\n## Scope\n\n"
        "- Should deleted users keep their invoices? Yes, for ten years.\n",
    .note =
        "A question asked as a heading or as a paragraph of its own is answered by whatever is written "
        "below, unless "
        "it asks to choose; one that asks how something behaves, by the items below it.",
    .source = "GitHub spec-kit, clarify step; Breu et al., information needs in bug reports (CSCW 2010)",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
