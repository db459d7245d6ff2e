// CTX018: a user story without its goal or its benefit.
#include "rules/all_rules.h"
#include "rules/facts/user_story.h"

namespace speclint::rules {
namespace {

void check(const TicketView& view, Findings& findings) {
  if (!view.facts.kinds.contains(Kind::feature)) { return; }
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Span span = view.ticket.units()[i].span;
    if (view.facts.classes[i] < patterns::UnitClass::prose || !facts::begins_story(view.ticket.prose(span))) {
      continue;
    }
    if (!facts::is_incomplete_story(view, i)) { continue; }
    findings.push_back({.span = span, .unit = i});
    return;
  }
}

}  // namespace

constinit const Rule story_incomplete{
    .id = "CTX018",
    .name = "story-incomplete",
    .category = Category::context,
    .severity = Severity::info,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .kinds = {Kind::feature},
    .summary = "A user story lacks its goal or its benefit.",
    .rationale =
        "Who the work is for, and what they do with the result, settle details that nobody wrote down.",
    .message = "the story does not say what is wanted, or what for",
    .question = "What exactly is wanted, and what do they do with the result?",
    .fix = "Name the role, the goal and the benefit.",
    .bad = "# Filter orders\n\nAs a support agent I want to filter orders by status.\n",
    .good =
        "# Filter orders\n\nAs a support agent I want to filter orders by status so that I find those that "
        "are stuck.\n",
    .note =
        "\"As a user I can …\" leaves the benefit out by its form and is not flagged; \"I want\" owes it. It "
        "may stand below the story (\"Why this priority: …\"). Whether a role is too general cannot be told "
        "from one ticket.",
    .source = "Lucassen et al., Quality User Story framework, well-formed and full; Connextra template",
    .check_ticket = check,
};

}  // namespace speclint::rules
