// audit --history on repositories whose figures are known by construction.
#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/lint/app/repository.h"
#include "tests/support/ticket_generator.h"

using namespace speclint;
using test::ProgramRun;
using test::Random;
using test::Repository;

namespace {

/// A ticket that passes the gate, or not.
std::string ticket_text(int number, const std::string& status, bool good) {
  std::string text =
      "---\nid: T-" + std::to_string(number) + "\nstatus: " + status + "\ntype: feature\n---\n\n# " +
      (good ? "Show the delivery day of order " + std::to_string(number) + " on its page" : "Improve it") +
      "\n\nCustomers ask by phone when a parcel arrives, about 40 times a day.\n";
  if (!good) { return text + "\n## Open questions\n\n- Which of both?\n"; }
  return text +
         "\n## Out of scope\n\n- Parcels of other carriers.\n\n## Acceptance criteria\n\n"
         "- For order 4711 of the test data the page `/orders/4711` shows `13 May 2026`.\n"
         "- An order without a parcel shows `not sent yet`.\n"
         "- When the carrier does not answer within 3 seconds, the page shows `unknown` with status 200.\n";
}

/// A stream for `git fast-import`.
class Import {
 public:
  void commit(std::int64_t time, const std::string& changes) {
    stream_ += "commit refs/heads/main\ncommitter A Tester <tester@example.org> " + std::to_string(time) +
               " +0000\ndata 1\nx\n" + changes + "\n";
  }
  static std::string file(const std::string& path, const std::string& text) {
    return "M 100644 inline " + path + "\ndata " + std::to_string(text.size()) + "\n" + text + "\n";
  }
  void into(const Repository& repository) const {
    const ProgramRun run =
        test::run_program("git", repository.path(), {"fast-import", "--quiet"}, stream_ + "done\n");
    REQUIRE_MESSAGE(run.status == 0, run.err);
    repository.git({"reset", "--quiet", "--hard", "main"});
  }

 private:
  std::string stream_;
};

constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kJanuary = 1'735'689'600;  // 2025-01-01 in UTC

std::string path_of(int number) { return "tickets/" + std::to_string(number) + ".md"; }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string quarter(const std::string& name, int counted, const std::string& rate, int started, int ready) {
  return "{\"quarter\":\"" + name + "\",\"created\":0,\"closed\":0,\"started\":" + std::to_string(started) +
         ",\"ready_before_start\":" + std::to_string(ready) + ",\"counted\":" + std::to_string(counted) +
         ",\"pass_rate\":" + rate + ",";
}

}  // namespace

TEST_CASE("history: states at quarters' ends, starts, renames, deletions and gaps") {
  const Repository repository;
  Import import;
  import.commit(kJanuary + 3 * kDay, Import::file(path_of(1), ticket_text(1, "open", false)) +
                                         Import::file(path_of(2), ticket_text(2, "open", true)) +
                                         Import::file("notes/x.md", "# Notes\n"));
  // Ready before it is started, and not; the second under another name.
  import.commit(kJanuary + 80 * kDay, Import::file(path_of(2), ticket_text(2, "in progress", true)));
  import.commit(
      kJanuary + 91 * kDay,
      "D " + path_of(1) + "\n" + Import::file("tickets/moved.md", ticket_text(1, "in progress", true)));
  // Nothing in the third quarter; in the fourth one is closed and another is new.
  import.commit(kJanuary + 290 * kDay, Import::file(path_of(2), ticket_text(2, "done", true)) +
                                           Import::file(path_of(3), ticket_text(3, "open", false)));
  import.into(repository);
  const ProgramRun run = repository.speclint({"audit", "--history", "--format", "json", "tickets"});
  CAPTURE(run.out);
  CHECK(run.status == 0);
  CHECK(run.err == "");
  CHECK(holds(run.out, quarter("2025-Q1", 2, "50", 1, 1)));
  CHECK(holds(run.out, quarter("2025-Q2", 2, "100", 1, 0)));
  CHECK(holds(run.out, quarter("2025-Q3", 2, "100", 0, 0)));
  CHECK(holds(run.out, quarter("2025-Q4", 2, "50", 0, 0)));
  CHECK(holds(run.out, "\"of\":\"open tickets at the end of each quarter\""));
  CHECK(holds(run.out, "{\"name\":\"ready before it was started\",\"value\":50}"));
}

