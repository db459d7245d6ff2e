#include "lint/engine/suppressions.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "lint/engine/dates.h"
#include "rules/rule_match.h"

namespace speclint::engine {
namespace {

/// One word of a suppression that is in force.
struct Waiver {
  const Suppression* suppression = nullptr;
  Span word;
  std::string_view text;
  std::vector<bool> rules;  // that it means, parallel to the policy's
  bool any_selected = false;
  bool used = false;
};

/// What is wrong with a suppression as a whole; an empty message when it is in force.
ParseFinding fault_of(const Suppression& suppression, std::string_view today) {
  const auto useless = [](std::string message) {
    return ParseFinding{ParseProblem::unused_suppression, {}, std::move(message), {}};
  };
  if (!suppression.understood) {
    return useless("this is no suppression that speclint knows, so it suppresses nothing");
  }
  if (suppression.reason.empty()) {
    return {ParseProblem::no_reason, {}, "a suppression without a reason suppresses nothing", {}};
  }
  if (suppression.rules.empty()) { return useless("a suppression that names no rule suppresses nothing"); }
  if (suppression.until.empty()) { return useless(""); }
  if (!is_date(suppression.until)) { return useless("the last day of the suppression is no date"); }
  if (!today.empty() && today > suppression.until) {
    return useless(fmt::format("the suppression ended on {}", suppression.until));
  }
  return useless("");
}

class Suppressor {
 public:
  Suppressor(const Ticket& ticket, const Policy& policy) : ticket_(ticket), policy_(policy) {
    const std::string_view today = policy.as_of.empty() ? newest_date(ticket) : policy.as_of;
    for (const Suppression& suppression : ticket.suppressions()) {
      if (const ParseFinding fault = fault_of(suppression, today); !fault.message.empty()) {
        tell(fault.problem, suppression.span, fault.message);
      } else {
        for (const Span word : suppression.rules) { add(suppression, word); }
      }
    }
  }

  Acceptances apply(Findings& findings) {
    Findings kept;
    for (Finding& finding : findings) {
      if (const Suppression* by = waive(finding)) {
        result_.accepted.push_back({std::move(finding), by->reason});
      } else {
        kept.push_back(std::move(finding));
      }
    }
    findings = std::move(kept);
    for (const Waiver& waiver : waivers_) {
      if (waiver.used || !waiver.any_selected) { continue; }
      tell(ParseProblem::unused_suppression, waiver.word,
           fmt::format("{} is suppressed where it is not found", waiver.text));
    }
    return std::move(result_);
  }

 private:
  void tell(ParseProblem problem, Span place, std::string message) {
    result_.problems.push_back({problem, ticket_.to_source(place), std::move(message), {}});
  }

  void add(const Suppression& suppression, Span word) {
    Waiver waiver{&suppression, word, ticket_.text(word), {}};
    waiver.rules.reserve(policy_.rules.size());
    bool any = false;
    for (std::size_t i = 0; i < policy_.rules.size(); ++i) {
      const bool meant = is_meant(*policy_.rules[i], waiver.text);
      waiver.rules.push_back(meant);
      any = any || meant;
      waiver.any_selected = waiver.any_selected || (meant && policy_.selected[i]);
    }
    if (any) { return waivers_.push_back(std::move(waiver)); }
    tell(ParseProblem::unused_suppression, word, "what is suppressed here is no rule's id, name or category");
  }

  bool reaches(Span reach, const Finding& finding) const {
    const auto holds = [&](std::uint32_t at) { return reach.begin <= at && at < reach.end; };
    return holds(finding.span.begin) ||
           (finding.unit != kNoIndex && holds(ticket_.units()[finding.unit].span.begin));
  }

  /// The first suppression that is about a finding. All of them have been of use.
  const Suppression* waive(const Finding& finding) {
    const auto rule = std::find(policy_.rules.begin(), policy_.rules.end(), finding.rule);
    const auto number = static_cast<std::size_t>(rule - policy_.rules.begin());
    const Suppression* first = nullptr;
    for (Waiver& waiver : waivers_) {
      if (!waiver.rules[number] || !reaches(waiver.suppression->reach, finding)) { continue; }
      waiver.used = true;
      if (first == nullptr) { first = waiver.suppression; }
    }
    return first;
  }

  const Ticket& ticket_;
  const Policy& policy_;
  std::vector<Waiver> waivers_;
  Acceptances result_;
};

}  // namespace

Acceptances suppress(const Ticket& ticket, const Policy& policy, Findings& findings) {
  if (ticket.suppressions().empty() || !policy.suppress) { return {}; }
  return Suppressor(ticket, policy).apply(findings);
}

}  // namespace speclint::engine
