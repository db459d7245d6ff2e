// What a .gitignore file says about a path.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "lint/settings/globs.h"

namespace speclint::app {

std::vector<settings::Glob> parse_gitignore(std::string_view text);

/// Whether a path, relative to the .gitignore's folder and with `/` between its parts, is ignored:
/// as the last pattern that matches it says; nothing when none does. What lies in an ignored folder
/// is not asked about.
std::optional<bool> ignored(const std::vector<settings::Glob>& patterns, std::string_view path,
                            bool is_folder);

}  // namespace speclint::app
