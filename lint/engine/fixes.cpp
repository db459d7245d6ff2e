#include "lint/engine/fixes.h"

#include <algorithm>

namespace speclint::engine {
namespace {

/// The findings of one rule.
struct Fix {
  std::string_view rule;
  Severity gravest = Severity::off;
  double gain = 0;
};

class Search {
 public:
  Search(const score::GatePolicy& gate, std::span<const Finding> findings,
         std::span<const score::Loss> losses, const score::Basis& basis)
      : gate_(gate), findings_(findings), losses_(losses), basis_(basis) {}

  /// Whether the gate lets the ticket pass without the findings of these rules.
  bool passes_without(std::span<const Fix> fixes) const {
    std::vector<score::Loss> left;
    std::vector<score::GateFinding> seen;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      const bool is_fixed = std::any_of(fixes.begin(), fixes.end(),
                                        [&](const Fix& fix) { return fix.rule == findings_[i].rule->id; });
      if (is_fixed) { continue; }
      left.push_back(losses_[i]);
      seen.push_back({severity_of(findings_[i]), findings_[i].rule->id});
    }
    return score::apply_gate(gate_, score::score(left, basis_), seen).passed;
  }

 private:
  const score::GatePolicy& gate_;
  std::span<const Finding> findings_;
  std::span<const score::Loss> losses_;
  const score::Basis& basis_;
};

std::vector<Fix> all_fixes(std::span<const Finding> findings, std::span<const double> gains) {
  std::vector<Fix> fixes;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const std::string_view rule = findings[i].rule->id;
    auto known = std::find_if(fixes.begin(), fixes.end(), [&](const Fix& fix) { return fix.rule == rule; });
    if (known == fixes.end()) { known = fixes.insert(fixes.end(), Fix{rule}); }
    known->gravest = std::max(known->gravest, severity_of(findings[i]));
    known->gain += gains[i];
  }
  return fixes;
}

}  // namespace

std::vector<std::string_view> fixes_to_gate(const score::GatePolicy& gate, std::span<const Finding> findings,
                                            std::span<const score::Loss> losses,
                                            std::span<const double> gains, const score::Basis& basis) {
  const Search search(gate, findings, losses, basis);
  std::vector<Fix> fixes = all_fixes(findings, gains);
  const auto must_go = [&](const Fix& fix) { return gate.fail_on && fix.gravest >= *gate.fail_on; };
  std::sort(fixes.begin(), fixes.end(), [&](const Fix& a, const Fix& b) {
    if (must_go(a) != must_go(b)) { return must_go(a); }
    return a.gain != b.gain ? a.gain > b.gain : a.rule < b.rule;
  });
  std::size_t count = 0;
  while (count < fixes.size() && !search.passes_without(std::span(fixes).first(count))) { ++count; }
  fixes.resize(count);
  // What gains most in the total need not be what a dimension lacks.
  for (std::size_t i = fixes.size(); i-- > 0;) {
    std::vector<Fix> fewer = fixes;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (!must_go(fixes[i]) && search.passes_without(fewer)) { fixes = std::move(fewer); }
  }
  std::vector<std::string_view> rules;
  rules.reserve(fixes.size());
  for (const Fix& fix : fixes) { rules.push_back(fix.rule); }
  return rules;
}

}  // namespace speclint::engine
