#include "lint/app/settings_chain.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "lint/app/files.h"
#include "lint/settings/did_you_mean.h"
#include "rules/all_rules.h"
#include "rules/set_rules.h"

namespace speclint::app {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20U;

/// The same file by one name, however it was come to.
std::string identity(const std::string& path) {
  std::error_code error;
  const auto canonical = std::filesystem::weakly_canonical(path, error);
  return error ? path : canonical.string();
}

std::vector<settings::Glob> globs_of(const settings::Values& values) {
  std::vector<settings::Glob> globs;
  std::transform(values.begin(), values.end(), std::back_inserter(globs),
                 [](const settings::Value& value) { return settings::read_glob(value.text); });
  return globs;
}

/// A file or pack that is larger than any that somebody wrote is not read.
FileBytes read_whole(const std::string& path) {
  FileBytes read = read_file(path, kMostBytes + 1);
  if (read.error.empty() && read.bytes.size() > kMostBytes) { read.error = "it is larger than a megabyte"; }
  return read;
}

/// The file that a value stands in.
const settings::SettingsFile* file_of(const SettingsChain& chain, const settings::Value& value) {
  const auto found = std::find_if(chain.links.begin(), chain.links.end(), [&](const ChainLink& link) {
    return link.file != nullptr && link.file->source.path() == value.origin.place;
  });
  return found == chain.links.end() ? nullptr : found->file;
}

bool has_rule(const SettingsChain& chain, std::string_view id) {
  return std::any_of(chain.packs.begin(), chain.packs.end(), [&](const settings::RulePack* pack) {
    return std::any_of(pack->rules.begin(), pack->rules.end(),
                       [&](const Rule& rule) { return rule.id == id; });
  });
}

}  // namespace

SettingsChain ChainReader::read(const std::string& path, std::filesystem::path root) {
  SettingsChain chain{.root = std::move(root)};
  std::string error;
  const settings::SettingsFile* file = file_at(path, error);
  if (file == nullptr) {
    if (error_.empty()) { error_ = path + ": " + error; }
    return chain;
  }
  std::vector<std::string> above{identity(path)};
  follow(*file, above, chain);
  for (const ChainLink& link : chain.links) {
    if (link.file == nullptr) { continue; }
    lay_over(chain.whole, link.file->layer);
    chain.overrides += link.file->overrides.size();
  }
  chain.tickets = globs_of(chain.whole.list("tickets"));
  chain.exclude = globs_of(chain.whole.list("exclude"));
  read_packs(chain);
  return chain;
}

void ChainReader::add_mistakes(std::vector<settings::Mistake> mistakes) {
  std::move(mistakes.begin(), mistakes.end(), std::back_inserter(mistakes_));
}

const settings::SettingsFile* ChainReader::file_at(const std::string& path, std::string& error) {
  auto& known = files_[identity(path)];
  if (known != nullptr) { return known.get(); }
  const FileBytes read = read_whole(path);
  if (!read.error.empty()) {
    error = read.error;
    return nullptr;
  }
  settings::SettingsFile file = settings::read_settings(path, read.bytes, rules::known());
  add_mistakes(std::move(file.mistakes));
  check_paths(file);
  known = std::make_unique<const settings::SettingsFile>(std::move(file));
  return known.get();
}

const settings::RulePack* ChainReader::pack_at(const std::string& path, std::string& error) {
  auto& known = packs_[identity(path)];
  if (known != nullptr) { return known.get(); }
  const FileBytes read = read_whole(path);
  if (!read.error.empty()) {
    error = read.error;
    return nullptr;
  }
  auto pack = std::make_unique<settings::RulePack>();
  settings::read_pack(path, read.bytes, rules::known(), *pack);
  add_mistakes(pack->mistakes);
  known = std::move(pack);
  return known.get();
}

void ChainReader::read_packs(SettingsChain& chain) {
  for (const settings::Value& value : chain.whole.list("packs")) {
    if (const settings::SettingsFile* file = file_of(chain, value)) { read_pack(*file, value, chain); }
  }
  for (const ChainLink& link : chain.links) {
    if (link.file != nullptr) { check_own_rules(*link.file, chain); }
  }
}

void ChainReader::read_pack(const settings::SettingsFile& file, const settings::Value& value,
                            SettingsChain& chain) {
  settings::Mistakes mistakes(file.source);
  std::string error;
  const settings::RulePack* pack = pack_at(value.text, error);
  if (pack == nullptr) {
    mistakes.add(value.at, fmt::format("{} cannot be read: {}", value.text, error),
                 "write the path of a rule pack");
    return add_mistakes(mistakes.take());
  }
  for (const Rule& rule : pack->rules) {
    if (!has_rule(chain, rule.id)) { continue; }
    mistakes.add(value.at, fmt::format("rule {} stands in another pack as well", rule.id),
                 "give one of them another id");
  }
  chain.packs.push_back(pack);
  add_mistakes(mistakes.take());
}

void ChainReader::check_own_rules(const settings::SettingsFile& file, const SettingsChain& chain) {
  settings::Mistakes mistakes(file.source);
  for (const settings::Value& id : file.own_rules) {
    if (has_rule(chain, id.text)) { continue; }
    mistakes.add(id.at, fmt::format("there is no rule {}", id.text),
                 "speclint rules lists those that are built in; own ones stand in packs");
  }
  add_mistakes(mistakes.take());
}

/// What is only named must be there.
void ChainReader::check_paths(const settings::SettingsFile& file) {
  settings::Mistakes mistakes(file.source);
  for (const auto* lists : {&file.layer.lists, &file.layer.added}) {
    const auto found = lists->find("templates");
    if (found == lists->end()) { continue; }
    for (const settings::Value& value : found->second) {
      std::error_code error;
      if (std::filesystem::exists(value.text, error)) { continue; }
      mistakes.add(value.at, fmt::format("{} is not there", value.text),
                   "write the path of a template, or of a folder of templates");
    }
  }
  add_mistakes(mistakes.take());
}

void ChainReader::follow(const settings::SettingsFile& file, std::vector<std::string>& above,
                         SettingsChain& chain) {
  for (const settings::Value& value : file.extends) { follow_value(file, value, above, chain); }
  chain.links.push_back({nullptr, &file});
}

void ChainReader::follow_value(const settings::SettingsFile& file, const settings::Value& value,
                               std::vector<std::string>& above, SettingsChain& chain) {
  if (const settings::Profile* profile = settings::find_profile(value.text)) {
    chain.links.push_back({profile, nullptr});
    return;
  }
  settings::Mistakes mistakes(file.source);
  std::string name = identity(value.text);
  std::string error;
  if (std::find(above.begin(), above.end(), name) != above.end()) {
    mistakes.add(value.at, fmt::format("{} extends itself", value.text), "take it out of one of the files");
  } else if (const settings::SettingsFile* base = file_at(value.text, error)) {
    above.push_back(std::move(name));
    follow(*base, above, chain);
    above.pop_back();
  } else {
    const auto near =
        settings::closest(std::string_view(file.source.text()).substr(value.at.begin, value.at.size()),
                          settings::profile_names());
    mistakes.add(value.at, fmt::format("{} cannot be read: {}", value.text, error),
                 near ? fmt::format("did you mean the profile {}?", *near)
                      : fmt::format("write a file's path or a profile: {}",
                                    settings::choices_text(settings::profile_names())));
  }
  add_mistakes(mistakes.take());
}

}  // namespace speclint::app
