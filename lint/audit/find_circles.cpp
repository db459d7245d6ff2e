// BKL003: tickets that wait for each other in a circle.
#include "lint/audit/set_rules.h"

namespace speclint::audit {

void find_circles(const SetContext& context, const Graph& graph, Found& all) {
  for (const auto& circle : circles(graph, open_ones(context.tickets))) {
    std::string names;
    for (const std::uint32_t member : circle) {
      if (names.size() > 200) {
        names += ", …";
        break;
      }
      names += (names.empty() ? "" : ", ") + name_of(context.tickets[member]);
    }
    std::vector<std::uint32_t> others(circle.begin() + 1, circle.end());
    all.push_back(found(rules::dependency_cycle, circle.front(), std::move(others), names));
  }
}

}  // namespace speclint::audit
