// What a ticket says about whose work it is.
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "rules/facts/compute_facts.h"
#include "rules/facts/estimate.h"
#include "rules/facts/evidence.h"
#include "rules/facts/title_kind.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;
using patterns::UnitClass;

constexpr int kWholeWork = 4;  // the title itself is work for insiders
constexpr int kHeavy = 3;
constexpr int kFrame = 2;  // of the whole work, or a part for insiders
constexpr int kLight = 1;

/// Titles that give a money or personnel matter as the work. Without "the", it may be what a program does.
const Pattern kOfficeWork{
    R"((?i)^\W*(?:(?:approve|authori[sz]e|sign(?: off)?|pay|reimburse|negotiate|review and approve)\s+)"
    R"((?:the|our|all|this|these|last)\s+(?:[\w'’-]+\s+){0,2}(?:invoices?|contracts?|payroll|salar(?:y|ies)|budgets?|)"
    R"(expenses?|offers?|leave requests?|purchase orders?|bonus(?:es)?|timesheets?)|)"
    R"((?:hire|dismiss|promote|interview|appraise)\s+(?:an?|the|our|new|two|three)\s+(?:[\w-]+\s+){0,2}(?:engineers?|)"
    R"(developers?|candidates?|employees?|managers?|staff|designers?|team|colleagues?))\b)"};
/// Titles of habits: they have no end.
const Pattern kHabit{
    R"((?i)^\W*(?:ongoing|continuous(?:ly)?|permanent(?:ly)?|regular(?:ly)?|always)\s+(?:improve\w*|maint\w+|support\w*|)"
    R"(monitor\w*|review\w*|updat\w+|care|operation\w*|check\w*)\b|\b(?:on a regular basis|as they come|every (?:day|week|month))\W*$|)"
    R"(^\W*ongoing\b)"};
/// Titles that ask for a decision.
const Pattern kDecision{
    R"((?i)^\W*(?:decide|determine|choose|define (?:the|our) (?:strategy|approach|direction|vision|roadmap))\b)"};

/// Phrases of ownership that are orders.
const Pattern kOrder{
    R"((?i)^(?:take|own|be|become|define|set|shape|establish|drive|decide|lead|mentor|hire|coach|operate|keep|attend|)"
    R"(choose|run)\b)"};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& byte : result) { byte = static_cast<char>(std::tolower(static_cast<unsigned char>(byte))); }
  return result;
}

void add(std::vector<Sign>& signs, Sign sign) {
  const bool known =
      std::any_of(signs.begin(), signs.end(), [&](const Sign& other) { return other.text == sign.text; });
  if (!known) { signs.push_back(std::move(sign)); }
}

int weight_of(const patterns::PhraseGroup& group) {
  return group.tier == patterns::Tier::a ? kHeavy : kLight;
}

/// Finds the signs of a ticket unit by unit.
class Finder {
 public:
  Finder(const Ticket& ticket, const TicketHits& hits, const Facts& facts)
      : ticket_(ticket), hits_(hits), facts_(facts) {}

  HandoffSigns find() {
    for (std::uint32_t i = 0; i < facts_.classes.size(); ++i) {
      if (facts_.classes[i] == UnitClass::title) { look_at_title(i); }
      if (asks(i)) { look_at_hits(i); }
    }
    for (auto* list : {&signs_.ownership, &signs_.insider}) {
      std::stable_sort(list->begin(), list->end(),
                       [](const Sign& a, const Sign& b) { return a.weight > b.weight; });
    }
    return std::move(signs_);
  }

 private:
  /// Whether the unit says what is to be done: who owns the thing today stands elsewhere.
  bool asks(std::uint32_t index) const {
    const UnitClass unit_class = facts_.classes[index];
    if (unit_class == UnitClass::title) { return true; }
    const Unit& unit = ticket_.units()[index];
    if (unit.kind == UnitKind::heading || unit.tick == Tick::done) { return false; }
    return unit_class >= UnitClass::requirement || (unit_class == UnitClass::prose && begins_as_order(index));
  }

  /// Whether a description begins with a phrase of ownership: "Own the billing service".
  bool begins_as_order(std::uint32_t index) const {
    const Span unit = ticket_.units()[index].span;
    const auto here = hits_.of(index);
    return std::any_of(here.begin(), here.end(), [&](const patterns::Hit& hit) {
      return hit.span.begin == unit.begin && lexicons::ownership.holds(*hit.group) &&
             kOrder.found_in(ticket_.text(hit.span));
    });
  }

