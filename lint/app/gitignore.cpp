// What a .gitignore file says about a path.
#include "lint/app/gitignore.h"

#include <fnmatch.h>

#include <algorithm>
#include <cstddef>
#include <span>

namespace speclint::app {
namespace {

constexpr std::string_view kAnySegments = "**";

std::vector<std::string> segments_of(std::string_view path) {
  std::vector<std::string> segments;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) { segments.emplace_back(path.substr(0, end)); }
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return segments;
}

/// Blanks at the end do not count unless a backslash stands before them.
std::string_view without_trailing_blanks(std::string_view line) {
  while (line.ends_with(' ') && !line.ends_with("\\ ")) { line.remove_suffix(1); }
  return line;
}

std::optional<IgnorePattern> parse_line(std::string_view line) {
  if (line.ends_with('\r')) { line.remove_suffix(1); }
  line = without_trailing_blanks(line);
  if (line.empty() || line.starts_with('#')) { return std::nullopt; }
  IgnorePattern pattern;
  if (line.starts_with('!')) {
    pattern.negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.folders_only = true;
    line.remove_suffix(1);
  }
  const bool anchored = line.find('/') != std::string_view::npos;
  pattern.segments = segments_of(line);
  if (pattern.segments.empty()) { return std::nullopt; }
  if (!anchored) { pattern.segments.insert(pattern.segments.begin(), std::string(kAnySegments)); }
  return pattern;
}

bool matches_segment(const std::string& glob, const std::string& name) {
  return fnmatch(glob.c_str(), name.c_str(), 0) == 0;
}

/// Wildcard matching over segments: on a mismatch the last `**` takes one segment more.
bool matches(std::span<const std::string> globs, std::span<const std::string> names) {
  std::size_t glob = 0;
  std::size_t name = 0;
  std::optional<std::size_t> star;  // the last `**`
  std::size_t star_end = 0;         // the first name that it does not take
  while (name < names.size()) {
    if (glob < globs.size() && globs[glob] == kAnySegments) {
      star = glob++;
      // At the end it stands for what lies inside, so for at least one name.
      star_end = name + (glob == globs.size() ? 1 : 0);
      name = star_end;
    } else if (glob < globs.size() && matches_segment(globs[glob], names[name])) {
      ++glob;
      ++name;
    } else if (star) {
      glob = *star + 1;
      name = ++star_end;
    } else {
      return false;
    }
  }
  return glob == globs.size();
}

}  // namespace

std::vector<IgnorePattern> parse_gitignore(std::string_view text) {
  std::vector<IgnorePattern> patterns;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (auto pattern = parse_line(text.substr(0, end))) { patterns.push_back(std::move(*pattern)); }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return patterns;
}

std::optional<bool> ignored(const std::vector<IgnorePattern>& patterns, std::string_view path,
                            bool is_folder) {
  const std::vector<std::string> names = segments_of(path);
  const auto last = std::find_if(patterns.rbegin(), patterns.rend(), [&](const IgnorePattern& pattern) {
    return (is_folder || !pattern.folders_only) && matches(pattern.segments, names);
  });
  if (last == patterns.rend()) { return std::nullopt; }
  return !last->negated;
}

}  // namespace speclint::app
