// Which files a run reads.
#include "lint/app/discovery.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_set>

#include "lint/app/changes.h"
#include "lint/app/ignore_layers.h"
#include "lint/app/settings_tree.h"
#include "lint/app/ticket_places.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kIgnored = "named in .gitignore";
/// An enhancement proposal is a README.md beside its kep.yaml, against the usual rule.
constexpr std::string_view kProposal = "README.md";
constexpr std::string_view kProposalData = "kep.yaml";
/// Kiro, spec-kit and OpenSpec keep these beside the spec that is to be judged.
constexpr std::array<std::string_view, 6> kCompanions{"design.md",   "tasks.md",      "plan.md",
                                                      "research.md", "data-model.md", "quickstart.md"};
constexpr std::array<std::string_view, 3> kSpecs{"requirements.md", "spec.md", "proposal.md"};

bool is_companion(const fs::path& folder, std::string_view name) {
  std::error_code error;
  return std::find(kCompanions.begin(), kCompanions.end(), name) != kCompanions.end() &&
         std::any_of(kSpecs.begin(), kSpecs.end(),
                     [&](std::string_view spec) { return fs::exists(folder / spec, error); });
}

struct Entry {
  std::string name;
  bool is_folder = false;
};

/// A folder on the way down, as it is reported and as it is opened.
struct Folder {
  std::string shown;
  fs::path absolute;
  bool in_home = false;
};