  void look_at_hits(std::uint32_t index) {
    const int in_title = facts_.classes[index] == UnitClass::title ? kLight : 0;
    for (const patterns::Hit& hit : hits_.of(index)) {
      const auto sign = [&](int weight) {
        return Sign{lower(ticket_.text(hit.span)), hit.span, index, weight + in_title};
      };
      if (lexicons::ownership.holds(*hit.group)) { add(signs_.ownership, sign(weight_of(*hit.group))); }
      if (lexicons::insider_work.holds(*hit.group)) { add(signs_.insider, sign(kFrame)); }
    }
  }

  void look_at_title(std::uint32_t index) {
    const Span span = ticket_.units()[index].span;
    const std::string_view title = ticket_.text(span);
    const std::string_view proper = without_label(title);
    const auto begin = static_cast<std::uint32_t>(title.size() - proper.size());
    const auto add_match = [&](const Pattern& pattern, int weight, std::vector<Sign>& signs) {
      const auto found = pattern.find(proper);
      if (!found) { return; }
      const Span at{span.begin + begin + found->begin, span.begin + begin + found->end};
      add(signs, {lower(ticket_.text(at)), at, index, weight});
    };
    add_match(kOfficeWork, kWholeWork, signs_.insider);
    add_match(kHabit, kFrame, signs_.ownership);
    const bool decidable = facts_.acceptance.state == AcceptanceState::testable || has_decider();
    if (!decidable) { add_match(kDecision, kFrame, signs_.ownership); }
    signs_.delivers = delivers(index, proper);
  }

  /// Whether somebody is named who decides, or what there is to choose from.
  bool has_decider() const {
    const Surroundings nowhere;
    return has_filled({ticket_, hits_, facts_, nowhere}, {SectionRole::decisions, SectionRole::contacts});
  }

  /// Whether the title proper begins with a delivering verb and goes on.
  bool delivers(std::uint32_t index, std::string_view proper) const {
    const auto first = std::find_if(proper.begin(), proper.end(), [](char byte) {
      return std::isalpha(static_cast<unsigned char>(byte)) != 0;
    });
    const Span unit = ticket_.units()[index].span;
    const auto at = unit.end - static_cast<std::uint32_t>(proper.end() - first);
    const auto here = hits_.of(index);
    return std::any_of(here.begin(), here.end(), [&](const patterns::Hit& hit) {
      return lexicons::delivering_verb.holds(*hit.group) && hit.span.begin == at && hit.span.end < unit.end;
    });
  }

  const Ticket& ticket_;
  const TicketHits& hits_;
  const Facts& facts_;
  HandoffSigns signs_;
};

constexpr std::array<std::string_view, 3> kHandoffKeys{"handoff", "hand_off", "handover"};
constexpr std::array kDeclarable{Verdict::contract, Verdict::respecify, Verdict::hire, Verdict::keep};

std::optional<Verdict> verdict_in(std::string_view key, std::string_view value) {
  if (std::find(kHandoffKeys.begin(), kHandoffKeys.end(), lower(key)) == kHandoffKeys.end()) {
    return std::nullopt;
  }
  const auto found = std::find_if(kDeclarable.begin(), kDeclarable.end(),
                                  [&](Verdict verdict) { return lower(value) == verdict_name(verdict); });
  return found == kDeclarable.end() ? std::nullopt : std::optional(*found);
}

/// A key is a field, or, where it also names a part of tickets, a section with one value.
std::optional<Verdict> declared_verdict(const Ticket& ticket) {
  for (const Field& field : ticket.fields()) {
    if (const auto verdict = verdict_in(field.key, field.value)) { return verdict; }
  }
  for (const Unit& unit : ticket.units()) {
    if (unit.role != SectionRole::deliverables || unit.kind == UnitKind::heading) { continue; }
    const Span heading = ticket.sections()[unit.section].heading;
    if (const auto verdict = verdict_in(ticket.text(heading), ticket.text(unit.span))) { return verdict; }
  }
  return std::nullopt;
}

}  // namespace

HandoffSigns handoff_signs(const Ticket& ticket, const TicketHits& hits, const Facts& facts) {
  constexpr double kMostHours = 80;
  HandoffSigns signs = Finder(ticket, hits, facts).find();
  signs.declared = declared_verdict(ticket);
  const auto hours = estimated_hours(ticket, &facts.clean);
  signs.sized = hours && *hours <= kMostHours;
  return signs;
}

}  // namespace speclint::facts
