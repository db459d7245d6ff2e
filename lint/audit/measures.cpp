#include "lint/audit/measures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace speclint::audit {
namespace {

constexpr std::size_t kFewFixes = 3;

std::int64_t tenths_of(double number) { return std::llround(number * 10); }

/// The value at that part of the sorted numbers, between two of them their mean.
double quantile(const std::vector<std::int64_t>& sorted, std::uint64_t quarters) {
  const std::uint64_t at = (sorted.size() - 1) * quarters;
  const std::int64_t low = sorted[at / 4];
  const std::int64_t high = sorted[std::min(at / 4 + 1, sorted.size() - 1)];
  const std::int64_t quarter_tenths = low * 4 + (high - low) * static_cast<std::int64_t>(at % 4);
  return static_cast<double>(quarter_tenths) / 40;
}

void count_blockers(const AuditedTicket& ticket, Measures& measures) {
  const auto blocks = [](const AuditedFinding& finding) { return finding.severity == Severity::blocker; };
  measures.blockers +=
      static_cast<std::uint32_t>(std::count_if(ticket.findings.begin(), ticket.findings.end(), blocks));
}

void count(const AuditedTicket& ticket, Measures& measures) {
  ++measures.counted;
  measures.passed += ticket.passed ? 1 : 0;
  measures.within_three += ticket.passed || ticket.survey.fixes.size() <= kFewFixes ? 1 : 0;
  measures.testable += ticket.acceptance_state == "testable" ? 1 : 0;
  const std::size_t grade = kGrades.find(ticket.score->grade);
  if (grade != std::string_view::npos) { ++measures.grades[grade]; }
  for (std::size_t role = 0; role < kRoleCount; ++role) {
    measures.covered[role] += ticket.survey.roles.contains(static_cast<SectionRole>(role)) ? 1 : 0;
  }
  count_blockers(ticket, measures);
}

/// The questions of a ticket as the score sees them.
std::vector<score::Loss> losses_of(const AuditedTicket& ticket) {
  std::map<std::string_view, std::uint16_t> numbers;
  std::vector<score::Loss> losses;
  for (const AuditedFinding& finding : ticket.findings) {
    const auto number = static_cast<std::uint16_t>(numbers.size());
    score::Loss loss;
    loss.rule = numbers.try_emplace(finding.rule, number).first->second;
    loss.severity = finding.severity;
    loss.stage = finding.stage;
    loss.unit = finding.unit;
    losses.push_back(loss);
  }
  return losses;
}

/// In ten-thousandths, so that sums do not depend on their order.
std::int64_t trips(const std::vector<score::Loss>& losses) {
  return std::llround(score::effort(losses).round_trips * 10'000);
}

struct Sums {
  std::uint32_t tickets = 0;
  std::uint32_t findings = 0;
  std::int64_t trips = 0;
};

void add_blockers(const AuditedTicket& ticket, std::map<std::string_view, Sums>& sums) {
  const std::vector<score::Loss> losses = losses_of(ticket);
  const std::int64_t all = trips(losses);
  std::map<std::string_view, std::uint32_t> counts;
  for (const AuditedFinding& finding : ticket.findings) { ++counts[finding.rule]; }
  for (const auto& [rule, findings] : counts) {
    std::vector<score::Loss> others;
    for (std::size_t i = 0; i < losses.size(); ++i) {
      if (ticket.findings[i].rule != rule) { others.push_back(losses[i]); }
    }
    Sums& sum = sums[rule];
    ++sum.tickets;
    sum.findings += findings;
    sum.trips += all - trips(others);
  }
}

}  // namespace

double percent(std::uint64_t count, std::uint64_t of) {
  return of == 0 ? 0 : 100.0 * static_cast<double>(count) / static_cast<double>(of);
}

double Measures::share(std::uint32_t count) const { return percent(count, counted); }

Spread spread_of(std::vector<std::int64_t> tenths) {
  if (tenths.empty()) { return {}; }
  std::sort(tenths.begin(), tenths.end());
  const std::int64_t sum = std::accumulate(tenths.begin(), tenths.end(), std::int64_t{0});
  return {static_cast<double>(sum) / 10 / static_cast<double>(tenths.size()), quantile(tenths, 1),
          quantile(tenths, 2), quantile(tenths, 3)};
}

double Measures::estimated_days(Verdict verdict) const {
  constexpr double kMinutesOfDay = 8 * 60;
  return static_cast<double>(minutes[static_cast<std::size_t>(verdict)]) / kMinutesOfDay;
}

Measures measure(std::span<const AuditedTicket* const> tickets) {
  Measures measures;
  std::vector<std::int64_t> totals;
  std::vector<std::int64_t> questions;
  std::array<std::vector<std::int64_t>, kDimensionCount> dimensions;
  std::int64_t all_trips = 0;
  for (const AuditedTicket* ticket : tickets) {
    ++measures.tickets;
    if (ticket->is_closed()) {
      ++measures.closed;
      continue;
    }
    const auto verdict = static_cast<std::size_t>(ticket->verdict);
    ++measures.verdicts[verdict];
    measures.minutes[verdict] += ticket->survey.minutes;
    measures.epics += ticket->score && ticket->kind == "epic" ? 1 : 0;
    if (!ticket->counts()) { continue; }
    count(*ticket, measures);
    totals.push_back(tenths_of(ticket->score->total));
    questions.push_back(tenths_of(ticket->effort.questions));
    all_trips += tenths_of(ticket->effort.round_trips);
    for (std::size_t i = 0; i < kDimensionCount; ++i) {
      if (ticket->score->active[i]) { dimensions[i].push_back(tenths_of(ticket->score->dimensions[i])); }
    }
  }
  measures.score = spread_of(std::move(totals));
  measures.questions = spread_of(std::move(questions));
  measures.round_trips = static_cast<double>(all_trips) / 10;
  for (std::size_t i = 0; i < kDimensionCount; ++i) {
    measures.dimensions[i] = spread_of(std::move(dimensions[i]));
  }
  return measures;
}

std::vector<Blocker> rank_blockers(std::span<const AuditedTicket* const> tickets) {
  std::map<std::string_view, Sums> sums;
  for (const AuditedTicket* ticket : tickets) {
    if (ticket->counts()) { add_blockers(*ticket, sums); }
  }
  std::vector<std::pair<std::string_view, Sums>> ranked(sums.begin(), sums.end());
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second.trips > b.second.trips; });
  std::vector<Blocker> blockers;
  blockers.reserve(ranked.size());
  for (const auto& [rule, sum] : ranked) {
    blockers.push_back({rule, sum.tickets, sum.findings, static_cast<double>(sum.trips) / 10'000});
  }
  return blockers;
}

}  // namespace speclint::audit
