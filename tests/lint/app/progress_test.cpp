// How far a run is, and what is left behind when it is stopped.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

#include "lint/app/progress.h"
#include "tests/support/files.h"
#include "tests/support/ticket_generator.h"

using namespace speclint;
namespace fs = std::filesystem;

TEST_CASE("progress tells how many, how fast and how long") {
  CHECK(app::progress_text(1200, 5000, 3) == "1200 of 5000, 400 a second, 10 s left");
  CHECK(app::progress_text(1200, 0, 3) == "1200, 400 a second");
  CHECK(app::progress_text(0, 10, 0) == "0 of 10, 0 a second");
}

TEST_CASE("a run that is stopped ends by the signal and leaves no half-written file") {
  const test::TempFolder folder;
  test::write_file(folder.path() / "report.json", "old");
  const fs::path pipe = folder.path() / "tickets.md";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // It waits for a ticket that never comes.
    if (chdir(folder.path().c_str()) != 0) { _exit(3); }
    execl(SPECLINT_PROGRAM, SPECLINT_PROGRAM, "check", "--format", "json=report.json", "tickets.md", nullptr);
    _exit(3);
  }
  const auto entries = [&] {
    return std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator());
  };
  for (int i = 0; i < 500 && entries() < 3; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  CHECK(entries() == 3);  // the temporary file is there
  kill(child, SIGINT);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGINT);
  CHECK(entries() == 2);
  CHECK(test::read_file(folder.path() / "report.json") == "old");
}
