// bench_check [TICKETS [ROUNDS]]: speclint beside the least that parsing the same files costs, and
// beside the cmark program on one file. All in one run, interleaved; medians.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/race.h"
#include "tests/support/files.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

constexpr std::uint32_t kSmallRounds = 20;

std::vector<std::string> check(const std::string& jobs, const std::string& path) {
  return {SPECLINT_PROGRAM, "check", "--jobs", jobs, "--format", "ndjson", "--gate", "none", path};
}

void bench_backlog(const std::filesystem::path& folder, std::uint64_t count, std::uint32_t rounds) {
  write_tickets(folder / "tickets", count, run_seed());
  const std::string tickets = (folder / "tickets").string();
  std::vector<Contestant> contestants{{"yaml-cpp and cmark alone", {PARSE_ONLY_PROGRAM, tickets}},
                                      {"speclint check --jobs 1", check("1", tickets)},
                                      {"speclint check --jobs 2", check("2", tickets)}};
  race(contestants, rounds);
  fmt::print("{} tickets, median of {} rounds\n", count, rounds);
  print_table(contestants);
  fmt::print("CPU on one thread, in parses of the same files   {:.2f}  (budget 1.60)\n",
             median(contestants[1].rounds, &Usage::cpu_ms) / median(contestants[0].rounds, &Usage::cpu_ms));
  fmt::print("wall time on one thread over that on two         {:.2f}  (budget 1.70)\n\n",
             median(contestants[1].rounds, &Usage::wall_ms) / median(contestants[2].rounds, &Usage::wall_ms));
}

void bench_one(const std::filesystem::path& folder) {
  const std::string ticket = (folder / "one.md").string();
  write_file(ticket, to_markdown(generate_ticket(run_seed())));
  std::vector<Contestant> contestants{{"cmark one.md", {"cmark", ticket}},
                                      {"speclint check one.md", {SPECLINT_PROGRAM, "check", ticket}}};
  race(contestants, kSmallRounds);
  fmt::print("one ticket, median of {} rounds\n", kSmallRounds);
  print_table(contestants);
  fmt::print("speclint's wall time beyond cmark's, ms          {:.1f}  (budget 30)\n",
             median(contestants[1].rounds, &Usage::wall_ms) - median(contestants[0].rounds, &Usage::wall_ms));
}

}  // namespace
}  // namespace speclint::test

int main(int argc, char** argv) {
  const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 5000;
  const std::uint64_t rounds = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 5;
  const speclint::test::TempFolder folder;
  speclint::test::bench_backlog(folder.path(), count,
                                static_cast<std::uint32_t>(std::max<std::uint64_t>(rounds, 1)));
  speclint::test::bench_one(folder.path());
}
