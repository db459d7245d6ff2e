#include "rules/facts/undeclared_criteria.h"

#include <algorithm>
#include <array>
#include <string>

#include "rules/facts/criteria.h"
#include "rules/facts/lead_in.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;
using patterns::UnitClass;

const Pattern kMarker{
    R"((?i)^\W*(?:done when|accepted when|we(?:['’]re| are) done when|acceptance(?: criteri\w+| tests?)?|)"
    R"(success (?:is|criteria|looks like)|definition of done|finish line)\b\W+(?:\w+\W+){2,}\w)"};
const Pattern kTrigger{
    R"((?i)^\W*(?:when|while|if|where|once|after)\b.{3,200}\b(?:shall|must|should|will|then)\b)"};
/// What somebody proposes, asks others to do or has to do today is no result; nor is a modal without a
/// subject.
const Pattern kProposal{
    R"((?i)\b(?:we|i|you|one|users?)(?:\s+\w+)?\s+(?:should|must|shall|need|can|could)\b|^\W*(?:should|must|shall)\b)"};
/// What is looked at when the work is done: "verify that the list shows 3 rows".
const Pattern kVerification{
    R"((?i)\b(?:verify|check|confirm|ensure|assert|make\s+sure)\b.{1,160}\b(?:is|are|was|were|has|have|\w{3,}s)\b)"};

/// That something is possible says what is bought, and not what is then seen.
const Pattern kCapability{
    R"((?i)\b(?:should|must|shall)\s+(?:also\s+|not\s+)?(?:be\s+(?:able|added|created|done|implemented|included|made|possible|provided|)"
    R"(supported)|allow|enable|include|provide|support)\b|^\W*(?:the\s+)?(?:ability|possibility|option)\s+to\b)"};

/// These say what was seen, who is who, or what is not asked for.
constexpr RoleSet kNeverCriteria{
    SectionRole::out_of_scope, SectionRole::steps,          SectionRole::actual,   SectionRole::environment,
    SectionRole::evidence,     SectionRole::open_questions, SectionRole::contacts, SectionRole::dependencies,
    SectionRole::assumptions,  SectionRole::risks,          SectionRole::access,   SectionRole::references,
    SectionRole::appetite,     SectionRole::commercial,     SectionRole::log};

/// The words that the patterns for the start of a unit begin with: most units begin otherwise, and need no
/// pattern.
constexpr std::array<std::string_view, 13> kOpeners{"accepted", "acceptance", "after", "definition", "done",
                                                    "finish",   "if",         "once",  "success",    "we",
                                                    "when",     "where",      "while"};

bool opens_like_criterion(std::string_view prose) {
  const auto is_letter = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  const auto begin = std::find_if(prose.begin(), prose.end(), is_letter);
  const auto end = std::find_if_not(begin, prose.end(), is_letter);
  const std::string_view word(begin, end);
  return std::any_of(kOpeners.begin(), kOpeners.end(), [&](std::string_view opener) {
    return word.size() == opener.size() && patterns::contains_ignoring_case(word, opener);
  });
}

class Undeclared {
 public:
  Undeclared(const Ticket& ticket, const TicketHits& hits, const Facts& facts)
      : ticket_(ticket), hits_(hits), facts_(facts) {}

  std::vector<std::uint32_t> find(const std::vector<Scenario>& scenarios) {
    for (const Scenario& scenario : scenarios) {
      if (scenario.outcome != kNoIndex && may_hold(scenario.outcome)) {
        certain_.push_back(scenario.outcome);
      }
    }
    boxes_count_ = boxes_tell_results();
    for (std::uint32_t i = 0; i < ticket_.units().size(); ++i) {
      if (may_hold(i)) { look_at(i); }
    }
    if (triggers_.size() >= 2) { certain_.insert(certain_.end(), triggers_.begin(), triggers_.end()); }
    std::sort(certain_.begin(), certain_.end());
    certain_.erase(std::unique(certain_.begin(), certain_.end()), certain_.end());
    std::erase_if(certain_, [&](std::uint32_t i) { return !is_criterion(ticket_, hits_, i) && !binds(i); });
    return certain_;
  }

 private:
  bool may_hold(std::uint32_t index) const {
    return facts_.classes[index] >= UnitClass::prose && !kNeverCriteria.contains(ticket_.units()[index].role);
  }

  /// "The device shall stop in these steps:" leads in to what is asked for, and asks for it.
  bool binds(std::uint32_t index) const {
    const std::string_view prose = ticket_.prose(ticket_.units()[index].span);
    return patterns::contains_ignoring_case(prose, " shall ") ||
           prose.find(" MUST ") != std::string_view::npos;
  }

