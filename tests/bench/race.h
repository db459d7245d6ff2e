// Commands that run in turns, and what each of them used.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace speclint::test {

struct Usage {
  double cpu_ms = 0;
  double wall_ms = 0;
  double peak_mb = 0;
};

struct Contestant {
  std::string name;
  std::vector<std::string> command;
  std::vector<Usage> rounds = {};
};

/// Runs a command to its end, its output thrown away; stops the benchmark when it fails.
Usage run(const std::vector<std::string>& command);

/// Each once to warm up, then all of them in every round, so that what else the machine does hits all alike.
void race(std::vector<Contestant>& contestants, std::uint32_t rounds);

double median(const std::vector<Usage>& rounds, double Usage::*measure);
void print_table(const std::vector<Contestant>& contestants);

}  // namespace speclint::test
