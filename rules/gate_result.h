// Whether a ticket may go out, and why not.
#pragma once
#include <string>
#include <vector>

namespace speclint {

struct GateResult {
  bool passed = true;
  double score = 100;                // the total without baselined findings
  std::vector<std::string> reasons;  // every condition that failed: "blocker QUE002", "score 27.3 < 80"
};

}  // namespace speclint
