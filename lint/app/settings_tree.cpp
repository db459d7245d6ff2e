#include "lint/app/settings_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <system_error>
#include <thread>

#include "lint/app/ignore_layers.h"
#include "lint/app/rule_selection.h"
#include "lint/app/run_root.h"
#include "lint/report/reporters.h"
#include "rules/all_rules.h"
#include "rules/set_rules.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMisnamed = ".speclint.yml";

/// Whether `path` is `folder` or lies in it; both absolute.
bool is_below(const fs::path& path, const fs::path& folder) {
  return !path.lexically_relative(folder).native().starts_with("..");
}

/// Of `a/b.md` what stands before the name: `a/`.
std::string_view folder_part(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return path.substr(0, slash == std::string::npos ? 0 : slash + 1);
}

/// How a file is named in messages: as somebody in the working folder would write it.
std::string shown_path(const fs::path& file, const fs::path& working_folder) {
  return file.lexically_proximate(working_folder).string();
}

}  // namespace

std::vector<const Rule*> rules_of(const SettingsChain& chain) {
  std::vector<const Rule*> all(rules::all().begin(), rules::all().end());
  for (const settings::RulePack* pack : chain.packs) {
    for (const Rule& rule : pack->rules) { all.push_back(&rule); }
  }
  return all;
}

SettingsTree::SettingsTree(const CheckOptions& options) : options_(options) {
  std::error_code error;
  working_folder_ = fs::current_path(error);
  chains_.push_back(std::make_unique<const SettingsChain>());
  no_settings_ = chains_.front().get();
  if (options.no_config) { only_ = no_settings_; }
  if (!options.config.empty()) { only_ = &read_chain(options.config, working_folder_); }
}

SettingsTree::~SettingsTree() = default;

const SettingsChain& SettingsTree::read_chain(const fs::path& file, const fs::path& root) {
  const std::string path = file.is_absolute() ? shown_path(file, working_folder_) : file.string();
  chains_.push_back(std::make_unique<const SettingsChain>(reader_.read(path, root)));
  return *chains_.back();
}

const SettingsChain& SettingsTree::chain_of(const fs::path& folder) {
  if (only_ != nullptr) { return *only_; }
  const auto known = by_folder_.find(folder);
  if (known != by_folder_.end()) { return *known->second; }
  const SettingsChain& chain = find_chain(folder);
  by_folder_.emplace(folder, &chain);
  return chain;
}

const SettingsChain& SettingsTree::find_chain(const fs::path& folder) {
  std::error_code error;
  if (fs::exists(fs::symlink_status(folder / kSettingsName, error))) {
    return read_chain(folder / kSettingsName, folder);
  }
  if (fs::exists(folder / kMisnamed, error)) { tell_misnamed(folder / kMisnamed); }
  if (fs::exists(folder / ".git", error) || folder == folder.parent_path()) { return *no_settings_; }
  const fs::path above = folder.parent_path();
  const bool goes_on = is_below(above, working_folder_) || !repository_root(above).empty();
  return goes_on ? chain_of(above) : *no_settings_;
}

void SettingsTree::tell_misnamed(const fs::path& file) {
  reader_.add_mistakes({{.path = shown_path(file, working_folder_),
                         .location = {},
                         .line = {},
                         .message = "settings of this name are not read",
                         .advice = fmt::format("call the file {}", kSettingsName)}});
}

const SettingsTree::Folder& SettingsTree::folder_of(std::string_view written) {
  if (last_.second != nullptr && last_.first == written) { return *last_.second; }
  auto known = folders_.find(written);
  if (known == folders_.end()) {
    std::error_code error;
    fs::path absolute = fs::absolute(fs::path(written) / "", error).lexically_normal().parent_path();
    if (written.empty()) { absolute = working_folder_; }
    const SettingsChain& chain = chain_of(absolute);
    known = folders_.emplace(std::string(written), Folder{std::move(absolute), &chain}).first;
  }
  last_ = {known->first, &known->second};
  return known->second;
}

const SettingsChain& SettingsTree::chain_for(const std::string& path) {
  return *folder_of(folder_part(path)).chain;
}

Group& SettingsTree::group_of(const std::string& path) {
  const std::string_view written = folder_part(path);
  const Folder& folder = folder_of(written);
  const SettingsChain& chain = *folder.chain;
  const std::string name = path.substr(written.size());
  const std::vector<bool> overrides =
      chain.overrides == 0 ? std::vector<bool>{} : overrides_for(chain, folder.absolute / name);
  Group*& group = by_settings_[{&chain, overrides}];
  if (group == nullptr) { group = &make_group(chain, overrides); }
  return *group;
}

