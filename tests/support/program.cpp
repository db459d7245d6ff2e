#include "tests/support/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/files.h"

namespace speclint::test {
namespace {

/// Replaces the child process by the program; never returns.
[[noreturn]] void become(std::string program, const std::filesystem::path& folder,
                         const std::filesystem::path& streams, std::vector<std::string> arguments,
                         std::vector<std::string> environment) {
  const auto redirect = [&](const char* name, int flags, int target) {
    dup2(open((streams / name).c_str(), flags, 0600), target);
  };
  redirect("in", O_RDONLY, STDIN_FILENO);
  redirect("out", O_WRONLY | O_CREAT, STDOUT_FILENO);
  redirect("err", O_WRONLY | O_CREAT, STDERR_FILENO);
  std::vector<char*> argv{program.data()};
  for (std::string& argument : arguments) { argv.push_back(argument.data()); }
  argv.push_back(nullptr);
  for (std::string& variable : environment) { putenv(variable.data()); }
  if (chdir(folder.c_str()) == 0) { execvp(program.c_str(), argv.data()); }
  _exit(127);
}

}  // namespace

ProgramRun run_program(const std::string& program, const std::filesystem::path& folder,
                       std::vector<std::string> arguments, const std::string& input,
                       std::vector<std::string> environment) {
  const TempFolder streams;
  write_file(streams.path() / "in", input);
  const pid_t child = fork();
  if (child == 0) { become(program, folder, streams.path(), std::move(arguments), std::move(environment)); }
  int status = 0;
  waitpid(child, &status, 0);
  return {read_file(streams.path() / "out"), read_file(streams.path() / "err"),
          WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

}  // namespace speclint::test
