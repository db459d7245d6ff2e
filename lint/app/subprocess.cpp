#include "lint/app/subprocess.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace speclint::app {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;
constexpr std::size_t kMostErrors = 4096;

/// The descriptors that a program gets as its own.
struct Streams {
  int in = -1;  // -1: nothing to read
  int out = -1;
  int err = -1;  // -1: thrown away
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (std::string& text : texts) { result.push_back(text.data()); }
  result.push_back(nullptr);
  return result;
}

/// Starts a program; negative when it cannot be started.
pid_t start(std::vector<std::string>& command, std::vector<std::string>& environment,
            const Streams& streams) {
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  const auto give = [&](int descriptor, int target, int flags) {
    if (descriptor >= 0) {
      posix_spawn_file_actions_adddup2(&actions, descriptor, target);
    } else {
      posix_spawn_file_actions_addopen(&actions, target, "/dev/null", flags, 0);
    }
  };
  give(streams.in, STDIN_FILENO, O_RDONLY);
  give(streams.out, STDOUT_FILENO, O_WRONLY);
  give(streams.err, STDERR_FILENO, O_WRONLY);
  pid_t child = -1;
  const std::vector<char*> arguments = pointers(command);
  const std::vector<char*> variables = pointers(environment);
  const int failed =
      posix_spawnp(&child, command.front().c_str(), &actions, nullptr, arguments.data(), variables.data());
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : -1;
}

ssize_t read_some(int descriptor, char* bytes, std::size_t size) {
  ssize_t count = read(descriptor, bytes, size);
  while (count < 0 && errno == EINTR) { count = read(descriptor, bytes, size); }
  return count;
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) { return -1; }
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string contents(int file) {
  std::string text(kMostErrors, '\0');
  const ssize_t size = pread(file, text.data(), text.size(), 0);
  text.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
  return text;
}

}  // namespace

ProgramEnd run_program(std::vector<std::string> command, std::vector<std::string> environment,
                       const std::function<void(std::string_view)>& take) {
  ProgramEnd end;
  std::array<int, 2> pipe{-1, -1};
  if (pipe2(pipe.data(), O_CLOEXEC) != 0) { return end; }
  const int errors = memfd_create("errors", MFD_CLOEXEC);  // so that one pipe is enough to be read
  const pid_t child = start(command, environment, {-1, pipe[1], errors});
  close(pipe[1]);
  end.started = child > 0;
  if (end.started) {
    std::vector<char> block(kBlock);
    for (ssize_t count = read_some(pipe[0], block.data(), kBlock); count > 0;
         count = read_some(pipe[0], block.data(), kBlock)) {
      take({block.data(), static_cast<std::size_t>(count)});
    }
    end.status = wait_for(child);
    end.errors = contents(errors);
  }
  close(pipe[0]);
  if (errors >= 0) { close(errors); }
  return end;
}

Conversation::Conversation(std::vector<std::string> command, std::vector<std::string> environment) {
  std::array<int, 2> ends{-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) { return; }
  child_ = start(command, environment, {ends[1], ends[1], -1});
  close(ends[1]);
  socket_ = ends[0];
}

Conversation::~Conversation() {
  if (socket_ >= 0) { close(socket_); }  // which ends a program that reads to the end
  if (child_ > 0) { wait_for(child_); }
}

bool Conversation::say(std::string line) const {
  line += '\n';
  std::string_view rest = line;
  while (!rest.empty()) {
    const ssize_t sent = send(socket_, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) { continue; }
    if (sent <= 0) { return false; }
    rest.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string Conversation::read_line() {
  std::size_t end = buffer_.find('\n');
  while (end == std::string::npos && fill(buffer_.size() + 1)) { end = buffer_.find('\n'); }
  std::string line = buffer_.substr(0, end);
  buffer_.erase(0, end == std::string::npos ? end : end + 1);
  return line;
}

std::string Conversation::read_bytes(std::size_t size) {
  fill(size);
  std::string bytes = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return bytes;
}

bool Conversation::fill(std::size_t size) {
  while (buffer_.size() < size) {
    const std::size_t before = buffer_.size();
    buffer_.resize(before + kBlock);
    const ssize_t count = read_some(socket_, buffer_.data() + before, kBlock);
    buffer_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count <= 0) { return false; }
  }
  return true;
}

}  // namespace speclint::app
