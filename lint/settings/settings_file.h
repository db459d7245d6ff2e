// One settings file as values. Reads no other file: what it extends is only named.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/settings/globs.h"
#include "lint/settings/layer.h"
#include "lint/settings/mistake.h"
#include "lint/settings/settings_shape.h"
#include "parsers/model/parsed_file.h"
#include "parsers/model/source_file.h"

namespace speclint::settings {

/// Settings for some of the files.
struct Override {
  std::vector<Glob> paths;
  Layer layer;
};

struct SettingsFile {
  SourceFile source;
  Values extends;  // profiles' names, and paths as they are opened
  Layer layer;     // the lists `packs` and `templates`, and `baseline`, hold paths as they are opened
  std::vector<Override> overrides;
  Values own_rules;  // ids of rules that are set and are not built in
  std::vector<Mistake> mistakes;
};

/// Reads a file; whatever is wrong with it is in `mistakes`, and the rest is read all the same. `path` is how
/// it was opened, `rules` are those that are built in. Never throws.
SettingsFile read_settings(const std::string& path, std::string_view bytes,
                           std::span<const Rule* const> rules);

/// A path that a file at `from` names, as it is opened: beside that file unless it is absolute.
std::string path_beside(std::string_view from, std::string_view path);

/// The file as UTF-8 without a byte order mark. What could not be decoded is U+FFFD.
SourceFile settings_source(const std::string& path, std::string_view bytes);

/// The first byte that could not be decoded.
void add_encoding_mistake(const SourceFile& source, Mistakes& mistakes);

/// What a tree says is wrong with the YAML itself; nothing that is read from it can be trusted to be whole.
void add_yaml_mistakes(std::span<const ParseFinding> findings, Mistakes& mistakes);

}  // namespace speclint::settings
