// Programs run by tests, in a folder of their own and without a shell.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace speclint::test {

struct ProgramRun {
  std::string out;
  std::string err;
  int status = -1;
};

/// Runs a program, found by PATH unless it is one, in `folder`, with `environment` (NAME=VALUE) added to
/// ours.
ProgramRun run_program(const std::string& program, const std::filesystem::path& folder,
                       std::vector<std::string> arguments, const std::string& input = "",
                       std::vector<std::string> environment = {});

}  // namespace speclint::test
