#include "lint/audit/trend.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace speclint::audit {
namespace {

constexpr std::size_t kFewestQuarters = 3;
constexpr double kFlat = 5;  // points that the pass rate may change by
constexpr std::size_t kWorst = 3;
constexpr std::size_t kMostQuarters = 400;  // a century; more are wrong dates

/// The figures of a quarter's tickets, whether they are open or not.
void tell(const TicketSet& tickets, QuarterRow& row) {
  std::vector<std::int64_t> totals;
  std::int64_t trips = 0;
  std::uint64_t passed = 0;
  std::uint64_t blockers = 0;
  for (const AuditedTicket* ticket : tickets) {
    totals.push_back(std::llround(ticket->score->total * 10));
    trips += std::llround(ticket->effort.round_trips * 10);
    passed += ticket->passed ? 1 : 0;
    blockers += static_cast<std::uint64_t>(
        std::count_if(ticket->findings.begin(), ticket->findings.end(),
                      [](const AuditedFinding& each) { return each.severity == Severity::blocker; }));
  }
  row.counted = static_cast<std::uint32_t>(tickets.size());
  if (tickets.empty()) { return; }
  row.pass_rate = percent(passed, tickets.size());
  row.median_score = spread_of(std::move(totals)).median;
  row.round_trips = static_cast<double>(trips) / 10 / static_cast<double>(tickets.size());
  row.blockers = static_cast<double>(blockers) / static_cast<double>(tickets.size());
  for (const Blocker& blocker : rank_blockers(tickets)) {
    if (row.worst.size() < kWorst) { row.worst.push_back(blocker.rule); }
  }
}

bool is_judged(const AuditedTicket& ticket) { return ticket.score && ticket.kind != "epic"; }

using Rows = std::map<Quarter, QuarterRow>;

void count_dates(std::span<const AuditedTicket> tickets, Rows& rows) {
  for (const AuditedTicket& ticket : tickets) {
    const Dates& dates = ticket.dates;
    if (const auto quarter = quarter_of(dates.created)) { ++rows[*quarter].created; }
    if (const auto quarter = quarter_of(dates.closed)) { ++rows[*quarter].closed; }
    const auto started = quarter_of(dates.started);
    if (!started || !is_judged(ticket)) { continue; }
    ++rows[*started].started;
    rows[*started].ready_before_start += ticket.passed ? 1 : 0;
  }
}

void add_created(std::span<const AuditedTicket> tickets, Rows& rows) {
  std::map<Quarter, TicketSet> created;
  for (const AuditedTicket& ticket : tickets) {
    const auto quarter = quarter_of(ticket.dates.created);
    if (quarter && is_judged(ticket)) { created[*quarter].push_back(&ticket); }
  }
  for (const auto& [quarter, set] : created) { tell(set, rows[quarter]); }
}

void add_history(const History& history, Rows& rows) {
  for (auto& [quarter, row] : rows) { row.started = row.ready_before_start = 0; }
  for (const Start& start : history.starts) {
    ++rows[start.quarter].started;
    rows[start.quarter].ready_before_start += start.ready ? 1 : 0;
  }
  for (const QuarterState& state : history.quarters) {
    TicketSet open;
    for (const AuditedTicket& ticket : state.tickets) {
      if (ticket.counts()) { open.push_back(&ticket); }
    }
    tell(open, rows[state.quarter]);
  }
}

/// The rows in order; quarters in which nothing happened are rows, too.
std::vector<QuarterRow> in_order(Rows rows) {
  std::vector<QuarterRow> result;
  if (rows.empty()) { return result; }
  const Quarter last = rows.rbegin()->first;
  for (Quarter quarter = rows.begin()->first; quarter <= last && result.size() < kMostQuarters;
       quarter = next(quarter)) {
    QuarterRow row = rows[quarter];
    row.quarter = quarter;
    result.push_back(std::move(row));
  }
  return result;
}

}  // namespace

std::optional<double> theil_sen(std::span<const double> values) {
  std::vector<double> slopes;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = i + 1; j < values.size(); ++j) {
      slopes.push_back((values[j] - values[i]) / static_cast<double>(j - i));
    }
  }
  if (slopes.empty()) { return std::nullopt; }
  std::sort(slopes.begin(), slopes.end());
  const std::size_t middle = slopes.size() / 2;
  return slopes.size() % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
}

Trend trend_of(std::span<const AuditedTicket> tickets, const History* history) {
  Rows rows;
  count_dates(tickets, rows);
  const bool from_history = history != nullptr && !history->quarters.empty();
  if (from_history) {
    add_history(*history, rows);
  } else {
    add_created(tickets, rows);
  }
  Trend trend{from_history, in_order(std::move(rows)), {}, {}, Direction::unknown};
  const auto first = std::find_if(trend.rows.begin(), trend.rows.end(),
                                  [](const QuarterRow& row) { return row.counted > 0; });
  if (first == trend.rows.end()) { return trend; }
  trend.set_up = first->quarter;
  std::vector<double> rates;
  for (auto row = first + 1; row != trend.rows.end(); ++row) {
    if (!row->is_small()) { rates.push_back(row->pass_rate); }
  }
  if (rates.size() + 1 < kFewestQuarters || rates.size() < 2) { return trend; }
  trend.slope = theil_sen(rates);
  const double change = *trend.slope * static_cast<double>(rates.size() - 1);
  trend.direction = std::abs(change) <= kFlat ? Direction::flat
                    : change > 0              ? Direction::improving
                                              : Direction::worse;
  return trend;
}

}  // namespace speclint::audit