TEST_CASE("history: what is asked for becomes another while it is worked on; notes are no change") {
  const Repository repository;
  Import import;
  const auto commit = [&](int day, const std::string& status, const std::string& first,
                          const std::string& second) {
    import.commit(kJanuary + day * kDay, Import::file(path_of(1), ticket_text(1, status, true) + first) +
                                             Import::file(path_of(2), ticket_text(2, status, true) + second));
  };
  commit(1, "open", "", "");
  commit(2, "in progress", "", "");
  const std::string other =
      "\n## Scope\n\n- The page lists each parcel with its weight, its carrier and the day of its delivery\n"
      "- A parcel that came back is marked, and its sender is told by mail within an hour\n";
  commit(3, "in progress", other, "\n## Implementation notes\n\nThe table of parcels was renamed first.\n");
  commit(4, "done", "", other);
  import.into(repository);
  const ProgramRun run = repository.speclint({"audit", "--history", "--format", "json", "tickets"});
  CHECK(holds(run.out, "{\"name\":\"not changed while it was worked on\",\"value\":50}"));
}

TEST_CASE("history: 400 tickets and 3,000 commits, right figures in under 5 seconds") {
  const Repository repository;
  Import import;
  Random random(test::run_seed());
  constexpr int kTickets = 400;
  constexpr int kCommits = 3'000;
  constexpr int kQuarters = 8;
  constexpr std::int64_t kSpan = 730 * kDay;
  std::vector<bool> there(kTickets);
  std::vector<bool> good(kTickets);
  std::vector<int> passing(kQuarters);
  std::vector<int> open(kQuarters);
  int last = 0;
  const auto quarter_at = [](std::int64_t time) {
    const std::chrono::year_month_day day(
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(time))));
    return (static_cast<int>(day.year()) - 2025) * 4 +
           (static_cast<int>(static_cast<unsigned>(day.month())) - 1) / 3;
  };
  const auto end_of = [&](int number) {
    for (int i = 0; i < kTickets; ++i) {
      open[number] += there[i] ? 1 : 0;
      passing[number] += there[i] && good[i] ? 1 : 0;
    }
  };
  for (int i = 0; i < kCommits; ++i) {
    const std::int64_t time = kJanuary + i * (kSpan - kDay) / kCommits;
    while (last < quarter_at(time)) { end_of(last++); }
    const int number = static_cast<int>(random.below(kTickets));
    // Those that come later are better.
    good[number] = random.below(kCommits) < static_cast<std::uint32_t>(i);
    there[number] = true;
    import.commit(time, Import::file(path_of(number), ticket_text(number, "open", good[number]) + "\n<!-- " +
                                                          std::to_string(i) + " -->\n"));
  }
  end_of(last);
  import.into(repository);
  const auto begin = std::chrono::steady_clock::now();
  const ProgramRun run = repository.speclint({"audit", "--history", "--format", "json", "tickets"});
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  CHECK(run.status == 0);
  REQUIRE(last == kQuarters - 1);
  for (int i = 0; i < kQuarters; ++i) {
    const std::string name = std::to_string(2025 + i / 4) + "-Q" + std::to_string(i % 4 + 1);
    CAPTURE(name);
    const double rate = 100.0 * passing[i] / open[i];
    const auto tenths = static_cast<int>(rate * 10 + 0.5);
    const std::string text = tenths % 10 == 0
                                 ? std::to_string(tenths / 10)
                                 : std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    CHECK(holds(run.out, quarter(name, open[i], text, 0, 0)));
  }
  CHECK(holds(run.out, "\"direction\":\"improving\""));
  MESSAGE("history of ", kCommits, " commits in ", taken.count(), " s");
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__)
  CHECK(taken.count() < 5);  // of the program as it is used
#endif
}

TEST_CASE("history: what cannot be told is said, with what to do") {
  const test::TempFolder none;
  test::isolate_git();
  test::write_file(none.path() / "1.md", ticket_text(1, "open", true));
  const auto audit = [](const std::filesystem::path& folder, const std::string& path) {
    return test::run_program(SPECLINT_PROGRAM, folder, {"audit", "--history", path});
  };
  CHECK(audit(none.path(), "1.md").err == "speclint: --history: 1.md lies in no git repository\n");
  CHECK(audit(none.path(), "1.md").status == 2);
  const Repository empty;
  empty.write("tickets/1.md", ticket_text(1, "open", true));
  CHECK(audit(empty.path(), "tickets").err == "speclint: --history: the repository has no commit yet\n");
  const Repository origin;
  for (const char* status : {"open", "in progress"}) {
    origin.write("tickets/1.md", ticket_text(1, status, true));
    origin.commit("x");
  }
  const test::TempFolder shallow;
  origin.git({"clone", "--quiet", "--depth", "1", "file://" + origin.path().string(),
              shallow.path().string() + "/c"});
  CHECK(audit(shallow.path() / "c", "tickets")
            .err.starts_with("speclint: --history: this clone is shallow; fetch"));
}
