// bench_check [TICKETS [ROUNDS]]: speclint beside the least that parsing the same files costs,
// beside the cmark program on one file, and on what changed. All in one run, interleaved; medians.
#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/ticket_generator.h"

extern char** environ;

namespace speclint::test {
namespace {

constexpr std::uint32_t kSmallRounds = 20;

struct Usage {
  double cpu_ms = 0;
  double wall_ms = 0;
  double peak_mb = 0;
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

pid_t start(std::vector<std::string> command) {
  std::vector<char*> arguments;
  for (std::string& argument : command) { arguments.push_back(argument.data()); }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = -1;
  const int failed = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : -1;
}

/// Runs a command to its end, its output thrown away; stops the benchmark when it fails.
Usage run(const std::vector<std::string>& command) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = start(command);
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    fmt::print(stderr, "bench_check: {} failed\n", command[0]);
    std::exit(1);
  }
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
  return {.cpu_ms = milliseconds(used.ru_utime) + milliseconds(used.ru_stime),
          .wall_ms = wall.count(),
          .peak_mb = static_cast<double>(used.ru_maxrss) / 1024};
}

struct Contestant {
  std::string name;
  std::vector<std::string> command;
  std::vector<Usage> rounds = {};
};

double median(const std::vector<Usage>& rounds, double Usage::*measure) {
  std::vector<double> values;
  for (const Usage& usage : rounds) { values.push_back(usage.*measure); }
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

void race(std::vector<Contestant>& contestants, std::uint32_t rounds) {
  for (Contestant& each : contestants) { run(each.command); }
  for (std::uint32_t i = 0; i < rounds; ++i) {
    for (Contestant& each : contestants) { each.rounds.push_back(run(each.command)); }
  }
}

void print_table(const std::vector<Contestant>& contestants) {
  fmt::print("{:<28}{:>10}{:>10}{:>10}\n", "", "CPU ms", "wall ms", "peak MB");
  for (const Contestant& each : contestants) {
    fmt::print("{:<28}{:>10.1f}{:>10.1f}{:>10.1f}\n", each.name, median(each.rounds, &Usage::cpu_ms),
               median(each.rounds, &Usage::wall_ms), median(each.rounds, &Usage::peak_mb));
  }
}

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

void git(const std::filesystem::path& folder, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"git", "-C", folder.string(), "-c", "user.name=bench", "-c",
                                       "user.email=bench@example.org", "-c", "commit.gpgSign=false"});
  run(arguments);
}

/// Of the backlog that bench_backlog left in the folder, some tickets change.
void bench_changes(const std::filesystem::path& folder, std::uint64_t count) {
  constexpr std::uint64_t kChanged = 40;
  git(folder, {"init", "--quiet", "--initial-branch=main"});
  git(folder, {"add", "tickets"});
  git(folder, {"commit", "--quiet", "--message=all"});
  const auto files = files_below(folder / "tickets");
  for (std::uint64_t i = 0; i < kChanged && i < files.size(); ++i) {
    const auto& file = files[i * files.size() / kChanged];
    write_file(file, read_file(file) + "\nThe answer comes soon.\n");
  }
  git(folder, {"add", "tickets"});
  const std::string tickets = (folder / "tickets").string();
  const auto since = [&](std::vector<std::string> more) {
    std::vector<std::string> command{SPECLINT_PROGRAM, "check"};
    command.insert(command.end(), more.begin(), more.end());
    command.push_back(tickets);
    return command;
  };
  std::vector<Contestant> contestants{
      {"git diff main", {"git", "-C", folder.string(), "diff", "--quiet", "main"}},
      {"speclint check --since main", since({"--since", "main"})},
      {"... --ratchet", since({"--since", "main", "--ratchet"})},
      {"speclint check --staged", since({"--staged"})}};
  race(contestants, kSmallRounds);
  fmt::print("{} of {} tickets changed, median of {} rounds\n", kChanged, count, kSmallRounds);
  print_table(contestants);
  fmt::print("wall time of --since, ms                         {:.1f}  (budget 300)\n\n",
             median(contestants[1].rounds, &Usage::wall_ms));
}

}  // namespace
}  // namespace speclint::test

int main(int argc, char** argv) {
  const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 5000;
  const std::uint64_t rounds = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 5;
  const speclint::test::TempFolder folder;
  speclint::test::bench_backlog(folder.path(), count,
                                static_cast<std::uint32_t>(std::max<std::uint64_t>(rounds, 1)));
  speclint::test::bench_changes(folder.path(), count);
  speclint::test::bench_one(folder.path());
}
