// Build tool: checks the word lists and writes them as C++ constants.
// compile_lexicons OUTPUT.cpp LIST.yaml...
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/patterns/beginnings.h"
#include "rules/patterns/phrase.h"
#include "rules/patterns/phrase_tree.h"

namespace {

using speclint::patterns::beginnings_of;
using speclint::patterns::examine_phrase;
using speclint::patterns::TreeBuilder;
using speclint::patterns::TreeData;
using speclint::patterns::TreeEnd;

struct Group {
  std::string tier;
  bool ignore_case = true;
  bool whole_words = true;
  bool unless_measured = false;
  bool presence = false;
  std::vector<std::string> phrases;
  std::vector<std::string> guards;
  std::vector<std::string> unless;
};

struct List {
  std::string name;
  std::string summary;
  bool apart = false;  // few units are asked about it, so it would only be in the way of the others
  std::vector<Group> groups;
};

/// Reads one list and collects what is wrong with it, each with file and line.
class Reader {
 public:
  explicit Reader(std::string path) : path_(std::move(path)) {}

  List read(const YAML::Node& root);
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  Group read_group(const YAML::Node& node);
  std::vector<std::string> read_expressions(const YAML::Node& node);
  std::string read_text(const YAML::Node& node);
  bool read_flag(const YAML::Node& node, bool otherwise);
  void check_keys(const YAML::Node& map, std::initializer_list<std::string_view> known);
  std::vector<std::string> read_phrases(const YAML::Node& node);
  void check_beginnings(const YAML::Node& root, const List& list);
  void complain(const YAML::Node& node, std::string_view what) {
    problems_.push_back(fmt::format("{}:{}: {}", path_, node.Mark().line + 1, what));
  }

  std::string path_;
  std::vector<std::string> problems_;
  std::set<std::string> phrases_;
};

void Reader::check_keys(const YAML::Node& map, std::initializer_list<std::string_view> known) {
  if (!map.IsMap()) { return complain(map, "a mapping is expected here"); }
  for (const auto& entry : map) {
    const std::string& key = entry.first.Scalar();
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      complain(entry.first, fmt::format("unknown key '{}'", key));
    }
  }
}

std::string Reader::read_text(const YAML::Node& node) {
  if (node && node.IsScalar()) { return node.Scalar(); }
  if (node) { complain(node, "a text is expected here"); }
  return {};
}

bool Reader::read_flag(const YAML::Node& node, bool otherwise) {
  if (!node) { return otherwise; }
  const std::string text = read_text(node);
  if (text != "true" && text != "false") { complain(node, "true or false is expected here"); }
  return text == "true";
}

std::vector<std::string> Reader::read_expressions(const YAML::Node& node) {
  std::vector<std::string> expressions;
  for (const YAML::Node& element : node) {
    expressions.push_back(read_text(element));
    const std::string problem = examine_phrase(expressions.back()).problem;
    if (!problem.empty()) { complain(element, fmt::format("'{}': {}", expressions.back(), problem)); }
  }
  return expressions;
}

std::vector<std::string> Reader::read_phrases(const YAML::Node& node) {
  std::vector<std::string> phrases = read_expressions(node);
  for (const std::string& text : phrases) {
    if (!phrases_.insert(text).second) { complain(node, fmt::format("'{}' stands here twice", text)); }
  }
  return phrases;
}

/// What all units are searched for must stand in the tree.
void Reader::check_beginnings(const YAML::Node& root, const List& list) {
  for (const Group& group : list.groups) {
    for (const std::string& phrase : group.phrases) {
      if (!beginnings_of(phrase).empty()) { continue; }
      complain(root, fmt::format("'{}': it cannot be told with which words this begins", phrase));
    }
  }
}

Group Reader::read_group(const YAML::Node& node) {
  check_keys(node, {"tier", "ignore_case", "whole_words", "unless_measured", "presence", "phrases", "guards",
                    "unless"});
  if (!node.IsMap()) { return {}; }
  Group group;
  group.tier = read_text(node["tier"]);
  if (group.tier != "a" && group.tier != "b" && group.tier != "c") {
    complain(node, "tier must be a, b or c");
  }
  group.ignore_case = read_flag(node["ignore_case"], true);
  group.whole_words = read_flag(node["whole_words"], true);
  group.unless_measured = read_flag(node["unless_measured"], false);
  group.presence = read_flag(node["presence"], false);
  group.phrases = read_phrases(node["phrases"]);
  group.guards = read_expressions(node["guards"]);
  group.unless = read_expressions(node["unless"]);
  if (group.phrases.empty()) { complain(node, "a group needs phrases"); }
  if (group.presence && !group.guards.empty()) {
    complain(node, "a group of which only the presence counts takes no guards");
  }
  return group;
}

List Reader::read(const YAML::Node& root) {
  check_keys(root, {"name", "summary", "apart", "groups"});
  if (!root.IsMap()) { return {}; }
  List list;
  list.name = read_text(root["name"]);
  list.summary = read_text(root["summary"]);
  list.apart = read_flag(root["apart"], false);
  if (list.name.empty() || list.summary.empty()) { complain(root, "a list needs a name and a summary"); }
  for (const YAML::Node& group : root["groups"]) { list.groups.push_back(read_group(group)); }
  if (!list.apart) { check_beginnings(root, list); }
  if (list.groups.empty()) { complain(root, "a list needs groups"); }
  return list;
}

std::string quoted(std::string_view text) { return fmt::format("R\"~({})~\"", text); }

