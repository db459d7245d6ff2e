// A run's totals, kept while tickets pass by.
#pragma once
#include <array>
#include <cstdint>
#include <set>
#include <string>

#include "lint/engine/report.h"

namespace speclint::app {

class Tally {
 public:
  void add(const TicketReport& report);
  void add_file() { ++summary_.files; }
  void add_closed(std::uint64_t count) { summary_.closed += count; }
  void add_not_tickets(std::uint64_t count) { summary_.not_tickets += count; }
  void add_not_judged(std::uint64_t count) { summary_.not_judged += count; }
  /// Of very many the first by their text are kept, whatever order they came in.
  void add_error(const std::string& message);

  Summary summary() const;

 private:
  static constexpr std::size_t kTenths = 1001;  // scores have one decimal, so they can be counted

  std::uint64_t score_at(std::uint64_t rank) const;

  Summary summary_;
  std::set<std::string> errors_;
  std::array<std::uint64_t, kTenths> scores_{};
};

}  // namespace speclint::app
