// Hand-made runs that every reporter is shown.
#pragma once
#include <string>
#include <vector>

#include "lint/engine/report.h"

namespace speclint::samples {

struct Run {
  std::string name;  // of the golden files
  std::vector<TicketReport> tickets;
  Summary summary;
  std::vector<Skipped> skipped;
};

/// A run without a ticket, with one, with many, and with one that is written to do harm.
std::vector<Run> runs();

}  // namespace speclint::samples
