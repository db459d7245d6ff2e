#include "lint/engine/dedupe.h"

#include <algorithm>
#include <tuple>

#include "rules/rule.h"

namespace speclint::engine {
namespace {

bool by_place(const Finding& a, const Finding& b) {
  return std::tuple(a.span, a.rule->id, a.unit) < std::tuple(b.span, b.rule->id, b.unit);
}

/// Sorts the findings of a unit together, the strongest first.
bool by_unit_and_strength(const Finding& a, const Finding& b) {
  const auto key = [](const Finding& finding) {
    return std::tuple(finding.unit, -static_cast<int>(severity_of(finding)), ~finding.span.size(),
                      static_cast<std::uint8_t>(~finding.rule->precedence), finding.rule->id, finding.span);
  };
  return key(a) < key(b);
}

bool replaces(const Finding& stronger, const Finding& other) {
  return stronger.rule->replaces != nullptr && *stronger.rule->replaces == other.rule->category;
}

/// Whether one that was kept makes `finding` superfluous.
bool gives_way(const Finding& finding, const Findings& kept, std::size_t first_of_unit) {
  return std::any_of(kept.begin() + static_cast<std::ptrdiff_t>(first_of_unit), kept.end(),
                     [&](const Finding& other) { return other.span.overlaps(finding.span); });
}

void drop_replaced(Findings& findings) {
  const auto is_replaced = [&](const Finding& finding) {
    const auto [first, last] =
        std::equal_range(findings.begin(), findings.end(), finding,
                         [](const Finding& a, const Finding& b) { return a.unit < b.unit; });
    return finding.unit != kNoIndex &&
           std::any_of(first, last, [&](const Finding& other) { return replaces(other, finding); });
  };
  Findings kept;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(kept),
               [&](const Finding& finding) { return !is_replaced(finding); });
  findings = std::move(kept);
}

}  // namespace

Findings dedupe(Findings findings) {
  std::sort(findings.begin(), findings.end(), by_unit_and_strength);
  drop_replaced(findings);
  Findings kept;
  std::size_t first_of_unit = 0;
  for (Finding& finding : findings) {
    if (kept.empty() || kept.back().unit != finding.unit) { first_of_unit = kept.size(); }
    if (!gives_way(finding, kept, first_of_unit)) { kept.push_back(std::move(finding)); }
  }
  std::sort(kept.begin(), kept.end(), by_place);
  return kept;
}

}  // namespace speclint::engine