std::vector<bool> SettingsTree::overrides_for(const SettingsChain& chain, const fs::path& file) {
  std::vector<bool> meant;
  const std::string path = file.lexically_relative(chain.root).string();
  const bool is_inside = !path.starts_with("..");
  for (const ChainLink& link : chain.links) {
    if (link.file == nullptr) { continue; }
    for (const settings::Override& override : link.file->overrides) {
      meant.push_back(is_inside && settings::means(override.paths, path));
    }
  }
  return meant;
}

settings::Layer SettingsTree::layer_of(const SettingsChain& chain, const std::vector<bool>& overrides) const {
  const settings::Profile& base = options_.profile == nullptr ? settings::usual_profile() : *options_.profile;
  settings::Layer layer = settings::profile_layer(base, rules::known());
  std::size_t next = 0;
  for (const ChainLink& link : chain.links) {
    if (link.profile != nullptr && options_.profile == nullptr) {
      lay_over(layer, settings::profile_layer(*link.profile, rules::known()));
    }
    if (link.file == nullptr) { continue; }
    lay_over(layer, link.file->layer);
    for (const settings::Override& override : link.file->overrides) {
      if (overrides[next++]) { lay_over(layer, override.layer); }
    }
  }
  lay_over(layer, options_.settings);
  return layer;
}

bool SettingsTree::names_tickets() const {
  return std::any_of(chains_.begin(), chains_.end(),
                     [](const auto& chain) { return !chain->tickets.empty(); });
}

std::string SettingsTree::apply_to_run(CheckOptions& options) {
  const SettingsChain& chain = chain_of(working_folder_);
  const settings::Layer& layer = chain.whole;
  const settings::Value* jobs = layer.value("jobs");
  if (const settings::Value* baseline = layer.value("baseline");
      options.baseline.empty() && baseline != nullptr) {
    options.baseline = baseline->text;
  }
  if (options.jobs == 0 && jobs != nullptr) { options.jobs = static_cast<unsigned>(std::stoul(jobs->text)); }
  if (options.jobs == 0) { options.jobs = std::max(1U, std::thread::hardware_concurrency()); }
  if (!options.usual_format || layer.list("format").empty()) { return ""; }
  options.outputs.clear();
  for (const settings::Value& value : layer.list("format")) {
    const std::string error = add_output(value.text, report::names(), options.outputs);
    if (!error.empty()) { return fmt::format("{}:{}: {}", value.origin.place, value.origin.line, error); }
  }
  return check_outputs(options.outputs);
}

Group& SettingsTree::make_group(const SettingsChain& chain, const std::vector<bool>& overrides) {
  auto group = std::make_unique<Group>();
  group->settings = settings::resolve(layer_of(chain, overrides), rules_of(chain));
  const settings::Resolved& settings = *group->settings;
  group->policy = {
      .rules = settings.rules,
      .selected = select_rules(settings.rules, settings.selected, options_.select, options_.ignore),
      .strict = settings.strict,
      .usual_kind = settings.usual_kind,
      .gate = settings.gate,
      .survey = options_.survey,
      .describe = options_.describe,
      .suppress = !options_.no_suppressions,
      .root = root_of_run(),
      .as_of = options_.as_of,
      .is_known = nullptr,
      .terms = settings.term_pattern};
  group->how.format = options_.from;
  if (settings.max_bytes > 0) { group->how.max_bytes = settings.max_bytes; }
  if (!settings.own_words.empty()) { group->how.own_words = &settings.own_words; }
  group->surroundings = std::make_unique<SurroundingsReader>(group->policy, settings);
  groups_.push_back(std::move(group));
  return *groups_.back();
}

std::vector<const Rule*> SettingsTree::rules() const {
  std::vector<const Rule*> all(rules::all().begin(), rules::all().end());
  for (const auto& group : groups_) {
    for (const Rule* rule : group->policy.rules) {
      if (find_rule(all, rule->id) == nullptr) { all.push_back(rule); }
    }
  }
  return all;
}

std::string SettingsTree::error() const {
  if (!reader_.error().empty()) { return reader_.error(); }
  std::vector<const Rule*> known = rules::known();
  for (const auto& group : groups_) {
    known.insert(known.end(), group->policy.rules.begin(), group->policy.rules.end());
  }
  std::string error = unknown_rule_in(known, options_.select);
  return error.empty() ? unknown_rule_in(known, options_.ignore) : error;
}

}  // namespace speclint::app
