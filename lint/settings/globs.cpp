#include "lint/settings/globs.h"

#include <fnmatch.h>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace speclint::settings {
namespace {

constexpr std::string_view kAnySegments = "**";

bool matches_segment(const std::string& glob, const std::string& name) {
  return fnmatch(glob.c_str(), name.c_str(), 0) == 0;
}

/// Whether every `[` of a segment is closed.
bool closes_brackets(std::string_view segment) {
  for (std::size_t at = 0; at < segment.size(); ++at) {
    if (segment[at] == '\\') {
      ++at;
    } else if (segment[at] == '[') {
      at = segment.find(']', at + 2);
      if (at == std::string_view::npos) { return false; }
    }
  }
  return true;
}

}  // namespace

std::vector<std::string> path_segments(std::string_view path) {
  std::vector<std::string> segments;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    if (!segment.empty() && segment != ".") { segments.emplace_back(segment); }
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return segments;
}

Glob read_glob(std::string_view text) {
  Glob glob;
  if (text.starts_with('!')) {
    glob.negated = true;
    text.remove_prefix(1);
  }
  if (text.ends_with('/')) {
    glob.folders_only = true;
    text.remove_suffix(1);
  }
  const bool anchored = text.find('/') != std::string_view::npos;
  glob.segments = path_segments(text);
  if (!glob.segments.empty() && !anchored) {
    glob.segments.insert(glob.segments.begin(), std::string(kAnySegments));
  }
  return glob;
}

std::string glob_problem(std::string_view text) {
  const Glob glob = read_glob(text);
  if (glob.segments.empty()) { return "this pattern matches nothing"; }
  for (const std::string& segment : glob.segments) {
    if (segment == "..") { return "this pattern leads out of the folder, so it matches nothing"; }
    if (!closes_brackets(segment)) { return "a [ is never closed in this pattern"; }
  }
  return "";
}

bool matches(const Glob& glob, std::span<const std::string> path) {
  const std::vector<std::string>& globs = glob.segments;
  std::size_t at = 0;
  std::size_t name = 0;
  std::optional<std::size_t> star;  // the last `**`; on a mismatch it takes one segment more
  std::size_t star_end = 0;         // the first name that it does not take
  while (name < path.size()) {
    if (at < globs.size() && globs[at] == kAnySegments) {
      star = at++;
      // At the end it stands for what lies inside, so for at least one name.
      star_end = name + (at == globs.size() ? 1 : 0);
      name = star_end;
    } else if (at < globs.size() && matches_segment(globs[at], path[name])) {
      ++at;
      ++name;
    } else if (star) {
      at = *star + 1;
      name = ++star_end;
    } else {
      return false;
    }
  }
  return at == globs.size();
}

bool means(std::span<const Glob> globs, std::string_view path, bool is_folder) {
  const std::vector<std::string> names = path_segments(path);
  const auto meets = [&](const Glob& glob) {
    for (std::size_t length = names.size(); length > 0; --length) {
      const bool is_file = length == names.size() && !is_folder;
      if (!(is_file && glob.folders_only) && matches(glob, std::span(names).first(length))) { return true; }
    }
    return false;
  };
  const auto last = std::find_if(globs.rbegin(), globs.rend(), meets);
  return last != globs.rend() && !last->negated;
}

}  // namespace speclint::settings
