// Files in and out, with the system's own words for what went wrong.
#pragma once
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "lint/app/descriptor_stream.h"
#include "lint/app/interrupt.h"

namespace speclint::app {

struct FileBytes {
  std::string bytes;
  std::string error;  // empty when all went well
};

/// The first `limit` bytes of a file. Works for pipes, too.
FileBytes read_file(const std::string& path, std::size_t limit);
/// The same of standard input.
FileBytes read_standard_input(std::size_t limit);

/// A file that is written whole or not at all: what is written goes to a temporary file in the same
/// folder, which takes the file's name when it is committed. A device or pipe is written to as it is.
class OutputFile {
 public:
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// Why it could not be opened; empty when it could.
  const std::string& error() const { return error_; }
  /// Where to write; only for a file that could be opened.
  std::ostream& stream() { return *stream_; }
  /// Puts the file in its place; returns why it could not, else nothing.
  std::string commit();

 private:
  /// The descriptor of the file to write to; negative when it cannot be opened.
  int open_target();

  std::string path_;       // where it goes, links followed
  std::string temporary_;  // empty for a device or pipe
  std::optional<RemovedWhenInterrupted> guard_;
  std::string error_;
  int descriptor_ = -1;
  std::optional<DescriptorStream> stream_;
};

/// Writes a whole file or leaves what was there; returns what went wrong, else nothing.
std::string write_file(const std::string& path, std::string_view bytes);

/// Adds to a file's end, all or nothing; makes the file if there is none. Returns what went wrong, else
/// nothing.
std::string append_to_file(const std::string& path, std::string_view bytes);

}  // namespace speclint::app
