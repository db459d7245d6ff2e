// bench_exports [TICKETS [ROUNDS [MANY]]]: exports beside the same tickets as Markdown files, and what memory
// exports of 20,000 and of MANY (200,000) records take.
#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/bench/race.h"
#include "tests/support/export_records.h"
#include "tests/support/files.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kFew = 20'000;
constexpr std::uint64_t kDifferent = 2'000;  // tickets of a long export; then they come again under other ids

std::string cell(const std::string& text) { return '"' + replaced(text, "\"", "\"\"") + '"'; }

std::string as_row(const Record& record, std::uint64_t number) {
  return fmt::format("T-{},{},{},open,{},{}\n", number + 1, record.type, cell(record.title), record.created,
                     cell(record.body));
}

enum class Layout { lines, array, table };
constexpr std::string_view kNames[] = {"JSON Lines", "one JSON array", "CSV"};
constexpr std::string_view kFiles[] = {"many.jsonl", "many.json", "many.csv"};

/// An export of so many records, made from `records` in turn.
fs::path write_export(const fs::path& folder, Layout layout, const std::vector<Record>& records,
                      std::uint64_t count) {
  const fs::path path = folder / kFiles[static_cast<std::size_t>(layout)];
  std::ofstream out(path, std::ios::binary);
  if (layout == Layout::table) { out << "ID,Type,Title,Status,Created,Description\n"; }
  if (layout == Layout::array) { out << '['; }
  for (std::uint64_t i = 0; i < count; ++i) {
    const Record& record = records[i % records.size()];
    switch (layout) {
      case Layout::lines: out << as_object(record, i) << '\n'; break;
      case Layout::array: out << (i == 0 ? "" : ",\n") << as_object(record, i); break;
      case Layout::table: out << as_row(record, i); break;
    }
  }
  if (layout == Layout::array) { out << "]\n"; }
  return path;
}

std::vector<std::string> check(const std::string& jobs, const fs::path& path) {
  return {SPECLINT_PROGRAM, "check", "--jobs", jobs, "--format", "ndjson", "--gate", "none", path.string()};
}

void write_files(const fs::path& folder, std::uint64_t count) {
  fs::create_directories(folder);
  for (std::uint64_t i = 0; i < count; ++i) {
    write_file(folder / fmt::format("ticket-{}.md", i), to_markdown(ticket_of(i)));
  }
}

void bench_cpu(const fs::path& folder, std::uint64_t count, std::uint32_t rounds) {
  std::vector<Record> records;
  for (std::uint64_t i = 0; i < count; ++i) { records.push_back(record_of(i)); }
  write_files(folder / "tickets", count);
  std::vector<Contestant> contestants{{"Markdown files", check("1", folder / "tickets")}};
  for (const Layout layout : {Layout::lines, Layout::array, Layout::table}) {
    const fs::path path = write_export(folder, layout, records, count);
    contestants.push_back({std::string(kNames[static_cast<std::size_t>(layout)]), check("1", path)});
  }
  race(contestants, rounds);
  fmt::print("{} tickets on one thread, median of {} rounds\n", count, rounds);
  print_table(contestants);
  const double files = median(contestants[0].rounds, &Usage::cpu_ms);
  for (std::size_t i = 1; i < contestants.size(); ++i) {
    fmt::print("CPU of {} over that of files{:>{}}{:.2f}  (budget 1.30)\n", contestants[i].name, "",
               20 - contestants[i].name.size(), median(contestants[i].rounds, &Usage::cpu_ms) / files);
  }
}

void bench_memory(const fs::path& folder, std::uint64_t many) {
  std::vector<Record> records;
  for (std::uint64_t i = 0; i < kDifferent; ++i) { records.push_back(record_of(i)); }
  fmt::print("\npeak memory on two threads, MB (budget 256, and the same){:>12}{:>12}\n", kFew, many);
  for (const Layout layout : {Layout::lines, Layout::array, Layout::table}) {
    std::vector<double> peaks;
    for (const std::uint64_t count : {kFew, many}) {
      const fs::path path = write_export(folder, layout, records, count);
      peaks.push_back(run(check("2", path)).peak_mb);
      fs::remove(path);
    }
    fmt::print("{:<57}{:>12.1f}{:>12.1f}\n", kNames[static_cast<std::size_t>(layout)], peaks[0], peaks[1]);
  }
}

std::uint64_t argument(int argc, char** argv, int number, std::uint64_t otherwise) {
  return argc > number ? std::strtoull(argv[number], nullptr, 10) : otherwise;
}

}  // namespace
}  // namespace speclint::test

int main(int argc, char** argv) {
  using namespace speclint::test;
  const TempFolder folder;
  bench_cpu(folder.path(), argument(argc, argv, 1, 5000),
            static_cast<std::uint32_t>(argument(argc, argv, 2, 5)));
  bench_memory(folder.path(), argument(argc, argv, 3, 200'000));
}