std::string identifier(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

/// Writes an array of strings if there are any; returns what a group says in its place.
std::string write_strings(std::string_view name, std::span<const std::string> strings, std::string& out) {
  if (strings.empty()) { return "{}"; }
  out += fmt::format("constexpr std::string_view {}[] = {{\n", name);
  for (const std::string& text : strings) { out += fmt::format("    {},\n", quoted(text)); }
  out += "};\n";
  return std::string(name);
}

/// A group's initializer; the arrays that it refers to are added to `out`.
std::string group_constant(const List& list, const Group& group, const std::string& prefix,
                           std::size_t number, std::string& out) {
  const std::string phrases = write_strings(prefix + "_phrases", group.phrases, out);
  const std::string guards = write_strings(prefix + "_guards", group.guards, out);
  const std::string unless = write_strings(prefix + "_unless", group.unless, out);
  return fmt::format(
      "    {{.lexicon = {}, .tier = Tier::{}, .ignore_case = {}, .whole_words = {}, .unless_measured = {},\n"
      "     .presence = {}, .phrases = {}, .guards = {}, .unless = {}, .number = {}}},\n",
      quoted(list.name), group.tier, group.ignore_case, group.whole_words, group.unless_measured,
      group.presence, phrases, guards, unless, number);
}

std::string ends_constant(std::string_view name, std::span<const TreeEnd> ends) {
  std::string rows;
  for (const TreeEnd& end : ends) {
    rows += fmt::format("{{{},{},{}}},\n", end.group, end.phrase, end.whole);
  }
  return fmt::format("constexpr std::array<TreeEnd, {}> {} = {{{{\n{}}}}};\n", ends.size(), name, rows);
}

/// A tree of the phrases of `lists`, whose groups are numbered one after another.
std::string tree_constant(std::string_view name, std::span<const List* const> lists) {
  TreeBuilder builder;
  std::uint16_t number = 0;
  for (const List* list : lists) {
    for (const Group& group : list->groups) {
      const std::vector<std::string_view> phrases(group.phrases.begin(), group.phrases.end());
      builder.add({.ignore_case = group.ignore_case, .phrases = phrases}, number++);
    }
  }
  const TreeData data = builder.build();
  return fmt::format("constexpr std::array<std::uint32_t, {}> {}_nodes = {{{{{}}}}};\n", data.nodes.size(),
                     name, fmt::join(data.nodes, ",\n")) +
         ends_constant(fmt::format("{}_ends", name), data.ends) +
         ends_constant(fmt::format("{}_unanchored", name), data.unanchored) +
         fmt::format("constinit const patterns::PhraseTree {0}({0}_nodes, {1}, {0}_ends, {0}_unanchored);\n",
                     name, data.root);
}

/// The tree that most lists share.
std::string shared_tree(std::span<const List> lists) {
  std::vector<const List*> members;
  for (const List& list : lists) {
    if (!list.apart) { members.push_back(&list); }
  }
  return tree_constant("shared_tree", members);
}

std::string source_of(std::span<const List> lists) {
  std::string data;
  std::string definitions;
  std::string names;
  std::size_t shared_groups = 0;
  for (const List& list : lists) {
    const std::string name = identifier(list.name);
    const std::string tree = list.apart ? name + "_tree" : "shared_tree";
    std::size_t number = list.apart ? 0 : std::exchange(shared_groups, shared_groups + list.groups.size());
    std::string groups;
    for (std::size_t i = 0; i < list.groups.size(); ++i) {
      groups += group_constant(list, list.groups[i], fmt::format("{}_{}", name, i), number++, data);
    }
    data += fmt::format("constexpr PhraseGroup {}_groups[] = {{\n{}}};\n", name, groups);
    const List* self = &list;
    if (list.apart) { data += tree_constant(tree, {&self, 1}); }
    definitions +=
        fmt::format("constinit const patterns::Lexicon lexicons::{0} = {{{1}, {2}, {0}_groups, &{3}}};\n",
                    name, quoted(list.name), quoted(list.summary), tree);
    names += fmt::format("    &lexicons::{},\n", name);
  }
  return fmt::format(
      "// Generated from the word lists by compile_lexicons; do not edit.\n"
      "#include \"rules/lexicons/lexicons.h\"\n"
      "#include \"rules/patterns/phrase_tree.h\"\n\n"
      "namespace speclint {{\nnamespace {{\nusing patterns::PhraseGroup;\nusing patterns::Tier;\n"
      "using patterns::TreeEnd;\n\n{}}}  // "
      "namespace\n\n"
      "{}\nnamespace {{\nconstexpr const patterns::Lexicon* kAll[] = {{\n{}}};\n}}  // namespace\n\n"
      "std::span<const patterns::Lexicon* const> lexicons::all() {{ return kAll; }}\n}}  // namespace "
      "speclint\n",
      data + shared_tree(lists), definitions, names);
}

std::optional<List> read_list(const std::string& path) {
  try {
    Reader reader(path);
    List list = reader.read(YAML::LoadFile(path));
    for (const std::string& problem : reader.problems()) { std::cerr << problem << '\n'; }
    if (reader.problems().empty()) { return list; }
  } catch (const YAML::Exception& error) {
    std::cerr << fmt::format("{}:{}: {}\n", path, error.mark.line + 1, error.msg);
  }
  return std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) {
    std::cerr << "usage: compile_lexicons OUTPUT.cpp LIST.yaml...\n";
    return 1;
  }
  std::vector<List> lists;
  for (const std::string& path : std::span(arguments).subspan(1)) {
    if (std::optional<List> list = read_list(path)) { lists.push_back(std::move(*list)); }
  }
  if (lists.size() + 1 != arguments.size()) { return 1; }
  std::sort(lists.begin(), lists.end(),
            [](const List& left, const List& right) { return left.name < right.name; });
  std::ofstream file(arguments.front());
  file << source_of(lists);
  return file.flush() ? 0 : 1;
}
