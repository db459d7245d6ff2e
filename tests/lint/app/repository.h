// A git repository that a test makes for itself.
#pragma once
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/program.h"

namespace speclint::test {

/// git as it is everywhere: nobody's settings, and nothing of a repository that the tests run in.
inline void isolate_git() {
  for (const char* name : {"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX"}) { unsetenv(name); }
  setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
  setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
  for (const char* who : {"GIT_AUTHOR", "GIT_COMMITTER"}) {
    setenv((std::string(who) + "_NAME").c_str(), "A Tester", 1);
    setenv((std::string(who) + "_EMAIL").c_str(), "tester@example.org", 1);
  }
}

/// A repository in a new folder, with the branch main.
class Repository {
 public:
  Repository() {
    isolate_git();
    git({"init", "--quiet", "--initial-branch=main"});
  }

  std::filesystem::path path() const { return folder_.path(); }

  void write(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((path() / name).parent_path());
    write_file(path() / name, text);
  }

  std::string read(const std::string& name) const { return read_file(path() / name); }

  /// Replaces the first `from` in a file, which must hold it.
  void edit(const std::string& name, std::string_view from, std::string_view to) const {
    std::string text = read(name);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    write(name, text.replace(at, from.size(), to));
  }

  void git(std::vector<std::string> arguments) const {
    const ProgramRun run = run_program("git", path(), std::move(arguments));
    REQUIRE_MESSAGE(run.status == 0, run.err);
  }

  void commit(const std::string& message) const {
    git({"add", "--all"});
    git({"commit", "--quiet", "--allow-empty", "--message", message});
  }

  ProgramRun speclint(std::vector<std::string> arguments) const {
    return run_program(SPECLINT_PROGRAM, path(), std::move(arguments));
  }

 private:
  TempFolder folder_;
};

}  // namespace speclint::test
