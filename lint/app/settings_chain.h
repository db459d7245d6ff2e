// A settings file with all that it extends, in the order in which they count.
#pragma once
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lint/settings/globs.h"
#include "lint/settings/profiles.h"
#include "lint/settings/rule_pack.h"
#include "lint/settings/settings_file.h"

namespace speclint::app {

/// A profile or a file.
struct ChainLink {
  const settings::Profile* profile = nullptr;
  const settings::SettingsFile* file = nullptr;
};

struct SettingsChain {
  std::filesystem::path root;    // the folder that its patterns begin at
  std::vector<ChainLink> links;  // what is extended before what extends it
  settings::Layer whole;         // its files laid over each other, without profiles and overrides
  std::vector<settings::Glob> tickets;
  std::vector<settings::Glob> exclude;
  std::size_t overrides = 0;  // of all its files
  std::vector<const settings::RulePack*> packs;

  bool empty() const { return links.empty(); }
};

/// Reads settings files, each once, and follows what they extend.
class ChainReader {
 public:
  /// `root` is where the patterns begin. What is wrong goes to mistakes().
  SettingsChain read(const std::string& path, std::filesystem::path root);

  const std::vector<settings::Mistake>& mistakes() const { return mistakes_; }
  void add_mistakes(std::vector<settings::Mistake> mistakes);

  /// Why the first file could not be opened; empty when all could.
  const std::string& error() const { return error_; }

 private:
  const settings::SettingsFile* file_at(const std::string& path, std::string& error);
  void follow(const settings::SettingsFile& file, std::vector<std::string>& above, SettingsChain& chain);
  void follow_value(const settings::SettingsFile& file, const settings::Value& value,
                    std::vector<std::string>& above, SettingsChain& chain);

  void read_packs(SettingsChain& chain);
  void read_pack(const settings::SettingsFile& file, const settings::Value& value, SettingsChain& chain);
  void check_own_rules(const settings::SettingsFile& file, const SettingsChain& chain);
  const settings::RulePack* pack_at(const std::string& path, std::string& error);
  void check_paths(const settings::SettingsFile& file);

  std::map<std::string, std::unique_ptr<const settings::SettingsFile>> files_;
  std::map<std::string, std::unique_ptr<const settings::RulePack>> packs_;
  std::vector<settings::Mistake> mistakes_;
  std::string error_;
};

}  // namespace speclint::app
