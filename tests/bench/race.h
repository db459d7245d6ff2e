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

double median(const std::vector<Usage>& rounds, double Usage::*measure);

/// Runs each once to warm up and then all in turn, output thrown away; a command that fails ends the program.
void race(std::vector<Contestant>& contestants, std::uint32_t rounds);

void print_table(const std::vector<Contestant>& contestants);

}  // namespace speclint::test
