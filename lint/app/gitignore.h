// What a .gitignore file says about a path.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace speclint::app {

/// One line of a .gitignore. Its glob is kept as path segments; `**` stands for any number of them.
struct IgnorePattern {
  std::vector<std::string> segments;
  bool negated = false;
  bool folders_only = false;
};

std::vector<IgnorePattern> parse_gitignore(std::string_view text);

/// Whether a path, relative to the .gitignore's folder and with `/` between its parts, is ignored:
/// as the last pattern that matches it says; nothing when none does. What lies in an ignored folder
/// is not asked about.
std::optional<bool> ignored(const std::vector<IgnorePattern>& patterns, std::string_view path,
                            bool is_folder);

}  // namespace speclint::app
