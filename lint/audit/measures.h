// What is true of a set of tickets, in numbers (catalogue 7.1). The same for the same set, in whatever order
// it is given: sums are of whole numbers.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lint/audit/audited_ticket.h"

namespace speclint::audit {

using TicketSet = std::vector<const AuditedTicket*>;

/// Of numbers with one decimal.
struct Spread {
  double mean = 0;
  double lower_quartile = 0;
  double median = 0;
  double upper_quartile = 0;
};

inline constexpr std::size_t kVerdictCount = 6;
inline constexpr std::string_view kGrades = "ABCDF";

struct Measures {
  std::uint32_t tickets = 0;  // that were read
  std::uint32_t closed = 0;
  std::uint32_t epics = 0;    // that are open
  std::uint32_t counted = 0;  // see AuditedTicket::counts; what the shares below are of
  std::array<std::uint32_t, kVerdictCount> verdicts{};  // of what is not closed
  std::array<std::uint64_t, kVerdictCount> minutes{};   // of work, as estimated, of those
  std::uint32_t passed = 0;                             // the gate
  std::uint32_t within_three = 0;                       // that pass or would with at most three fixes
  std::uint32_t testable = 0;                           // with a testable acceptance
  Spread score;
  std::array<Spread, kDimensionCount> dimensions;
  std::array<std::uint32_t, kGrades.size()> grades{};
  std::array<std::uint32_t, kRoleCount> covered{};  // tickets with a part of that role that says something
  Spread questions;
  double round_trips = 0;  // of all together
  std::uint32_t blockers = 0;

  double pass_rate() const { return share(passed); }
  /// Days of eight hours, of those that are estimated in time.
  double estimated_days(Verdict verdict) const;
  double acceptance_coverage() const { return share(testable); }
  /// In percent of what counts; 0 of nothing.
  double share(std::uint32_t count) const;
};

Measures measure(std::span<const AuditedTicket* const> tickets);

/// So many tickets with the same headings make them a template.
inline constexpr std::size_t kTemplateTickets = 5;

/// In percent; 0 of nothing.
double percent(std::uint64_t count, std::uint64_t of);

/// The spread of tenths: 273 for 27.3.
Spread spread_of(std::vector<std::int64_t> tenths);

/// A rule and what would be saved if nothing it finds were there.
struct Blocker {
  std::string_view rule;
  std::uint32_t tickets = 0;  // that have a finding of it
  std::uint32_t findings = 0;
  double round_trips = 0;  // that would not be needed
};

/// By round trips saved, the most first.
std::vector<Blocker> rank_blockers(std::span<const AuditedTicket* const> tickets);

}  // namespace speclint::audit
