#include "tests/support/lint_text.h"

#include "parsers/parse_file.h"

namespace speclint::test {
namespace {

/// Compiled once for all tests: it takes longer than most of them.
const patterns::Matcher& matcher(bool strict) {
  const auto words = [](bool with_strict) {
    engine::Policy policy = policy_of_all();
    policy.strict = with_strict;
    return engine::words_of(policy);
  };
  static const patterns::Matcher usual(words(false));
  static const patterns::Matcher all(words(true));
  return strict ? all : usual;
}

}  // namespace

engine::Policy policy_of_all() {
  return {.rules = rules::all(),
          .selected = std::vector<bool>(rules::all().size(), true),
          .gate = score::handoff_gate()};
}

engine::Policy policy_of(const Rule& rule) {
  engine::Policy policy = policy_of_all();
  for (std::size_t i = 0; i < policy.rules.size(); ++i) { policy.selected[i] = policy.rules[i] == &rule; }
  return policy;
}

engine::Policy usual_policy() {
  engine::Policy policy = policy_of_all();
  for (std::size_t i = 0; i < policy.rules.size(); ++i) { policy.selected[i] = !policy.rules[i]->opt_in; }
  return policy;
}

std::vector<TicketReport> lint(std::string_view path, std::string_view bytes, const engine::Policy& policy) {
  return lint(parse_file(std::string(path), bytes), policy);
}

std::vector<TicketReport> lint(const ParsedFile& file, const engine::Policy& policy,
                               const Surroundings& surroundings) {
  return engine::lint_file(file, surroundings, policy, matcher(policy.strict));
}

std::vector<ReportedFinding> findings_of(const Rule& rule, std::string_view path, std::string_view bytes,
                                         bool strict) {
  std::vector<ReportedFinding> findings;
  engine::Policy policy = policy_of(rule);
  policy.strict = strict;
  for (TicketReport& report : lint(path, bytes, policy)) {
    for (ReportedFinding& finding : report.findings) {
      if (finding.rule == rule.id) { findings.push_back(std::move(finding)); }
    }
  }
  return findings;
}

}  // namespace speclint::test
