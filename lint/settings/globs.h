// Patterns for paths, as .gitignore writes them: in settings and in .gitignore files themselves.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace speclint::settings {

/// One pattern as path segments; `**` stands for any number of them.
struct Glob {
  std::vector<std::string> segments;
  bool negated = false;       // began with `!`
  bool folders_only = false;  // ended with `/`
};

/// Without a slash before its end a pattern means a name at any depth; else it begins at the folder of its
/// file. A pattern of nothing but slashes has no segments and matches nothing.
Glob read_glob(std::string_view text);

/// What is wrong with a pattern in settings; empty when nothing is.
std::string glob_problem(std::string_view text);

/// The parts of a path between its slashes, without empty ones and `.`.
std::vector<std::string> path_segments(std::string_view path);

/// Whether the pattern, sign aside, matches the whole of a path.
bool matches(const Glob& glob, std::span<const std::string> path);

/// Whether a path is meant by a list: the last pattern that matches it, or a folder on the way to it, says.
bool means(std::span<const Glob> globs, std::string_view path, bool is_folder = false);

}  // namespace speclint::settings
