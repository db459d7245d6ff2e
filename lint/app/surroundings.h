// What lies around tickets: the repository that they are kept in, as far as rules ask for it.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "lint/engine/lint_ticket.h"
#include "lint/settings/resolved.h"
#include "parsers/model/parsed_file.h"
#include "rules/surroundings.h"

namespace speclint::app {

/// Reads a repository when the first of its tickets is judged, and only what the rules of a run ask for. Of
/// what lies outside a repository, or is reached through a link, nothing is read and nothing is said.
/// Thread-safe.
class SurroundingsReader {
 public:
  /// `settings` add terms to the glossaries and lines to the templates.
  SurroundingsReader(const engine::Policy& policy, const settings::Resolved& settings = {});
  ~SurroundingsReader();

  /// What is known around a file that was read from `path`. The spans live as long as the reader.
  Surroundings around(const std::string& path, const ParsedFile& file);

 private:
  struct Repository;
  struct Folder {
    std::filesystem::path absolute;
    const Repository* repository = nullptr;  // none outside any
  };

  /// A folder, as the user would write it, with its repository, which is read when it is first asked for.
  const Folder& folder_of(const std::string& path);

  bool wants_glossary_ = false;
  bool wants_templates_ = false;
  bool wants_links_ = false;
  std::unique_ptr<const Repository> own_;  // what the settings say, where there is no repository
  std::mutex mutex_;
  std::map<std::string, Folder, std::less<>> folders_;
  std::map<std::filesystem::path, std::unique_ptr<Repository>> repositories_;
};

}  // namespace speclint::app
