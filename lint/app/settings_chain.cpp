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

namespace speclint::app {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20U;

/// The same file by one name, however it was come to.
std::string identity(const std::string& path) {
  std::error_code error;
  const auto canonical = std::filesystem::weakly_canonical(path, error);
  return error ? path : canonical.string();
}

void add_globs(const settings::Layer& layer, const std::string& key, std::vector<settings::Glob>& globs) {
  const auto read = [&](const settings::Values& values) {
    std::transform(values.begin(), values.end(), std::back_inserter(globs),
                   [](const settings::Value& value) { return settings::read_glob(value.text); });
  };
  if (const auto found = layer.lists.find(key); found != layer.lists.end()) {
    globs.clear();
    read(found->second);
  }
  if (const auto found = layer.added.find(key); found != layer.added.end()) { read(found->second); }
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
    add_globs(link.file->layer, "tickets", chain.tickets);
    add_globs(link.file->layer, "exclude", chain.exclude);
    chain.overrides += link.file->overrides.size();
  }
  return chain;
}

void ChainReader::add_mistakes(std::vector<settings::Mistake> mistakes) {
  std::move(mistakes.begin(), mistakes.end(), std::back_inserter(mistakes_));
}

const settings::SettingsFile* ChainReader::file_at(const std::string& path, std::string& error) {
  auto& known = files_[identity(path)];
  if (known != nullptr) { return known.get(); }
  FileBytes read = read_file(path, kMostBytes + 1);
  if (read.error.empty() && read.bytes.size() > kMostBytes) { read.error = "is larger than a megabyte"; }
  if (!read.error.empty()) {
    error = read.error;
    return nullptr;
  }
  settings::SettingsFile file = settings::read_settings(path, read.bytes, rules::all());
  add_mistakes(std::move(file.mistakes));
  known = std::make_unique<const settings::SettingsFile>(std::move(file));
  return known.get();
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
    const auto near = settings::closest(std::string_view(file.source.text()).substr(value.at.begin, value.at.size()),
                                        settings::profile_names());
    mistakes.add(value.at, fmt::format("{} cannot be read: {}", value.text, error),
                 near ? fmt::format("did you mean the profile {}?", *near)
                      : fmt::format("write a file's path or a profile: {}",
                                    settings::choices_text(settings::profile_names())));
  }
  add_mistakes(mistakes.take());
}

}  // namespace speclint::app
