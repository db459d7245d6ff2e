// The records of exports that were not judged: counted, so that a thousand of them are one line.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "lint/engine/report.h"

namespace speclint::report {

class PassedOver {
 public:
  /// Whether a report is one of a record that was not judged, and that nothing was wrong with.
  static bool takes(const TicketReport& report);
  void add(const TicketReport& report);

  /// `export.csv: 20 records not judged (the export has no description: …)`, by file and reason in the order
  /// of the run; of many reasons the first ten and the number of the others. Sanitised.
  std::vector<std::string> lines() const;

 private:
  struct Group {
    std::string path;
    std::string what;  // verdict and reason
    std::uint64_t count = 0;
  };

  std::vector<Group> groups_;
  std::uint64_t others_ = 0;  // of reasons that are not kept
};

/// `not judged (the reason)` of a report without a score. Sanitised.
std::string passed_over_text(const TicketReport& report);

}  // namespace speclint::report
