// Programs beside each other: their time and memory, interleaved, medians.
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

/// Runs a command to its end, its output thrown away; one that fails ends the program.
Usage run(const std::vector<std::string>& command);

double median(const std::vector<Usage>& rounds, double Usage::*measure);

/// Runs each once to warm up and then all in turn.
void race(std::vector<Contestant>& contestants, std::uint32_t rounds);

void print_table(const std::vector<Contestant>& contestants);

}  // namespace speclint::test
