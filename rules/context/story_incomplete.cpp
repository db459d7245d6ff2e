// CTX018: a user story without its goal or its benefit.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;

/// Who says "I can" leaves the benefit out; who says "I want" owes it.
const Pattern kWish{R"((?i)\bi\W*(?:want|need|wish|would\s+like)\b|\bi['’]d\s+like\b)"};
const Pattern kGoal{
    R"((?i)\b(?:i|we|they)\W*(?:want|need|wish|would|can|could|should|must|expect|am|have)\b|\bi['’]d\b)"};
const Pattern kBenefit{
    R"((?i)\bso\b|\bin\s+order\b|\bbecause\b|\bto\s+be\s+able\b|\bthereby\b|\bsince\b|\bwhy\b|\brather\s+than\b|)"
    R"(\binstead\s+of\b|\bwithout\b|\bbenefit|\bvalue\b|\bwhen\b|\bto\s+\w+\b.{1,80}\bto\s+\w+)"};
const Pattern kSoThat{R"((?i)\bso\s+that\b|\bin\s+order\s+to\b)"};
constexpr std::uint32_t kLongest = 8;  // units: a story may be a list, and the reason stand below it

bool begins_with_role(std::string_view prose) {
  const std::size_t begin = prose.find_first_not_of(" \t\r\n*_>");
  const std::string_view start = begin == std::string_view::npos ? std::string_view{} : prose.substr(begin);
  return patterns::contains_ignoring_case(start.substr(0, 5), "as a ") ||
         patterns::contains_ignoring_case(start.substr(0, 6), "as an ");
}

/// Whether the story that begins with a unit lacks what it promises. Of what follows only clean units count.
bool is_incomplete(const TicketView& view, std::uint32_t first) {
  const Ticket& ticket = view.ticket;
  const std::uint32_t end =
      std::min(ticket.sections()[ticket.units()[first].section].units.end(), first + kLongest);
  bool has_wish = false;
  bool has_goal = false;
  bool has_benefit = false;
  bool has_so_that = false;
  for (std::uint32_t i = first; i < end; ++i) {
    if (i > first && !facts::is_evidence(view, i)) { continue; }
    const std::string_view prose = ticket.prose(ticket.units()[i].span);
    has_wish = has_wish || kWish.found_in(prose);
    has_goal = has_goal || kGoal.found_in(prose);
    has_benefit = has_benefit || kBenefit.found_in(prose);
    has_so_that = has_so_that || kSoThat.found_in(prose);
  }
  return has_wish ? !has_benefit : has_so_that && !has_goal;
}

void check(const TicketView& view, Findings& findings) {
  if (!view.facts.kinds.contains(Kind::feature)) { return; }
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Span span = view.ticket.units()[i].span;
    if (view.facts.classes[i] < patterns::UnitClass::prose || !begins_with_role(view.ticket.prose(span))) {
      continue;
    }
    if (!is_incomplete(view, i)) { continue; }
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
    .note = "",
    .source = "Lucassen et al., Quality User Story framework, well-formed and full; Connextra template",
    .check_ticket = check,
};

}  // namespace speclint::rules
