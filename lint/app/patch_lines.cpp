#include "lint/app/patch_lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace speclint::app {
namespace {

constexpr std::size_t kLongestHead = 16384;  // more than a path can have when every byte is escaped
constexpr std::string_view kNewPath = "+++ ";
constexpr std::string_view kNewSide = "b/";

std::uint32_t take_number(std::string_view& text) {
  std::uint32_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return value;
}

/// Reads `12,3` or `12`, which is one line, behind a sign.
TouchedLines take_range(std::string_view& text) {
  text.remove_prefix(std::min<std::size_t>(1, text.size()));
  TouchedLines range{take_number(text), 1};
  if (text.starts_with(',')) {
    text.remove_prefix(1);
    range.count = take_number(text);
  }
  return range;
}

char escaped_by(char letter) {
  constexpr std::string_view kLetters = "abtnvfr";
  constexpr std::string_view kMeant = "\a\b\t\n\v\f\r";
  const std::size_t at = kLetters.find(letter);
  return at == std::string_view::npos ? letter : kMeant[at];
}

bool is_octal(char byte) { return byte >= '0' && byte <= '7'; }

}  // namespace

void PatchLines::read(std::string_view piece) {
  while (!piece.empty()) {
    const std::size_t end = piece.find('\n');
    const std::string_view part = piece.substr(0, end);
    begun_ += part.substr(0, kLongestHead - std::min(begun_.size(), kLongestHead));
    if (end == std::string_view::npos) { return; }
    piece.remove_prefix(end + 1);
    read_line(begun_);
    begun_.clear();
  }
}

void PatchLines::read_line(std::string_view line) {
  if (line.starts_with('\\')) { return; }  // "\ No newline at end of file"
  if (lines_ahead_ > 0) {
    --lines_ahead_;
  } else if (line.starts_with("@@ ")) {
    read_hunk(line.substr(3));
  } else if (line.starts_with(kNewPath)) {
    path_ = unquoted_path(line.substr(kNewPath.size()));
    path_ = path_.starts_with(kNewSide) ? path_.substr(kNewSide.size()) : std::string();
  }
}

/// Reads `-1,2 +3,4 @@`.
void PatchLines::read_hunk(std::string_view head) {
  const TouchedLines old_lines = take_range(head);
  head.remove_prefix(std::min<std::size_t>(1, head.size()));
  const TouchedLines new_lines = take_range(head);
  lines_ahead_ = std::uint64_t{old_lines.count} + new_lines.count;
  if (!path_.empty()) { touched_[path_].push_back(new_lines); }
}

std::string unquoted_path(std::string_view written) {
  if (written.ends_with('\t')) { written.remove_suffix(1); }  // stands behind a name with blanks
  if (written.size() < 2 || !written.starts_with('"') || !written.ends_with('"')) {
    return std::string(written);
  }
  written = written.substr(1, written.size() - 2);
  std::string path;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != '\\' || i + 1 == written.size()) {
      path += written[i];
    } else if (i + 3 < written.size() && is_octal(written[i + 1])) {
      const int code = (written[i + 1] - '0') * 64 + (written[i + 2] - '0') * 8 + (written[i + 3] - '0');
      path += static_cast<char>(code);
      i += 3;
    } else {
      path += escaped_by(written[++i]);
    }
  }
  return path;
}

}  // namespace speclint::app
