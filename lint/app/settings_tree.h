// Which settings count for which file.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/app/command_line.h"
#include "lint/app/group.h"
#include "lint/app/settings_chain.h"

namespace speclint::app {

inline constexpr std::string_view kSettingsName = ".speclint.yaml";

/// The rules that are built in and those of a chain's packs.
std::vector<const Rule*> rules_of(const SettingsChain& chain);

/// Looks for settings from a file upward to its repository's root; without a repository, to the working
/// folder. Settings are read when they are first asked for; ask from one thread. What is wrong with them is
/// told once all were read.
class SettingsTree {
 public:
  /// `options` must live as long.
  explicit SettingsTree(const CheckOptions& options);
  ~SettingsTree();

  /// The settings of what lies in a folder, an absolute path; without links if there are none.
  const SettingsChain& chain_of(const std::filesystem::path& folder);

  /// What a file, as the user would write it, is judged by.
  Group& group_of(const std::string& path);

  /// The settings that a file, as the user would write it, is judged by.
  const SettingsChain& chain_for(const std::string& path);

  /// Whether settings that were read say which files are tickets.
  bool names_tickets() const;

  /// All groups so far.
  const std::vector<std::unique_ptr<Group>>& groups() const { return groups_; }
  /// All rules that may report: those that are built in and those of the groups.
  std::vector<const Rule*> rules() const;

  /// What was wrong with the settings that were read so far, in the order in which they were read.
  std::vector<settings::Mistake> mistakes() const { return reader_.mistakes(); }
  /// Why the file of --config could not be read, or a word of --select or --ignore means no rule; else empty.
  std::string error() const;

  /// Sets what the settings of the working folder say of the whole run, where the command line does not;
  /// returns what is wrong with it.
  std::string apply_to_run(CheckOptions& options);

  /// What is to be laid over for a file of a chain, complete: where each value comes from is part of it.
  settings::Layer layer_of(const SettingsChain& chain, const std::vector<bool>& overrides) const;
  /// Which of a chain's overrides are for a file, an absolute path.
  static std::vector<bool> overrides_for(const SettingsChain& chain, const std::filesystem::path& file);

 private:
  struct Folder {
    std::filesystem::path absolute;
    const SettingsChain* chain = nullptr;
  };

  const SettingsChain& find_chain(const std::filesystem::path& folder);
  const SettingsChain& read_chain(const std::filesystem::path& file, const std::filesystem::path& root);
  void tell_misnamed(const std::filesystem::path& file);
  const Folder& folder_of(std::string_view written);
  Group& make_group(const SettingsChain& chain, const std::vector<bool>& overrides);

  const CheckOptions& options_;
  std::filesystem::path working_folder_;
  ChainReader reader_;
  std::vector<std::unique_ptr<const SettingsChain>> chains_;
  const SettingsChain* no_settings_ = nullptr;
  const SettingsChain* only_ = nullptr;  // of --config and --no-config
  std::map<std::filesystem::path, const SettingsChain*> by_folder_;
  std::map<std::string, Folder, std::less<>> folders_;  // as they are written
  std::pair<std::string, const Folder*> last_;
  std::map<std::pair<const SettingsChain*, std::vector<bool>>, Group*> by_settings_;
  std::vector<std::unique_ptr<Group>> groups_;
};

}  // namespace speclint::app
