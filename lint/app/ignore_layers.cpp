// The .gitignore files that count for a folder: its own and those of the folders above it.
#include "lint/app/ignore_layers.h"

#include <optional>
#include <string_view>
#include <system_error>

#include "lint/app/files.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxIgnoreFile = std::size_t{1} << 20U;

}  // namespace

fs::path repository_root(const fs::path& path) {
  std::error_code error;
  for (fs::path folder = path; !folder.empty(); folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", error)) { return folder; }
    if (folder == folder.parent_path()) { break; }
  }
  return {};
}

IgnoreLayers::IgnoreLayers(const fs::path& folder) {
  const fs::path root = repository_root(folder);
  if (root.empty() || root == folder) { return; }
  fs::path above = root;
  for (const fs::path& part : folder.lexically_relative(root)) {
    enter(above);
    above /= part;
  }
}

void IgnoreLayers::enter(const fs::path& folder) {
  const FileBytes file = read_file((folder / ".gitignore").string(), kMaxIgnoreFile);
  layers_.push_back({(folder / "").string().size(), parse_gitignore(file.bytes)});
}

bool IgnoreLayers::ignores(const fs::path& path, bool is_folder) const {
  const std::string_view whole = path.native();
  std::optional<bool> verdict;
  for (std::size_t i = layers_.size(); i-- > 0 && !verdict;) {
    verdict = ignored(layers_[i].patterns, whole.substr(layers_[i].prefix), is_folder);
  }
  return verdict.value_or(false);
}

}  // namespace speclint::app