  void look_at(std::uint32_t index) {
    const std::string_view prose = ticket_.prose(ticket_.units()[index].span);
    if ((boxes_count_ && tells_result(index)) || is_expectation(index) || is_verification(index) ||
        is_inline_scenario(prose)) {
      certain_.push_back(index);
    } else if (opens_like_criterion(prose)) {
      if (kMarker.found_in(prose)) {
        certain_.push_back(index);
      } else if (facts_.clean[index] && kTrigger.found_in(prose)) {
        triggers_.push_back(index);
      }
    }
  }

  bool is_box(std::uint32_t index) const {
    return may_hold(index) && ticket_.units()[index].tick != Tick::none;
  }

  /// A box may hold a step of the work or what is so in the end.
  bool tells_result(std::uint32_t index) const {
    if (!is_box(index)) { return false; }
    const std::string_view prose = ticket_.prose(ticket_.units()[index].span);
    return facts_.clean[index] && hits_.any(index, lexicons::result_verb) && !is_order(prose) &&
           triviality_of(prose) == Triviality::none && !kCapability.found_in(prose) &&
           !kProposal.found_in(prose);
  }

  /// A list of steps is no list of results because one of them is worded like it.
  bool boxes_tell_results() const {
    std::size_t boxes = 0;
    std::size_t results = 0;
    for (std::uint32_t i = 0; i < ticket_.units().size(); ++i) {
      boxes += is_box(i) ? 1 : 0;
      results += tells_result(i) ? 1 : 0;
    }
    return results * 2 > boxes;
  }

  /// One sentence "X should do Y" that can be observed is a finish line in a ticket that has no parts. Among
  /// parts that say what is to be done it needs the form of a requirement: "shall", or an exact item of a
  /// list.
  bool is_expectation(std::uint32_t index) const {
    const Unit& unit = ticket_.units()[index];
    if (unit.role == SectionRole::expected) { return true; }
    const bool asks = facts_.classes[index] >= UnitClass::requirement && facts_.checkable[index] &&
                      facts_.clean[index] && hits_.any(index, lexicons::imperative);
    if (!asks || binds(index)) { return asks; }
    const std::string_view prose = ticket_.prose(unit.span);
    const bool has_no_part = unit.role == SectionRole::none || unit.role == SectionRole::context;
    const bool is_exact_item =
        unit.kind != UnitKind::sentence && unit.tick == Tick::none && patterns::is_measured(prose);
    return (has_no_part || is_exact_item) && !is_order(prose) && !kProposal.found_in(prose) &&
           !kCapability.found_in(prose);
  }

  /// What a plan of tests looks at; the tests that it only names are no criteria.
  bool is_verification(std::uint32_t index) const {
    const Unit& unit = ticket_.units()[index];
    const std::string_view prose = ticket_.prose(unit.span);
    if (unit.role != SectionRole::test_plan || !facts_.checkable[index] || !facts_.clean[index]) {
      return false;
    }
    const bool names_case = unit.kind == UnitKind::item && patterns::is_measured(prose) && !is_order(prose);
    return names_case || kVerification.found_in(prose) ||
           (patterns::is_measured(prose) && patterns::contains_ignoring_case(prose, "verify "));
  }

  const Ticket& ticket_;
  const TicketHits& hits_;
  const Facts& facts_;
  bool boxes_count_ = false;
  std::vector<std::uint32_t> certain_;
  std::vector<std::uint32_t> triggers_;
};

}  // namespace

bool is_criterion(const Ticket& ticket, const TicketHits& hits, std::uint32_t index) {
  const Unit& unit = ticket.units()[index];
  if (unit.kind == UnitKind::heading || unit.kind == UnitKind::title || unit.struck) { return false; }
  if (leads_in(ticket.prose(unit.span))) { return false; }
  std::string prose(ticket.prose(unit.span));
  for (const patterns::Hit& hit : hits.of(index)) {
    if (!lexicons::placeholder.holds(*hit.group)) { continue; }
    prose.replace(hit.span.begin - unit.span.begin, hit.span.size(), hit.span.size(), ' ');
  }
  return !is_nothing(prose);
}

std::vector<std::uint32_t> undeclared_criteria(const Ticket& ticket, const TicketHits& hits,
                                               const Facts& facts, const std::vector<Scenario>& scenarios) {
  return Undeclared(ticket, hits, facts).find(scenarios);
}

}  // namespace speclint::facts
