// bench_shards [RECORDS [SHARDS]]: an audit of 160,000 records in one process beside one in 8 shards, which
// are merged. Fails when they are not the same bytes.
#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/race.h"
#include "tests/support/export_records.h"
#include "tests/support/files.h"

namespace speclint::test {
namespace {

namespace fs = std::filesystem;

void print_row(const std::string& what, const Usage& usage) {
  fmt::print("{:<28}{:>9.0f}{:>10.0f}{:>10.0f}\n", what, usage.cpu_ms, usage.wall_ms, usage.peak_mb);
}

/// Whether shards make the same bytes as one process.
bool bench(const fs::path& folder, std::uint64_t records, std::uint64_t shards) {
  const std::string input = (folder / "issues.jsonl").string();
  const std::string whole = (folder / "whole.json").string();
  const std::string merged = (folder / "merged.json").string();
  write_issues(input, records);
  fmt::print("{} records, {} MB\n", records, fs::file_size(input) / 1'000'000);
  fmt::print("{:<28}{:>9}{:>10}{:>10}\n", "", "CPU ms", "wall ms", "peak MB");
  print_row("audit, two threads",
            run({SPECLINT_PROGRAM, "audit", "--jobs", "2", "--format", "json=" + whole, input}));
  std::vector<std::string> merge{SPECLINT_PROGRAM, "merge", "--format", "json=" + merged};
  for (std::uint64_t i = 1; i <= shards; ++i) {
    merge.push_back((folder / fmt::format("{}.ndjson", i)).string());
    print_row(fmt::format("shard {}/{}, one thread", i, shards),
              run({SPECLINT_PROGRAM, "audit", "--jobs", "1", "--shard", fmt::format("{}/{}", i, shards),
                   "--format", "ndjson=" + merge.back(), input}));
  }
  print_row("merge", run(merge));
  const bool same = read_file(whole) == read_file(merged);
  fmt::print("the same {} bytes: {}\n", fs::file_size(whole), same ? "yes" : "no");
  return same;
}

}  // namespace
}  // namespace speclint::test

int main(int argc, char** argv) {
  const std::uint64_t records = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 160'000;
  const std::uint64_t shards = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 8;
  const speclint::test::TempFolder folder;
  return speclint::test::bench(folder.path(), records, shards) ? 0 : 1;
}
