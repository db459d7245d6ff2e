#include "tests/bench/race.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

extern char** environ;

namespace speclint::test {
namespace {

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

}  // namespace

Usage run(const std::vector<std::string>& command) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = start(command);
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    fmt::print(stderr, "benchmark: {} failed\n", command[0]);
    std::exit(1);
  }
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
  return {.cpu_ms = milliseconds(used.ru_utime) + milliseconds(used.ru_stime),
          .wall_ms = wall.count(),
          .peak_mb = static_cast<double>(used.ru_maxrss) / 1024};
}

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

}  // namespace speclint::test