std::string joined(const std::string& folder, const std::string& name) {
  if (folder.empty()) { return name; }
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

/// An absolute path without `.`, `..` and a slash at its end.
fs::path absolute_path(const std::string& path) {
  std::error_code error;
  fs::path result = fs::absolute(path, error).lexically_normal();
  return result.has_filename() ? result : result.parent_path();
}

/// Where a walk that comes to `file` would have begun: at the repository's root, else in the working
/// folder, else beside it.
fs::path search_root(const fs::path& file) {
  if (fs::path root = repository_root(file); !root.empty()) { return root; }
  fs::path working_folder = absolute_path(".");
  const bool is_below = !file.lexically_relative(working_folder).native().starts_with("..");
  return is_below ? working_folder : file.parent_path();
}

/// Whether a folder is, or as the user wrote it lies in, a known home. What stands above the working
/// folder says nothing about what is in it.
bool lies_in_home(const fs::path& written, const fs::path& absolute) {
  if (is_ticket_home(absolute.filename().string())) { return true; }
  return written.is_relative() && std::any_of(written.begin(), written.end(), [](const fs::path& part) {
           return is_ticket_home(part.string());
         });
}

/// Why settings leave a file or folder out; empty when they do not.
std::string_view why_left_out(const SettingsChain& chain, const fs::path& absolute, bool is_folder) {
  if (chain.tickets.empty() && chain.exclude.empty()) { return ""; }
  const std::string path = absolute.lexically_relative(chain.root).string();
  if (settings::means(chain.exclude, path, is_folder)) { return "left out by exclude: in the settings"; }
  const bool is_ticket = is_folder || chain.tickets.empty() || settings::means(chain.tickets, path);
  return is_ticket ? "" : "not named by tickets: in the settings";
}

/// Whether settings name a folder that is not entered otherwise.
bool is_named_by(const SettingsChain& chain, const std::string& folder) {
  return std::any_of(chain.tickets.begin(), chain.tickets.end(), [&](const settings::Glob& glob) {
    return std::find(glob.segments.begin(), glob.segments.end(), folder) != glob.segments.end();
  });
}

class Search {
 public:
  Search(bool force_exclude, SettingsTree& settings) : force_exclude_(force_exclude), settings_(settings) {}

  void add(const std::string& path) {
    if (path == kStandardInput) { return take({path, true, true}); }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      result_.unreadable.push_back({path, error.message()});
    } else if (fs::is_directory(status)) {
      add_folder(path);
    } else {
      add_file(path);
    }
  }

  /// A path of which only what changed is asked for.
  void add_changed(const std::string& path, const Changes& changes) {
    std::error_code error;
    const std::vector<std::string> changed = changes.at(path);
    if (fs::is_directory(path, error)) {
      result_.searched = true;
      const fs::path absolute = absolute_path(path);
      const Folder from{path, absolute, lies_in_home(path, absolute)};
      for (const std::string& file : changed) {
        if (changes.are_staged() || fs::exists(file, error)) {
          add_found(file, from);
        }  // else not checked out
      }
    } else if (!changed.empty()) {
      add_file(path);
    } else if (changes.is_deleted(path)) {
      result_.skipped.push_back({path, "was deleted"});
    } else if (fs::exists(path, error)) {
      result_.skipped.push_back({path, "did not change"});
    } else {
      add(path);  // which tells what is wrong with it
    }
  }

  Discovery result() && { return std::move(result_); }

 private:
  void add_folder(const std::string& path) {
    result_.searched = true;
    const fs::path absolute = absolute_path(path);
    IgnoreLayers layers(absolute);
    const bool is_working_folder = path == "." || path == "./";
    walk({is_working_folder ? "" : path, absolute, lies_in_home(path, absolute)}, layers);
  }

  void add_file(const std::string& path) {
    if (!force_exclude_) { return take({path, true, true}); }
    add_found(path, {"", search_root(absolute_path(path)), false});
  }

  /// A file that a walk from the folder `from` may come to.
  void add_found(const std::string& path, const Folder& from) {
    const fs::path absolute = absolute_path(path);
    if (const auto reason = why_excluded(absolute, from.absolute); !reason.empty()) {
      result_.skipped.push_back({path, std::string(reason)});
      return;
    }
    const SettingsChain& chain = settings_.chain_of(absolute.parent_path());
    if (const auto reason = why_left_out(chain, absolute, false); !reason.empty()) {
      result_.skipped.push_back({path, std::string(reason)});
      return;
    }
    const bool in_home = from.in_home || !chain.tickets.empty() || absolute.filename() == kProposal ||
                         lies_in_home(fs::path(path).parent_path(), absolute.parent_path());
    take({path, false, in_home});
  }

  /// Why a walk from the folder `at` would not come to a file.
  std::string_view why_excluded(const fs::path& file, fs::path at) {
    const std::string name = file.filename().string();
    if (!is_readable_format(name)) { return "neither Markdown, YAML, JSON nor a table"; }
    if (const auto reason = why_never(file.parent_path(), name); !reason.empty()) { return reason; }
    IgnoreLayers layers(at);
    for (const fs::path& part : file.lexically_relative(at)) {
      layers.enter(at);
      at /= part;
      const bool is_folder = at != file;
      const std::string_view reason = is_folder ? why_never_folder(part.native()) : "";
      if (!reason.empty() && !is_named_by(settings_.chain_of(file.parent_path()), part.native())) {
        return reason;
      }
      if (layers.ignores(at, is_folder)) { return kIgnored; }
    }
    return "";
  }

  static std::string_view why_never(const fs::path& folder, const std::string& name) {
    std::error_code error;
    if (name == kProposalData) { return "describes the README.md beside it"; }
    if (name == kProposal && fs::exists(folder / kProposalData, error)) { return ""; }
    if (is_companion(folder, name)) { return "stands beside the spec that is judged"; }
    return why_never_file(name);
  }

  /// Recursion is bounded by the longest path that the system opens.
  void walk(const Folder& folder, IgnoreLayers& layers) {
    layers.enter(folder.absolute);
    const SettingsChain& chain = settings_.chain_of(folder.absolute);
    for (const Entry& entry : entries_of(folder)) {
      const bool is_ours = entry.name == kSettingsName || (entry.is_folder && entry.name == ".git");
      if (is_ours) { continue; }
      const std::string shown = joined(folder.shown, entry.name);
      const std::string_view reason = why_passed_over(folder, entry, chain, layers);
      if (!reason.empty()) {
        result_.skipped.push_back({shown, std::string(reason)});
      } else if (entry.is_folder) {
        walk({shown, folder.absolute / entry.name, folder.in_home || is_ticket_home(entry.name)}, layers);
      } else {
        take({shown, false, folder.in_home || entry.name == kProposal || !chain.tickets.empty()});
      }
    }
    layers.leave();
  }

  static std::string_view why_passed_over(const Folder& folder, const Entry& entry,
                                          const SettingsChain& chain, const IgnoreLayers& layers) {
    const fs::path absolute = folder.absolute / entry.name;
    std::string_view reason;
    if (!entry.is_folder) {
      reason = why_never(folder.absolute, entry.name);
    } else if (!is_named_by(chain, entry.name)) {
      reason = why_never_folder(entry.name);
    }
    if (!reason.empty()) { return reason; }
    return layers.ignores(absolute, entry.is_folder) ? kIgnored
                                                     : why_left_out(chain, absolute, entry.is_folder);
  }

  /// The folders and the files that we read, sorted by name.
  std::vector<Entry> entries_of(const Folder& folder) {
    std::vector<Entry> entries;
    std::error_code error;
    fs::directory_iterator at(folder.absolute, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
      std::error_code ignored_error;
      std::string name = at->path().filename().string();
      const bool is_folder = at->is_directory(ignored_error) && !at->is_symlink(ignored_error);
      const bool is_file = at->is_regular_file(ignored_error) && is_readable_format(name);
      if (is_folder || is_file) { entries.push_back({std::move(name), is_folder}); }
    }
    if (error) { result_.unreadable.push_back({folder.shown.empty() ? "." : folder.shown, error.message()}); }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
  }

  void take(Input input) {
    if (seen_.insert(fs::path(input.path).lexically_normal().string()).second) {
      result_.inputs.push_back(std::move(input));
    }
  }

  bool force_exclude_;
  SettingsTree& settings_;
  Discovery result_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

bool would_be_looked_at(const std::string& root, const std::string& path, SettingsTree& settings,
                        bool& in_home) {
  const fs::path file = fs::path(root) / path;
  const SettingsChain& chain = settings.chain_of(file.parent_path());
  in_home = !chain.tickets.empty();
  const fs::path folders = fs::path(path).parent_path();
  for (const fs::path& folder : folders) {
    if (!why_never_folder(folder.native()).empty() && !is_named_by(chain, folder.native())) { return false; }
    in_home = in_home || is_ticket_home(folder.string());
  }
  const std::string name = file.filename().string();
  // What stands beside a spec is left out whether the spec stood there at that time or not.
  const bool is_beside = std::find(kCompanions.begin(), kCompanions.end(), name) != kCompanions.end();
  return is_readable_format(name) && !is_beside && why_never_file(name).empty() &&
         why_left_out(chain, file, false).empty();
}

Discovery discover(std::span<const std::string> paths, bool force_exclude, SettingsTree& settings) {
  Search search(force_exclude, settings);
  for (const std::string& path : paths) { search.add(path); }
  return std::move(search).result();
}

Discovery discover_changed(std::span<const std::string> paths, bool force_exclude, const Changes& changes,
                           SettingsTree& settings) {
  Search search(force_exclude, settings);
  for (const std::string& path : paths) { search.add_changed(path, changes); }
  return std::move(search).result();
}

}  // namespace speclint::app
