// bench_patterns [TICKETS]: how many megabytes a second the word lists scan, by class of unit.
#include <fmt/core.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include "lint/engine/lint_ticket.h"
#include "parsers/parse_file.h"
#include "rules/all_rules.h"
#include "rules/patterns/matcher.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<Ticket> generated_tickets(std::uint64_t count) {
  std::vector<Ticket> tickets;
  for (std::uint64_t i = 0; i < count; ++i) {
    ParsedFile file = parse_file("tickets/t.md", to_markdown(generate_ticket(run_seed() + i)));
    for (Ticket& ticket : file.tickets) { tickets.push_back(std::move(ticket)); }
  }
  return tickets;
}

void bench_class(const patterns::Matcher& matcher, const std::vector<Ticket>& tickets,
                 patterns::UnitClass unit_class, std::string_view name) {
  std::vector<patterns::Hit> hits;
  patterns::MatchScratch scratch;
  std::size_t bytes = 0;
  std::size_t found = 0;
  const auto begin = Clock::now();
  for (const Ticket& ticket : tickets) {
    for (const Unit& unit : ticket.units()) {
      hits.clear();
      matcher.match(ticket.prose(unit.span), unit.span.begin, unit_class, scratch, hits);
      bytes += unit.span.size();
      found += hits.size();
    }
  }
  const std::chrono::duration<double> seconds = Clock::now() - begin;
  fmt::print("{:<12}{:>10.1f} MB/s{:>10} hits\n", name, static_cast<double>(bytes) / 1e6 / seconds.count(),
             found);
}

/// What a run without options selects.
std::vector<bool> usual_selection() {
  std::vector<bool> selected;
  for (const Rule* rule : rules::all()) { selected.push_back(!rule->opt_in); }
  return selected;
}

void bench_all(std::uint64_t count) {
  const auto begin = Clock::now();
  const patterns::Matcher matcher(engine::words_of({.rules = rules::all(), .selected = usual_selection()}));
  const std::chrono::duration<double, std::milli> compile = Clock::now() - begin;
  const std::vector<Ticket> tickets = generated_tickets(count);
  fmt::print("\nword lists over the units of {} tickets; compiled in {:.1f} ms\n", count, compile.count());
  constexpr std::array<std::string_view, patterns::kUnitClassCount> kNames{"unscanned", "title", "prose",
                                                                           "requirement", "acceptance"};
  for (std::size_t i = 1; i < kNames.size(); ++i) {
    bench_class(matcher, tickets, static_cast<patterns::UnitClass>(i), kNames[i]);
  }
}

}  // namespace
}  // namespace speclint::test

int main(int argc, char** argv) {
  speclint::test::bench_all(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 2000);
}
