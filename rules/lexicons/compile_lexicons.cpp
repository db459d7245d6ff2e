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
#include <vector>

#include "rules/patterns/phrase.h"
#include "rules/patterns/required_literals.h"

namespace {

using speclint::patterns::compile_phrase;
using speclint::patterns::has_gap;
using speclint::patterns::phrase_problem;
using speclint::patterns::required_literals;

struct Phrase {
  std::string expression;
  std::vector<std::string> literals;
};

struct Group {
  std::string tier;
  bool ignore_case = true;
  bool whole_words = true;
  bool unless_measured = false;
  bool presence = false;
  bool gap = false;
  std::vector<Phrase> phrases;
  std::vector<std::string> guards;
  std::vector<std::string> unless;
  std::vector<std::string> literals;  // for the set, in place of phrases with gaps
};

struct List {
  std::string name;
  std::string summary;
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
  std::vector<std::string> read_expressions(const YAML::Node& node, bool gaps_allowed);
  std::string read_text(const YAML::Node& node);
  bool read_flag(const YAML::Node& node, bool otherwise);
  void check_keys(const YAML::Node& map, std::initializer_list<std::string_view> known);
  std::vector<Phrase> read_phrases(const YAML::Node& node, bool gaps_allowed);
  std::vector<std::string> read_literals(const YAML::Node& node, std::span<const Phrase> phrases);
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

std::vector<std::string> Reader::read_expressions(const YAML::Node& node, bool gaps_allowed) {
  std::vector<std::string> expressions;
  for (const YAML::Node& element : node) {
    expressions.push_back(read_text(element));
    const std::string problem = phrase_problem(expressions.back(), gaps_allowed);
    if (!problem.empty()) { complain(element, fmt::format("'{}': {}", expressions.back(), problem)); }
  }
  return expressions;
}

std::vector<Phrase> Reader::read_phrases(const YAML::Node& node, bool gaps_allowed) {
  std::vector<Phrase> phrases;
  for (const std::string& text : read_expressions(node, gaps_allowed)) {
    phrases.push_back({text, required_literals("(?i)" + compile_phrase(text))});
    if (!phrases_.insert(text).second) { complain(node, fmt::format("'{}' stands here twice", text)); }
  }
  return phrases;
}

/// The literals that a group with gaps gives, else those of all its phrases.
std::vector<std::string> Reader::read_literals(const YAML::Node& node, std::span<const Phrase> phrases) {
  std::vector<std::string> literals;
  for (const YAML::Node& literal : node) { literals.push_back(read_text(literal)); }
  if (!literals.empty()) { return literals; }
  for (const Phrase& phrase : phrases) {
    if (phrase.literals.empty()) { return {}; }
    literals.insert(literals.end(), phrase.literals.begin(), phrase.literals.end());
  }
  return literals;
}

Group Reader::read_group(const YAML::Node& node) {
  check_keys(node, {"tier", "ignore_case", "whole_words", "unless_measured", "presence", "phrases", "guards",
                    "unless", "literals"});
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
  group.phrases = read_phrases(node["phrases"], node["literals"].IsDefined());
  group.guards = read_expressions(node["guards"], true);
  group.unless = read_expressions(node["unless"], true);
  group.gap = std::any_of(group.phrases.begin(), group.phrases.end(),
                          [](const Phrase& phrase) { return has_gap(phrase.expression); });
  if (group.gap) { group.literals = read_literals(node["literals"], group.phrases); }
  if (group.gap && group.literals.empty()) {
    complain(node, "phrases with gaps stand in a group of their own");
  }
  if (group.phrases.empty()) { complain(node, "a group needs phrases"); }
  if (group.presence && (group.gap || !group.guards.empty())) {
    complain(node, "a group of which only the presence counts takes neither gaps nor guards");
  }
  return group;
}

List Reader::read(const YAML::Node& root) {
  check_keys(root, {"name", "summary", "groups"});
  if (!root.IsMap()) { return {}; }
  List list;
  list.name = read_text(root["name"]);
  list.summary = read_text(root["summary"]);
  if (list.name.empty() || list.summary.empty()) { complain(root, "a list needs a name and a summary"); }
  for (const YAML::Node& group : root["groups"]) { list.groups.push_back(read_group(group)); }
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

std::string write_phrases(const std::string& prefix, std::span<const Phrase> phrases, std::string& out) {
  std::string array;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    const std::string literals =
        write_strings(fmt::format("{}_phrase_{}", prefix, i), phrases[i].literals, out);
    array += fmt::format("    {{{}, {}}},\n", quoted(phrases[i].expression), literals);
  }
  out += fmt::format("constexpr Phrase {}_phrases[] = {{\n{}}};\n", prefix, array);
  return prefix + "_phrases";
}

/// A group's initializer; the arrays that it refers to are added to `out`.
std::string group_constant(const List& list, const Group& group, const std::string& prefix,
                           std::string& out) {
  const std::string phrases = write_phrases(prefix, group.phrases, out);
  const std::string guards = write_strings(prefix + "_guards", group.guards, out);
  const std::string unless = write_strings(prefix + "_unless", group.unless, out);
  const std::string literals = write_strings(prefix + "_literals", group.literals, out);
  return fmt::format(
      "    {{.lexicon = {}, .tier = Tier::{}, .ignore_case = {}, .whole_words = {}, .unless_measured = {},\n"
      "     .presence = {}, .gap = {}, .literals = {}, .phrases = {}, .guards = {}, .unless = {}}},\n",
      quoted(list.name), group.tier, group.ignore_case, group.whole_words, group.unless_measured,
      group.presence, group.gap, literals, phrases, guards, unless);
}

std::string source_of(std::span<const List> lists) {
  std::string data;
  std::string definitions;
  std::string names;
  for (const List& list : lists) {
    const std::string name = identifier(list.name);
    std::string groups;
    for (std::size_t i = 0; i < list.groups.size(); ++i) {
      groups += group_constant(list, list.groups[i], fmt::format("{}_{}", name, i), data);
    }
    data += fmt::format("constexpr PhraseGroup {}_groups[] = {{\n{}}};\n", name, groups);
    definitions += fmt::format("constinit const patterns::Lexicon lexicons::{} = {{{}, {}, {}_groups}};\n",
                               name, quoted(list.name), quoted(list.summary), name);
    names += fmt::format("    &lexicons::{},\n", name);
  }
  return fmt::format(
      "// Generated from the word lists by compile_lexicons; do not edit.\n"
      "#include \"rules/lexicons/lexicons.h\"\n\n"
      "namespace speclint {{\nnamespace {{\nusing patterns::Phrase;\nusing patterns::PhraseGroup;\nusing "
      "patterns::Tier;\n\n{}}}  // "
      "namespace\n\n"
      "{}\nnamespace {{\nconstexpr const patterns::Lexicon* kAll[] = {{\n{}}};\n}}  // namespace\n\n"
      "std::span<const patterns::Lexicon* const> lexicons::all() {{ return kAll; }}\n}}  // namespace "
      "speclint\n",
      data, definitions, names);
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
