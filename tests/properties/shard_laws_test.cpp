// What holds for every audit in parts: merged it is, byte for byte, the audit of the whole.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/export_records.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

namespace speclint::test {
namespace {

namespace fs = std::filesystem;

ProgramRun run(const fs::path& folder, std::vector<std::string> words, const std::string& input = "") {
  return run_program(SPECLINT_PROGRAM, folder, std::move(words), input);
}

/// Tickets in files of their own, some of them in an export that is long enough to be read in batches, some
/// alike, one with a secret, and one file that nobody can read.
void write_backlog(const fs::path& folder) {
  write_tickets(folder / "tickets", 60, run_seed());
  std::string records;
  for (std::uint64_t i = 0; i < 1'500; ++i) { records += as_object(record_of(i % 1'450), i) + '\n'; }
  REQUIRE(records.size() > 2'000'000);
  write_file(folder / "issues.jsonl", records);
  write_file(folder / "tickets" / "secret.md",
             "---\nlabels: [ops]\n---\n# Move the shop\n\nThe password is `hunter2-Ab9xQ`.\n");
  write_file(folder / ".speclint.yaml", "packs: pack.yaml\n");
  write_file(folder / "pack.yaml", R"(rules:
  - id: SHOP001
    name: some-page
    message: '"{match}" has a name'
    question: Which page is "{match}"?
    fix: Name it.
    groups:
      - phrases: [page]
)");
}

std::vector<std::string> write_shards(const fs::path& folder, int count) {
  std::vector<std::string> names;
  for (int i = 1; i <= count; ++i) {
    names.push_back("shard-" + std::to_string(i));
    run(folder, {"audit", "--shard", std::to_string(i) + "/" + std::to_string(count), "--format", "ndjson",
                 "--output", names.back(), "tickets", "issues.jsonl", "missing.md"});
  }
  return names;
}

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

TEST_CASE("shards merged are byte for byte the audit of the whole, in every format") {
  const TempFolder folder;
  write_backlog(folder.path());
  const auto names = write_shards(folder.path(), 4);
  for (const std::string format : {"text", "json", "ndjson", "csv", "markdown", "html"}) {
    CAPTURE(format);
    const std::vector<std::string> view{"--format", format, "--by", "label", "--shift", "7", "--repo", "."};
    const ProgramRun whole =
        run(folder.path(), with(with({"audit"}, view), {"tickets", "issues.jsonl", "missing.md"}));
    const ProgramRun merged = run(folder.path(), with(with({"merge"}, view), names));
    CHECK(whole.out.size() > 1'000);
    CHECK(whole.status == 2);
    CHECK(merged.status == whole.status);
    CHECK(merged.out == whole.out);
    CHECK(merged.err.find("missing.md") != std::string::npos);
  }
}

TEST_CASE("the order of shards and of their lines changes nothing") {
  const TempFolder folder;
  write_backlog(folder.path());
  auto names = write_shards(folder.path(), 3);
  const std::string expected = run(folder.path(), with({"merge", "--format", "json"}, names)).out;
  CHECK(expected.size() > 1'000);
  std::reverse(names.begin(), names.end());
  CHECK(run(folder.path(), with({"merge", "--format", "json"}, names)).out == expected);
  std::vector<std::string> lines;
  for (const std::string& name : names) {
    const std::string text = read_file(folder.path() / name);
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
      lines.push_back(text.substr(at, text.find('\n', at) + 1 - at));
    }
  }
  Random random(run_seed());
  for (std::size_t i = lines.size() - 1; i > 0; --i) {
    std::swap(lines[i], lines[random.below(static_cast<std::uint32_t>(i + 1))]);
  }
  std::string input;
  for (const std::string& line : lines) { input += line; }
  CHECK(run(folder.path(), {"merge", "--format", "json", "-"}, input).out == expected);
}

TEST_CASE("shards that do not make one audit are told, and nothing is written") {
  const TempFolder folder;
  write_tickets(folder.path() / "tickets", 12, run_seed());
  const auto shard = [&](const std::string& number, std::vector<std::string> more = {}) {
    return run(folder.path(), with({"audit", "--shard", number, "--format", "ndjson", "tickets"}, more)).out;
  };
  const std::string first = shard("1/2");
  const std::string second = shard("2/2");
  const auto without_line = [](const std::string& text) { return text.substr(text.find('\n') + 1); };
  struct Case {
    std::string input;
    std::string says;
  };
  const std::vector<Case> cases{
      {first, "shard 2/2 is missing"},
      {first + second + second, "shard 2/2 is there twice"},
      {first + shard("2/3"), "no parts of one whole"},
      {first + without_line(second), "lines were lost"},
      {first + shard("2/2", {"--ignore", "BKL002"}), "other settings"},
      {first.substr(0, first.find("\"type\":\"shard\"")), "-:"},
      {"", "no whole shard"},
      {"# A ticket\n", "-:1: no JSON"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.says);
    const ProgramRun merged = run(folder.path(), {"merge", "-", "--format", "json=out.json"}, each.input);
    CHECK(merged.status == 2);
    CHECK(merged.err.find(each.says) != std::string::npos);
    CHECK(merged.out.empty());
    CHECK_FALSE(fs::exists(folder.path() / "out.json"));
  }
  CHECK(run(folder.path(), {"merge", "-"}, first + second).status == 0);
}

TEST_CASE("records that arrive on standard input go out as a shard, be they many or none") {
  const TempFolder folder;
  std::string shards;
  std::size_t tickets = 0;
  for (const std::uint64_t count : {0, 7, 5}) {
    std::string records;
    for (std::uint64_t i = 0; i < count; ++i) {
      records += as_object(record_of(tickets + i), tickets + i) + '\n';
    }
    const ProgramRun filter = run(
        folder.path(), {"audit", "--shard", "1/1", "--from", "github", "--format", "ndjson", "-"}, records);
    CHECK(filter.status == 0);
    CHECK(static_cast<std::uint64_t>(std::count(filter.out.begin(), filter.out.end(), '\n')) == count + 1);
    shards += filter.out;
    tickets += count;
  }
  const ProgramRun merged = run(folder.path(), {"merge", "--format", "csv", "-"}, shards);
  CHECK(merged.status == 0);
  CHECK(static_cast<std::size_t>(std::count(merged.out.begin(), merged.out.end(), '\n')) == tickets + 1);
}

}  // namespace speclint::test
