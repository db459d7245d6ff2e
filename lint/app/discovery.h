// Which files a run reads.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "lint/engine/report.h"

namespace speclint::app {

struct Group;
class SettingsTree;

inline constexpr std::string_view kStandardInput = "-";

struct Input {
  std::string path;              // as the user would write it
  bool named = false;            // stood on the command line: linted whatever it is
  bool in_home = false;          // lies where tickets are kept: a candidate without a look inside
  const Group* group = nullptr;  // what it is judged by; set once all are known
};

struct Discovery {
  std::vector<Input> inputs;  // in the order of the arguments, folders sorted by name; no file twice
  std::vector<Skipped> skipped;
  std::vector<Skipped> unreadable;  // paths that do not exist or may not be read
  bool searched = false;            // a folder was among the paths
};

/// Lists the files that `paths` stand for. Links to folders are not followed. With `force_exclude`
/// a named file counts as one that was found in a folder. `settings` say which files of folders are meant.
Discovery discover(std::span<const std::string> paths, bool force_exclude, SettingsTree& settings);

/// Whether a walk would look into a file at `path`, told from the repository's root `root`, were it there: by
/// names and settings alone. `in_home`: whether it would lie where tickets are kept.
bool would_be_looked_at(const std::string& root, const std::string& path, SettingsTree& settings,
                        bool& in_home);

class Changes;

/// The same of those files that changed. Of a path that is gone because it was deleted nothing is said.
Discovery discover_changed(std::span<const std::string> paths, bool force_exclude, const Changes& changes,
                           SettingsTree& settings);

}  // namespace speclint::app
