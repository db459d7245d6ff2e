// What a run is made of: threads that keep the order, totals.
#include <doctest/doctest.h>

#include <atomic>
#include <cstddef>
#include <vector>

#include "lint/app/tally.h"
#include "lint/app/workers.h"

using namespace speclint;
using namespace speclint::app;

TEST_CASE("results come in order, whatever the number of threads") {
  for (const unsigned threads : {1U, 2U, 7U}) {
    CAPTURE(threads);
    std::vector<std::size_t> taken;
    in_order(
        1000, threads, [](std::size_t i) { return i * i; },
        [&](std::size_t square) { taken.push_back(square); });
    REQUIRE(taken.size() == 1000);
    for (std::size_t i = 0; i < taken.size(); ++i) { CHECK(taken[i] == i * i); }
  }
}

TEST_CASE("no more results are begun than fit the window") {
  std::atomic<std::size_t> begun = 0;
  std::size_t taken = 0;
  std::size_t most_ahead = 0;
  in_order(
      500, 2, [&](std::size_t i) { return begun++, i; },
      [&](std::size_t) { most_ahead = std::max(most_ahead, begun - taken++); });
  CHECK(most_ahead <= 33);
}

TEST_CASE("no work, no calls") {
  in_order(
      0, 4, [](std::size_t i) { return i; }, [](std::size_t) { FAIL("nothing to take"); });
}

namespace {

TicketReport scored(double total, bool passed) {
  TicketReport report;
  report.score = score::Score{.total = total};
  report.gate.passed = passed;
  return report;
}

}  // namespace

TEST_CASE("totals: counts, mean and median") {
  Tally tally;
  CHECK(tally.summary().median_score == 0);
  for (const double total : {100.0, 27.3, 0.0, 80.0}) { tally.add(scored(total, total >= 80)); }
  TicketReport index;
  index.verdict = Verdict::not_a_ticket;
  tally.add(index);

  const Summary summary = tally.summary();
  CHECK(summary.tickets == 4);
  CHECK(summary.passed == 2);
  CHECK(summary.failed == 2);
  CHECK(summary.not_tickets == 1);
  CHECK(summary.mean_score == doctest::Approx(51.8));
  CHECK(summary.median_score == doctest::Approx(53.7));
  tally.add(scored(50, false));
  CHECK(tally.summary().median_score == doctest::Approx(50));
}
