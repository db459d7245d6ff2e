// The .gitignore files that count for a folder: its own and those of the folders above it.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "lint/app/gitignore.h"

namespace speclint::app {

class IgnoreLayers {
 public:
  /// Takes in the .gitignore files from the repository's root down to, but without, `folder`.
  explicit IgnoreLayers(const std::filesystem::path& folder);

  /// Enters and leaves a folder; `enter` reads its .gitignore.
  void enter(const std::filesystem::path& folder);
  void leave() { layers_.pop_back(); }

  /// Whether a file or folder, an absolute path below all entered folders, is ignored.
  bool ignores(const std::filesystem::path& path, bool is_folder) const;

 private:
  struct Layer {
    std::size_t prefix;  // how long the folder's path is, with its slash
    std::vector<settings::Glob> patterns;
  };
  std::vector<Layer> layers_;
};

/// The nearest folder above `path`, or itself, that holds `.git`; else empty. Takes an absolute path.
std::filesystem::path repository_root(const std::filesystem::path& path);

}  // namespace speclint::app
