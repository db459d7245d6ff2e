// A run's totals, kept while tickets pass by.
#include "lint/app/tally.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace speclint::app {
namespace {

constexpr std::size_t kMostErrors = 100;

}  // namespace

void Tally::add(const TicketReport& report) {
  for (const ReportedFinding& finding : report.findings) {
    ++summary_.findings[static_cast<std::size_t>(finding.severity)];
  }
  for (const WithheldFinding& withheld : report.withheld) {
    ++summary_.withheld[static_cast<std::size_t>(withheld.why)];
  }
  if (!report.score) {
    ++(report.verdict == Verdict::not_a_ticket ? summary_.not_tickets : summary_.not_judged);
    return;
  }
  ++summary_.tickets;
  ++(report.gate.passed ? summary_.passed : summary_.failed);
  const auto tenths = static_cast<std::size_t>(std::lround(std::clamp(report.score->total, 0.0, 100.0) * 10));
  ++scores_[tenths];
}

void Tally::add_error(const std::string& message) {
  errors_.insert(message);
  if (errors_.size() > kMostErrors) { errors_.erase(std::prev(errors_.end())); }
}

/// The score, in tenths, that has `rank` lower or equal ones before it.
std::uint64_t Tally::score_at(std::uint64_t rank) const {
  std::size_t tenths = 0;
  for (; tenths + 1 < kTenths && rank >= scores_[tenths]; ++tenths) { rank -= scores_[tenths]; }
  return tenths;
}

Summary Tally::summary() const {
  Summary result = summary_;
  result.errors.assign(errors_.begin(), errors_.end());
  if (result.tickets == 0) { return result; }
  std::uint64_t sum = 0;
  for (std::size_t tenths = 0; tenths < kTenths; ++tenths) { sum += tenths * scores_[tenths]; }
  const std::uint64_t middle = score_at((result.tickets - 1) / 2) + score_at(result.tickets / 2);
  result.mean_score = std::round(static_cast<double>(sum) / static_cast<double>(result.tickets)) / 10;
  result.median_score = std::round(static_cast<double>(middle) / 2) / 10;
  return result;
}

}  // namespace speclint::app
