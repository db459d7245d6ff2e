#include "lint/settings/settings_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <map>
#include <utility>

#include "lint/settings/profiles.h"
#include "parsers/text/encoding.h"
#include "parsers/text/labels.h"
#include "parsers/yaml/yaml_tree.h"
#include "rules/rule_match.h"

namespace speclint::settings {
namespace {

constexpr std::string_view kExtend = "extend-";
constexpr std::uint32_t kMostDepth = 20;
constexpr std::array<std::string_view, 2> kPathLists{"packs", "templates"};
constexpr std::array<std::string_view, 4> kWordLists{"roles", "fields", "kinds", "statuses"};

std::string joined(std::string_view key, std::string_view name) {
  return key.empty() ? std::string(name) : fmt::format("{}.{}", key, name);
}

/// Flattens what has the right shape; the rest is passed over, for the mistake is told already.
class LayerReader {
 public:
  LayerReader(const SourceFile& source, Layer& layer) : source_(source), layer_(layer) {}

  void read(const Node& node, const Shape& shape, const std::string& key, bool added = false) {
    switch (shape.type) {
      case ShapeType::keys: return read_keys(node, shape, key, added);
      case ShapeType::either: return read_either(node, shape, key, added);
      case ShapeType::texts: return read_texts(node, key, added);
      case ShapeType::list: return;
      default:
        if (node.kind == NodeKind::scalar && !node.value.empty()) { layer_.values[key] = value_of(node); }
    }
  }

  Value value_of(const Node& scalar) const {
    const Position at = source_.position(scalar.source.begin);
    return {scalar.value, {source_.path(), at.line}, scalar.source};
  }

 private:
  void read_keys(const Node& node, const Shape& shape, const std::string& key, bool added) {
    for (const Node::Entry& entry : node.entries) {
      const Key* known = find_key(shape, entry.key.value);
      if (known == nullptr) { continue; }
      const bool adds = entry.key.value.starts_with(kExtend);
      const std::string name = entry.key.value.substr(adds ? kExtend.size() : 0);
      read(entry.value, known->shape, joined(key, name), added || adds);
    }
  }

  void read_either(const Node& node, const Shape& shape, const std::string& key, bool added) {
    if (node.kind == NodeKind::mapping) { return read_keys(node, shape.inner[1], key, added); }
    if (node.kind == NodeKind::scalar) { layer_.values[joined(key, shape.shorthand)] = value_of(node); }
  }

  void read_texts(const Node& node, const std::string& key, bool added) {
    Values& values = (added ? layer_.added : layer_.lists)[key];
    if (node.kind == NodeKind::scalar) { values.push_back(value_of(node)); }
    for (const Node& item : node.items) {
      if (item.kind == NodeKind::scalar) { values.push_back(value_of(item)); }
    }
  }

  const SourceFile& source_;
  Layer& layer_;
};

/// Writes out a gate that is named, so that it replaces the one below as a whole.
void spell_out_gate(Layer& layer) {
  const Value* preset = layer.value("gate.preset");
  if (preset == nullptr) { return; }
  const Value named = *preset;
  layer.values.erase("gate.preset");
  for (auto& [key, value] : gate_layer(named_gate(named.text), named.origin).values) {
    layer.values[key] = std::move(value);
  }
}

class FileReader {
 public:
  FileReader(SettingsFile& file, std::span<const Rule* const> rules)
      : file_(file), rules_(rules), shape_(settings_shape(rules)), mistakes_(file.source) {}

  void read() {
    const std::string_view text = file_.source.text();
    const auto end = static_cast<std::uint32_t>(text.size());
    const yaml::Tree tree = yaml::read_yaml(text, {0, end}, {.max_depth = kMostDepth});
    add_encoding_mistake(file_.source, mistakes_);
    add_yaml_mistakes(tree.findings, mistakes_);
    if (tree.documents.size() > 1) {
      mistakes_.add({tree.documents[1].source.begin, tree.documents[1].source.begin},
                    "a second document begins here", "keep all settings in one document, without ---");
    }
    if (!tree.documents.empty() && tree.documents[0].root.kind != NodeKind::null) {
      read_root(tree.documents[0].root);
    }
    file_.mistakes = mistakes_.take();
  }

 private:
  void read_root(const Node& root) {
    check_shape(root, shape_, "the file", mistakes_);
    if (root.kind != NodeKind::mapping) { return; }
    read_layer(root, shape_, file_.layer);
    const auto extends = file_.layer.lists.extract("extends");
    if (!extends.empty()) { file_.extends = extends.mapped(); }
    for (Value& name : file_.extends) {
      if (find_profile(name.text) == nullptr) { open_beside(name); }
    }
    for (const std::string_view list : kPathLists) {
      open_list_beside(list, file_.layer.lists);
      open_list_beside(list, file_.layer.added);
    }
    if (const auto found = file_.layer.values.find("baseline"); found != file_.layer.values.end()) {
      open_beside(found->second);
    }
    if (const Node* overrides = root.find("overrides")) { read_overrides(*overrides); }
  }

  void open_list_beside(std::string_view list, std::map<std::string, Values, std::less<>>& lists) const {
    const auto found = lists.find(list);
    if (found == lists.end()) { return; }
    for (Value& path : found->second) { open_beside(path); }
  }

  void open_beside(Value& path) const { path.text = path_beside(file_.source.path(), path.text); }

