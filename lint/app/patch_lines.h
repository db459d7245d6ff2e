// Which lines a patch touches.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace speclint::app {

/// Lines of the new text, 1-based. Without any: what stood behind line `first` was deleted.
struct TouchedLines {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// Reads `git diff --unified=0` with its names quoted as they are by default, however it is cut into pieces.
/// Keeps no line of it, so that a long patch takes little memory.
class PatchLines {
 public:
  void read(std::string_view piece);

  /// By the new path, in the order of the patch.
  const std::map<std::string, std::vector<TouchedLines>, std::less<>>& touched() const { return touched_; }

 private:
  void read_line(std::string_view line);
  void read_hunk(std::string_view head);

  std::string begun_;              // a line whose end is yet to come; of a long one the beginning
  std::uint64_t lines_ahead_ = 0;  // of the hunk: they are content, whatever they look like
  std::string path_;
  std::map<std::string, std::vector<TouchedLines>, std::less<>> touched_;
};

/// A name as git writes it: in quotation marks and with escapes as in C where it holds what is not plain.
std::string unquoted_path(std::string_view written);

}  // namespace speclint::app
