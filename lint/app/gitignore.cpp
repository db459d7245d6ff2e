// What a .gitignore file says about a path.
#include "lint/app/gitignore.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace speclint::app {
namespace {

/// Blanks at the end do not count unless a backslash stands before them.
std::string_view without_trailing_blanks(std::string_view line) {
  while (line.ends_with(' ') && !line.ends_with("\\ ")) { line.remove_suffix(1); }
  return line;
}

std::optional<settings::Glob> parse_line(std::string_view line) {
  if (line.ends_with('\r')) { line.remove_suffix(1); }
  line = without_trailing_blanks(line);
  if (line.empty() || line.starts_with('#')) { return std::nullopt; }
  settings::Glob glob = settings::read_glob(line);
  return glob.segments.empty() ? std::nullopt : std::optional(std::move(glob));
}

}  // namespace

std::vector<settings::Glob> parse_gitignore(std::string_view text) {
  std::vector<settings::Glob> patterns;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (auto pattern = parse_line(text.substr(0, end))) { patterns.push_back(std::move(*pattern)); }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return patterns;
}

std::optional<bool> ignored(const std::vector<settings::Glob>& patterns, std::string_view path,
                            bool is_folder) {
  const std::vector<std::string> names = settings::path_segments(path);
  const auto last = std::find_if(patterns.rbegin(), patterns.rend(), [&](const settings::Glob& pattern) {
    return (is_folder || !pattern.folders_only) && settings::matches(pattern, names);
  });
  if (last == patterns.rend()) { return std::nullopt; }
  return !last->negated;
}

}  // namespace speclint::app