  void read_overrides(const Node& list) {
    const Shape& shape = find_key(shape_, "overrides")->shape.inner[0];
    for (const Node& item : list.items) {
      Override override;
      read_layer(item, shape, override.layer);
      const auto paths = override.layer.lists.extract("paths");
      if (paths.empty()) { continue; }
      for (const Value& path : paths.mapped()) { override.paths.push_back(read_glob(path.text)); }
      file_.overrides.push_back(std::move(override));
    }
  }

  void read_layer(const Node& mapping, const Shape& shape, Layer& layer) {
    LayerReader reader(file_.source, layer);
    for (const Node::Entry& entry : mapping.entries) {
      if (entry.key.value == "rules") { read_rules(entry.value, *find_key(shape, "rules"), layer); }
    }
    Node rest = mapping;
    std::erase_if(rest.entries, [](const Node::Entry& entry) { return entry.key.value == "rules"; });
    reader.read(rest, shape, "");
    spell_out_gate(layer);
    tell_ambiguous(layer);
  }

  /// Categories first: what is said of a single rule counts more, wherever it stands.
  void read_rules(const Node& rules, const Key& key, Layer& layer) {
    for (const bool single : {false, true}) {
      for (const Node::Entry& entry : rules.entries) {
        const std::vector<std::string_view> ids = ids_of(entry.key.value);
        const bool is_single = ids.size() == 1 && !is_group(entry.key.value);
        if (is_single != single) { continue; }
        for (const std::string_view id : ids) { read_rule(entry, key.shape, id, layer); }
      }
    }
    for (const Node::Entry& entry : rules.entries) {
      if (!ids_of(entry.key.value).empty() || !is_rule_id(entry.key.value)) { continue; }
      file_.own_rules.push_back(LayerReader(file_.source, layer).value_of(entry.key));
      read_rule(entry, key.shape, entry.key.value, layer);
    }
  }

  void read_rule(const Node::Entry& entry, const Shape& shape, std::string_view id, Layer& layer) {
    const Key* known = find_key(shape, entry.key.value);
    const Shape& rule = known == nullptr ? shape.inner[0] : known->shape;
    LayerReader(file_.source, layer).read(entry.value, rule, "rules." + std::string(id));
  }

  static bool is_category(const Rule& rule, std::string_view word) {
    return word == category(rule) || word == letters(rule);
  }

  bool is_group(std::string_view word) const {
    return std::any_of(rules_.begin(), rules_.end(),
                       [&](const Rule* rule) { return is_category(*rule, word); });
  }

  std::vector<std::string_view> ids_of(std::string_view word) const {
    std::vector<std::string_view> ids;
    for (const Rule* rule : rules_) {
      if (is_meant(*rule, word)) { ids.push_back(rule->id); }
    }
    return ids;
  }

  /// What a word means, and the line that says so.
  using Meanings = std::map<std::string, std::pair<std::string, std::uint32_t>>;

  /// A word that is to mean two things means neither.
  void tell_ambiguous(const Layer& layer) {
    Meanings seen;
    for (const auto* lists : {&layer.lists, &layer.added}) {
      for (const auto& [key, values] : *lists) {
        const std::string group = key.substr(0, key.find('.'));
        const bool is_words = std::find(kWordLists.begin(), kWordLists.end(), group) != kWordLists.end();
        if (is_words) { note_words(group, key.substr(group.size() + 1), values, seen); }
      }
    }
  }

  void note_words(const std::string& group, const std::string& meaning, const Values& values,
                  Meanings& seen) {
    for (const Value& value : values) {
      const std::string word =
          group == "fields" ? text::normalise_key(value.text) : text::normalise_label(value.text);
      const auto [found, is_new] = seen.try_emplace(joined(group, word), meaning, value.origin.line);
      const auto& [known, line] = found->second;
      if (is_new || known == meaning) { continue; }
      mistakes_.add(value.at, fmt::format("{} means {} in line {} already", value.text, known, line),
                    "keep it in one place only");
    }
  }

  SettingsFile& file_;
  std::span<const Rule* const> rules_;
  Shape shape_;
  Mistakes mistakes_;
};

std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') { text[0] = static_cast<char>(text[0] + 32); }
  while (text.ends_with('.')) { text.pop_back(); }
  return text;
}

}  // namespace

SettingsFile read_settings(const std::string& path, std::string_view bytes,
                           std::span<const Rule* const> rules) {
  SettingsFile file;
  file.source = settings_source(path, bytes);
  FileReader(file, rules).read();
  return file;
}

std::string path_beside(std::string_view from, std::string_view path) {
  return (std::filesystem::path(from).parent_path() / path).lexically_normal().string();
}

SourceFile settings_source(const std::string& path, std::string_view bytes) {
  return {path, text::decode(bytes).text};
}

void add_encoding_mistake(const SourceFile& source, Mistakes& mistakes) {
  constexpr std::string_view kReplaced = "\uFFFD";
  const std::size_t at = source.text().find(kReplaced);
  if (at == std::string_view::npos) { return; }
  const auto begin = static_cast<std::uint32_t>(at);
  mistakes.add({begin, begin + static_cast<std::uint32_t>(kReplaced.size())}, "this is not UTF-8",
               "save the file as UTF-8");
}

void add_yaml_mistakes(std::span<const ParseFinding> findings, Mistakes& mistakes) {
  for (const ParseFinding& finding : findings) {
    mistakes.add(finding.source, lower_first(finding.message), lower_first(finding.fix));
  }
}

}  // namespace speclint::settings
