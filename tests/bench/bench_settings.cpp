// bench_settings [TICKETS [ROUNDS]]: what settings cost one ticket, and what own rules cost a backlog. All in
// one run, interleaved; medians.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/bench/race.h"
#include "tests/support/files.h"
#include "tests/support/ticket_generator.h"

namespace speclint::test {
namespace {

constexpr std::uint32_t kSmallRounds = 50;
constexpr int kPhrases = 300;

/// Uses every key.
void write_settings(const std::filesystem::path& folder) {
  const std::filesystem::path shipped = project_root() / "fixtures" / "settings";
  std::filesystem::copy(shipped, folder, std::filesystem::copy_options::recursive);
}

/// Phrases of two made-up words, so that nearly none is found; with gaps, the words stand apart.
std::string pack(bool with_gaps) {
  std::string text =
      "rules:\n  - id: ACME001\n    name: made-up\n    message: x\n    groups:\n      - phrases:\n";
  for (int i = 0; i < kPhrases; ++i) {
    const std::string first = fmt::format("{}lor{}tan", static_cast<char>('a' + i % 26), i);
    const std::string second = fmt::format("{}ver{}den", static_cast<char>('a' + i % 23), i);
    text += fmt::format("          - '{}{}{}'\n", first, with_gaps ? ".{0,60}" : "[- ]", second);
  }
  return text;
}

void bench_one(const std::filesystem::path& folder) {
  write_settings(folder / "settings");
  write_file(folder / "one.md", to_markdown(generate_ticket(run_seed())));
  const std::string ticket = (folder / "one.md").string();
  const std::string settings = (folder / "settings" / "good" / "everything.yaml").string();
  // The settings name a baseline, which must be there.
  const std::string baseline = (folder / "settings" / "good" / "baseline.json").string();
  run({SPECLINT_PROGRAM, "check", "--baseline", baseline, "--update-baseline", ticket});
  std::vector<Contestant> contestants{
      {"without settings",
       {SPECLINT_PROGRAM, "check", "--gate", "none", "--no-config", "--format", "ndjson", ticket}},
      {"looked for, none there", {SPECLINT_PROGRAM, "check", "--gate", "none", "--format", "ndjson", ticket}},
      {"60 lines, every key",
       {SPECLINT_PROGRAM, "check", "--gate", "none", "--config", settings, "--format", "ndjson", ticket}}};
  race(contestants, kSmallRounds);
  const auto lines = lines_of(read_file(settings));
  fmt::print("one ticket, {} lines of settings, median of {} rounds\n", lines.size(), kSmallRounds);
  print_table(contestants);
  fmt::print("what the settings add to the wall time, ms       {:.1f}  (budget 5)\n\n",
             median(contestants[2].rounds, &Usage::wall_ms) - median(contestants[0].rounds, &Usage::wall_ms));
}

void bench_backlog(const std::filesystem::path& folder, std::uint64_t count, std::uint32_t rounds) {
  write_tickets(folder / "tickets", count, run_seed());
  write_file(folder / "plain.yaml", pack(false));
  write_file(folder / "gaps.yaml", pack(true));
  write_file(folder / "with-plain.yaml", "packs: plain.yaml\n");
  write_file(folder / "with-gaps.yaml", "packs: gaps.yaml\n");
  const std::string tickets = (folder / "tickets").string();
  const auto check = [&](const std::string& name) -> std::vector<std::string> {
    std::vector<std::string> command{SPECLINT_PROGRAM, "check",    "--jobs", "1",    "--gate",
                                     "none",           "--format", "ndjson", tickets};
    if (name.empty()) {
      command.emplace_back("--no-config");
    } else {
      command.insert(command.end(), {"--config", (folder / name).string()});
    }
    return command;
  };
  std::vector<Contestant> contestants{
      {"without own rules", check("")},
      {fmt::format("{} phrases", kPhrases), check("with-plain.yaml")},
      {fmt::format("{} phrases with gaps", kPhrases), check("with-gaps.yaml")}};
  race(contestants, rounds);
  fmt::print("{} tickets, median of {} rounds\n", count, rounds);
  print_table(contestants);
  const double usual = median(contestants[0].rounds, &Usage::cpu_ms);
  fmt::print("CPU with a pack of {} phrases, over that without  {:.2f}  (budget 1.15)\n", kPhrases,
             median(contestants[1].rounds, &Usage::cpu_ms) / usual);
  fmt::print("the same when all have gaps                       {:.2f}\n",
             median(contestants[2].rounds, &Usage::cpu_ms) / usual);
}

}  // namespace
}  // namespace speclint::test

int main(int argc, char** argv) {
  const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 5000;
  const std::uint64_t rounds = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 5;
  const speclint::test::TempFolder folder;
  speclint::test::bench_one(folder.path());
  speclint::test::bench_backlog(folder.path(), count,
                                static_cast<std::uint32_t>(std::max<std::uint64_t>(rounds, 1)));
}
