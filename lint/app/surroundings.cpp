#include "lint/app/surroundings.h"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "lint/app/ignore_layers.h"
#include "lint/app/repository_texts.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostLinks = 500;  // of a file that are looked up

/// A rule that decides what counts as evidence needs its surroundings even when nobody asked for its
/// findings.
bool wants(const engine::Policy& policy, SurroundingsPart part) {
  for (std::size_t i = 0; i < policy.rules.size(); ++i) {
    if (policy.rules[i]->asks_for == part && (policy.selected[i] || policy.rules[i]->taints)) { return true; }
  }
  return false;
}

/// The targets in a file that may name a file, each once. Exports come from elsewhere, and their links too.
std::vector<std::string> targets_of(const ParsedFile& file) {
  std::vector<std::string> targets;
  for (const Ticket& ticket : file.tickets) {
    if (ticket.record()) { continue; }
    for (const Reference& reference : ticket.references()) {
      if (targets.size() < kMostLinks) { targets.push_back(reference.target); }
    }
  }
  std::sort(targets.begin(), targets.end());
  targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
  return targets;
}

/// Both, sorted, each once.
std::vector<std::string> joined(std::vector<std::string> lines, const std::vector<std::string>& more) {
  lines.insert(lines.end(), more.begin(), more.end());
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

/// The lines of template files that settings name.
std::vector<std::string> template_lines_of(const settings::Values& paths) {
  std::vector<std::string> lines;
  for (const settings::Value& path : paths) {
    lines = joined(std::move(lines), read_templates_at(path.text));
  }
  return lines;
}

}  // namespace

struct SurroundingsReader::Repository {
  fs::path root;
  std::vector<std::string> glossary;
  std::vector<std::string> template_lines;
};

SurroundingsReader::SurroundingsReader(const engine::Policy& policy, const settings::Resolved& settings)
    : wants_glossary_(wants(policy, SurroundingsPart::glossary)),
      wants_templates_(wants(policy, SurroundingsPart::template_lines)),
      wants_links_(wants(policy, SurroundingsPart::missing_targets)),
      own_(std::make_unique<const Repository>(
          Repository{.glossary = settings.terms,
                     .template_lines = template_lines_of(settings.layer.list("templates"))})) {}

SurroundingsReader::~SurroundingsReader() = default;

Surroundings SurroundingsReader::around(const std::string& path, const ParsedFile& file) {
  const bool wants_any = wants_glossary_ || wants_templates_ || wants_links_;
  if (!wants_any || file.tickets.empty()) { return {}; }
  const Folder& folder = folder_of(path);
  const Repository& repository = folder.repository == nullptr ? *own_ : *folder.repository;
  Surroundings around{.glossary = repository.glossary, .template_lines = repository.template_lines};
  if (wants_links_ && folder.repository != nullptr) {
    around.missing_targets = targets_of(file);
    std::erase_if(around.missing_targets, [&](const std::string& target) {
      return !is_missing(repository.root, folder.absolute, target);
    });
  }
  return around;
}

const SurroundingsReader::Folder& SurroundingsReader::folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view written =
      std::string_view(path).substr(0, slash == std::string::npos ? 0 : slash + 1);
  const std::lock_guard lock(mutex_);
  const auto known = folders_.find(written);
  if (known != folders_.end()) { return known->second; }
  Folder& folder = folders_[std::string(written)];
  std::error_code error;
  folder.absolute = fs::absolute(path, error).lexically_normal().parent_path();
  const fs::path root = error ? fs::path{} : repository_root(folder.absolute);
  if (root.empty()) { return folder; }
  auto& repository = repositories_[root];
  if (repository == nullptr) {
    repository = std::make_unique<Repository>(Repository{.root = root});
    if (wants_glossary_) { repository->glossary = joined(read_glossary(root), own_->glossary); }
    if (wants_templates_) {
      repository->template_lines = joined(read_template_lines(root), own_->template_lines);
    }
  }
  folder.repository = repository.get();
  return folder;
}

}  // namespace speclint::app
