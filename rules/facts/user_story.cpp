#include "rules/facts/user_story.h"

#include <algorithm>

#include "rules/facts/evidence.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

const patterns::Pattern kStory{R"((?is)^\W*as (?:an?|the)\s.{2,200}\bi\s+(?:want|need|can|would like)\b)",
                               "as "};

/// Who says "I can" leaves the benefit out; who says "I want" owes it.
const patterns::Pattern kWish{R"((?i)\bi\W*(?:want|need|wish|would\s+like)\b|\bi['’]d\s+like\b)"};
const patterns::Pattern kGoal{
    R"((?i)\b(?:i|we|they)\W*(?:want|need|wish|would|can|could|should|must|expect|am|have)\b|\bi['’]d\b)"};
const patterns::Pattern kBenefit{
    R"((?i)\bso\b|\bin\s+order\b|\bbecause\b|\bto\s+be\s+able\b|\bthereby\b|\bsince\b|\bwhy\b|\brather\s+than\b|)"
    R"(\binstead\s+of\b|\bwithout\b|\bbenefit|\bvalue\b|\bto\s+\w+\b.{1,80}\bto\s+\w+)"};
const patterns::Pattern kSoThat{R"((?i)\bso\s+that\b|\bin\s+order\s+to\b)"};
/// A story may be a list; other items of one are no part of it.
const patterns::Pattern kContinues{R"((?i)^\W*(?:i\b|so\b|in\s+order\b|because\b|why\b))"};
constexpr std::uint32_t kLongest = 8;  // units, because the reason may stand below

}  // namespace

bool has_user_story(const Ticket& ticket) {
  return std::any_of(ticket.sections().begin(), ticket.sections().end(), [&](const Section& section) {
    if (section.role == SectionRole::log) { return false; }
    const auto units = ticket.units(section.units);
    return std::any_of(units.begin(), units.end(), [&](const Unit& unit) {
      return kStory.found_in(
          ticket.prose({unit.span.begin, std::min(section.span.end, unit.span.end + 200)}));
    });
  });
}

bool begins_story(std::string_view prose) {
  const std::size_t begin = prose.find_first_not_of(" \t\r\n*_>");
  const std::string_view start = begin == std::string_view::npos ? std::string_view{} : prose.substr(begin);
  return patterns::contains_ignoring_case(start.substr(0, 5), "as a ") ||
         patterns::contains_ignoring_case(start.substr(0, 6), "as an ");
}

bool is_incomplete_story(const TicketView& view, std::uint32_t first) {
  const Ticket& ticket = view.ticket;
  const std::uint32_t end =
      std::min(ticket.sections()[ticket.units()[first].section].units.end(), first + kLongest);
  bool has_wish = false;
  bool has_goal = false;
  bool has_benefit = false;
  bool has_so_that = false;
  for (std::uint32_t i = first; i < end; ++i) {
    const Unit& unit = ticket.units()[i];
    const std::string_view prose = ticket.prose(unit.span);
    const bool may_continue = unit.kind == UnitKind::sentence || kContinues.found_in(prose);
    if (i > first && (!may_continue || !is_evidence(view, i))) { continue; }
    has_wish = has_wish || kWish.found_in(prose);
    has_goal = has_goal || kGoal.found_in(prose);
    has_benefit = has_benefit || kBenefit.found_in(prose);
    has_so_that = has_so_that || kSoThat.found_in(prose);
  }
  return has_wish ? !has_benefit : has_so_that && !has_goal;
}

}  // namespace speclint::facts
