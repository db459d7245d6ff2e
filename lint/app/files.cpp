// Files in and out, with the system's own words for what went wrong.
#include "lint/app/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace speclint::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBlock = std::size_t{64} << 10U;
constexpr mode_t kDefaultMode = 0666;  // less the umask
constexpr mode_t kPermissions = 07777;

std::string last_error() { return std::strerror(errno); }

FileBytes read_descriptor(int descriptor, std::size_t limit) {
  FileBytes result;
  struct stat status {};
  const bool sized = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  // One byte more than expected, so that the end is found without growing.
  const std::size_t expected = sized ? static_cast<std::size_t>(status.st_size) + 1 : kBlock;
  std::size_t size = 0;
  while (size < limit) {
    const std::size_t room = std::min(limit, std::max(expected, size + (size < expected ? 0 : kBlock)));
    result.bytes.resize(room);
    const ssize_t count = read(descriptor, result.bytes.data() + size, room - size);
    if (count < 0 && errno == EINTR) { continue; }
    if (count < 0) { result.error = last_error(); }
    if (count <= 0) { break; }
    size += static_cast<std::size_t>(count);
  }
  result.bytes.resize(size);
  return result;
}

/// The file that is meant by a path that may be a link.
std::string behind_links(const std::string& path) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  return error ? path : target.string();
}

}  // namespace

FileBytes read_file(const std::string& path, std::size_t limit) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) { return {{}, last_error()}; }
  FileBytes result = read_descriptor(descriptor, limit);
  close(descriptor);
  return result;
}

FileBytes read_standard_input(std::size_t limit) { return read_descriptor(STDIN_FILENO, limit); }

OutputFile::OutputFile(const std::string& path) : path_(behind_links(path)), descriptor_(open_target()) {
  if (descriptor_ < 0) {
    error_ = last_error();
  } else {
    stream_.emplace(descriptor_);
  }
}

int OutputFile::open_target() {
  struct stat status {};
  const bool exists = stat(path_.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) { return open(path_.c_str(), O_WRONLY | O_CLOEXEC); }
  std::string name = path_ + ".tmp" + std::to_string(getpid());
  guard_.emplace(name);
  const int descriptor = open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kDefaultMode);
  if (descriptor < 0) {
    guard_.reset();
    return descriptor;
  }
  temporary_ = std::move(name);
  if (exists) { fchmod(descriptor, status.st_mode & kPermissions); }
  return descriptor;
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) { close(descriptor_); }
  if (!temporary_.empty()) { unlink(temporary_.c_str()); }
}

std::string OutputFile::commit() {
  if (std::string error = stream_->finish(); !error.empty()) { return error; }
  if (close(std::exchange(descriptor_, -1)) != 0) { return last_error(); }
  if (temporary_.empty()) { return ""; }
  if (rename(temporary_.c_str(), path_.c_str()) != 0) { return last_error(); }
  temporary_.clear();
  guard_.reset();
  return "";
}

std::string append_to_file(const std::string& path, std::string_view bytes) {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, kDefaultMode);
  if (descriptor < 0) { return last_error(); }
  const off_t size = lseek(descriptor, 0, SEEK_END);
  std::string error;
  {
    DescriptorStream stream(descriptor);
    stream << bytes;
    error = stream.finish();
  }
  if (!error.empty() && size >= 0 && ftruncate(descriptor, size) != 0) {
    error += "; a part may have been written";
  }
  const bool closed = close(descriptor) == 0;
  return error.empty() && !closed ? last_error() : error;
}

std::string write_file(const std::string& path, std::string_view bytes) {
  OutputFile file(path);
  if (!file.error().empty()) { return file.error(); }
  file.stream() << bytes;
  return file.commit();
}

}  // namespace speclint::app
