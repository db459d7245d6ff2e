// A file that is read line by line, however long it is.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace speclint::app {

class LineFile {
 public:
  /// Opens a file; `-` is standard input. A line of more than `longest` bytes is an error.
  LineFile(const std::string& path, std::size_t longest);
  ~LineFile();
  LineFile(const LineFile&) = delete;
  LineFile& operator=(const LineFile&) = delete;

  /// The next line without its end, until the next call; nothing at the end of the file, and after an error.
  std::optional<std::string_view> next();
  /// Of the last line; the first is 1.
  std::uint64_t number() const { return number_; }
  /// What went wrong, as `path: why` or `path:line: why`; empty when all went well.
  const std::string& error() const { return error_; }

 private:
  /// Reads more behind what is not used yet; false at the end.
  bool fill();
  std::string_view take(std::size_t size, std::size_t used);

  std::string path_;
  std::size_t longest_;
  int descriptor_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is not used yet
  std::size_t end_ = 0;
  std::uint64_t number_ = 0;
  std::string error_;
};

}  // namespace speclint::app
