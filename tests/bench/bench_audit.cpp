// bench_audit [TICKETS [ROUNDS [MANY]]]: an audit beside a check of the same records, how many of 500 planted
// near duplicates it finds, and what MANY (200,000) records take.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lint/engine/sketch.h"
#include "tests/bench/race.h"
#include "tests/support/export_records.h"
#include "tests/support/files.h"

namespace speclint::test {
namespace {

namespace fs = std::filesystem;
using Shingles = std::set<std::string>;

constexpr std::uint64_t kPlanted = 500;

/// What a near duplicate is told by: the title twice and the body, in threes of words.
Shingles shingles_of(const Record& record) {
  const std::vector<std::string> words =
      engine::telling_words(record.title + " . " + record.title + " . " + record.body);
  Shingles shingles;
  for (std::size_t i = 0; i + 3 <= words.size(); ++i) {
    shingles.insert(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
  }
  return shingles;
}

double jaccard(const Record& a, const Record& b) {
  const Shingles left = shingles_of(a);
  const Shingles right = shingles_of(b);
  std::vector<std::string> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size() - both.size());
}

/// The text with so many words of a hundred as others.
std::string edited(const std::string& text, std::uint32_t percent, Random& random) {
  std::string result;
  std::string word;
  const auto end_word = [&] {
    const bool changes = word.size() > 2 && random.below(100) < percent;
    result += changes ? fmt::format("edit{}", random.below(100'000)) : word;
    word.clear();
  };
  for (const char byte : text) {
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) {
      word += byte;
      continue;
    }
    end_word();
    result += byte;
  }
  end_word();
  return result;
}

Record edited(Record record, std::uint32_t percent, Random& random) {
  record.title = edited(record.title, percent, random);
  record.body = edited(record.body, percent, random);
  return record;
}

void write_lines(const fs::path& path, const std::vector<Record>& records, std::uint64_t count) {
  std::ofstream out(path, std::ios::binary);
  for (std::uint64_t i = 0; i < count; ++i) { out << as_object(records[i % records.size()], i) << '\n'; }
}

std::vector<std::string> command(const std::string& name, const std::string& format, const fs::path& path) {
  return {SPECLINT_PROGRAM, name, "--jobs", "2", "--format", format, path.string()};
}

std::vector<std::string> check(const fs::path& path) {
  std::vector<std::string> words = command("check", "ndjson", path);
  words.insert(words.end(), {"--gate", "none"});
  return words;
}

/// The pairs of record numbers that an audit's JSON tells of.
std::set<std::pair<std::uint64_t, std::uint64_t>> pairs_in(const std::string& json) {
  std::set<std::pair<std::uint64_t, std::uint64_t>> pairs;
  constexpr std::string_view kRule = "{\"rule\":\"BKL002\"";
  constexpr std::string_view kId = "\"id\":\"#";
  for (std::size_t at = json.find(kRule); at != std::string::npos; at = json.find(kRule, at + 1)) {
    const std::size_t first = json.find(kId, at) + kId.size();
    const std::size_t second = json.find(kId, first) + kId.size();
    const std::uint64_t a = std::strtoull(json.c_str() + first, nullptr, 10) - 1;
    const std::uint64_t b = std::strtoull(json.c_str() + second, nullptr, 10) - 1;
    pairs.emplace(std::min(a, b), std::max(a, b));
  }
  return pairs;
}

void bench_duplicates(const fs::path& folder, std::uint64_t count, std::uint32_t rounds) {
  Random random(run_seed());
  std::vector<Record> records;
  for (std::uint64_t i = 0; i < count; ++i) { records.push_back(record_of(i)); }
  std::set<std::pair<std::uint64_t, std::uint64_t>> alike;
  for (std::uint64_t i = 0; i < kPlanted; ++i) {
    records.push_back(edited(records[i], random.below(31), random));
    if (jaccard(records[i], records.back()) >= 0.65) { alike.emplace(i, records.size() - 1); }
  }
  const fs::path path = folder / "planted.jsonl";
  write_lines(path, records, records.size());
  std::vector<Contestant> contestants{{"check", check(path)}, {"audit", command("audit", "json", path)}};
  race(contestants, rounds);
  fmt::print("{} records and {} edited copies on two threads, median of {} rounds\n", count, kPlanted,
             rounds);
  print_table(contestants);
  fmt::print("time of audit over that of check                 {:.2f}  (budget 1.50)\n",
             median(contestants[1].rounds, &Usage::wall_ms) / median(contestants[0].rounds, &Usage::wall_ms));
  const fs::path out = folder / "audit.json";
  std::vector<std::string> words = command("audit", "json=" + out.string(), path);
  run(words);
  const auto pairs = pairs_in(read_file(out));
  std::size_t found = 0;
  std::size_t wrong = 0;
  for (const auto& [a, b] : pairs) {
    found += alike.contains({a, b}) ? 1 : 0;
    wrong += jaccard(records[a], records[b]) < 0.3 ? 1 : 0;
  }
  fmt::print(
      "planted pairs that overlap by 0.65: found {} of {}  (budget 95 %); pairs told under 0.3: {} of {}\n",
      found, alike.size(), wrong, pairs.size());
}

void bench_many(const fs::path& folder, std::uint64_t many, std::uint32_t rounds) {
  const fs::path path = folder / "many.jsonl";
  write_issues(path, many);
  std::vector<Contestant> contestants{{"check", check(path)}, {"audit", command("audit", "json", path)}};
  race(contestants, rounds);
  fmt::print("\n{} records on two threads, median of {} rounds\n", many, rounds);
  print_table(contestants);
  const auto peak = median(contestants[1].rounds, &Usage::peak_mb);
  const auto cpu_of = [&](std::size_t i) { return median(contestants[i].rounds, &Usage::cpu_ms); };
  fmt::print("peak of audit {:.0f} MB  (budget 512); CPU over that of check {:.2f}  (budget 1.30)\n", peak,
             cpu_of(1) / cpu_of(0));
}

std::uint64_t argument(int argc, char** argv, int number, std::uint64_t otherwise) {
  return argc > number ? std::strtoull(argv[number], nullptr, 10) : otherwise;
}

}  // namespace
}  // namespace speclint::test

int main(int argc, char** argv) {
  using namespace speclint::test;
  const TempFolder folder;
  const auto rounds = static_cast<std::uint32_t>(argument(argc, argv, 2, 3));
  bench_duplicates(folder.path(), argument(argc, argv, 1, 20'000), rounds);
  bench_many(folder.path(), argument(argc, argv, 3, 200'000), rounds);
}
