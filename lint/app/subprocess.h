// Other programs, run without a shell.
#pragma once
#include <sys/types.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace speclint::app {

struct ProgramEnd {
  bool started = false;
  int status = -1;     // its exit status; -1 when it ended otherwise
  std::string errors;  // what it wrote to standard error
};

/// Runs a program, found by PATH, to its end with nothing on standard input. `take` gets what it writes to
/// standard output, piece by piece. `environment` holds `NAME=value`.
ProgramEnd run_program(std::vector<std::string> command, std::vector<std::string> environment,
                       const std::function<void(std::string_view)>& take);

/// A program that answers line by line.
class Conversation {
 public:
  Conversation(std::vector<std::string> command, std::vector<std::string> environment);
  ~Conversation();
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  /// Sends a line; returns whether the program took it.
  bool say(std::string line) const;
  /// The next line of its answer, without its end, or the next `size` bytes; empty when it has ended.
  std::string read_line();
  std::string read_bytes(std::size_t size);

 private:
  /// Reads on until the buffer holds `size` bytes; returns whether it does.
  bool fill(std::size_t size);

  pid_t child_ = -1;
  int socket_ = -1;
  std::string buffer_;
};

}  // namespace speclint::app
