// Build tool: turns languages/*.yaml into the constant tables that language_data.h declares.
// compile_languages OUTPUT.cpp LANGUAGE.yaml...
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/section_role.h"
#include "parsers/text/labels.h"

namespace {

using speclint::text::normalise_key;
using speclint::text::normalise_label;

struct Meaning {
  std::string code;   // what follows the text in the row's initialiser
  std::string place;  // file:line, for messages
};

using Table = std::map<std::string, Meaning>;

struct Tables {
  Table roles;
  Table statuses;
  Table fields;
  Table abbreviations;
  std::vector<std::string> languages;                   // in the order of the files
  std::map<std::string, std::uint32_t> function_words;  // a bit for each language that has the word
};

constexpr std::size_t kMostLanguages = 32;  // a bit each
constexpr std::array<std::string_view, 3> kStatuses{"open", "started", "closed"};
constexpr std::array<std::string_view, 7> kFieldRoles{"title", "id",   "status",  "kind",
                                                      "body",  "meta", "children"};
constexpr std::array<std::string_view, 3> kStopUses{"always", "before_small_letter", "before_number"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Reads one language file into the tables; complaints go to standard error.
class LanguageReader {
 public:
  LanguageReader(std::string path, Tables& tables) : path_(std::move(path)), tables_(tables) {}

  bool read() {
    const YAML::Node root = YAML::LoadFile(path_);
    for (const auto& part : root) {
      const auto name = part.first.as<std::string>();
      if (name == "sections") {
        read_sections(part.second);
      } else if (name == "statuses") {
        read_groups(part.second, kStatuses, "Status::", tables_.statuses, normalise_label);
      } else if (name == "fields") {
        read_groups(part.second, kFieldRoles, "FieldRole::", tables_.fields, normalise_key);
      } else if (name == "abbreviations") {
        read_groups(part.second, kStopUses, "StopUse::", tables_.abbreviations, without_last_stop);
      } else if (name == "function_words") {
        read_function_words(part.second);
      } else {
        complain(part.first, "unknown part: " + name);
      }
    }
    return good_;
  }

 private:
  using Normaliser = std::string (*)(std::string_view);

  static std::string without_last_stop(std::string_view abbreviation) {
    if (abbreviation.ends_with('.')) { abbreviation.remove_suffix(1); }
    return std::string(abbreviation);
  }

  void read_sections(const YAML::Node& sections) {
    for (const auto& section : sections) {
      const auto role = section.first.as<std::string>();
      if (!speclint::role_by_name(role)) { complain(section.first, "unknown role: " + role); }
      for (const auto& list : section.second) {
        const auto name = list.first.as<std::string>();
        const bool exact_only = name == "exact_only";
        if (!exact_only && name != "synonyms") { complain(list.first, "unknown list: " + name); }
        const std::string code = "SectionRole::" + role + (exact_only ? ", true" : ", false");
        add_all(list.second, code, tables_.roles, normalise_label);
      }
    }
  }

  template <std::size_t N>
  void read_groups(const YAML::Node& groups, const std::array<std::string_view, N>& known,
                   std::string_view prefix, Table& table, Normaliser normalise) {
    for (const auto& group : groups) {
      const auto name = group.first.as<std::string>();
      if (!is_one_of(known, name)) { complain(group.first, "unknown group: " + name); }
      add_all(group.second, std::string(prefix) + name, table, normalise);
    }
  }

  void read_function_words(const YAML::Node& words) {
    if (tables_.languages.size() == kMostLanguages) { complain(words, "too many languages"); }
    const std::uint32_t bit = 1U << tables_.languages.size();
    tables_.languages.push_back(std::filesystem::path(path_).stem().string());
    for (const YAML::Node& node : words) { tables_.function_words[node.as<std::string>()] |= bit; }
  }

  void add_all(const YAML::Node& texts, const std::string& code, Table& table, Normaliser normalise) {
    for (const YAML::Node& node : texts) {
      const auto written = node.as<std::string>();
      const std::string text = normalise(written);
      const bool plain = !text.empty() && text.find_first_of("\"\\\n") == std::string::npos;
      if (!plain) { complain(node, "not a word or phrase: " + written); }
      const auto [row, added] = table.try_emplace(text, Meaning{code, place(node)});
      if (!added && row->second.code != code) {
        complain(node, "\"" + written + "\" means something else in " + row->second.place);
      }
    }
  }

  std::string place(const YAML::Node& node) const {
    return path_ + ":" + std::to_string(node.Mark().line + 1);
  }

  void complain(const YAML::Node& node, const std::string& message) {
    std::fprintf(stderr, "%s: %s\n", place(node).c_str(), message.c_str());
    good_ = false;
  }

  std::string path_;
  Tables& tables_;
  bool good_ = true;
};

bool read_language(const std::string& path, Tables& tables) {
  try {
    return LanguageReader(path, tables).read();
  } catch (const YAML::Exception& problem) {
    std::fprintf(stderr, "%s:%d: %s\n", path.c_str(), problem.mark.line + 1, problem.msg.c_str());
    return false;
  }
}

void write_table(std::ofstream& output, const Table& table, std::string_view row_type,
                 std::string_view name) {
  output << "constexpr " << row_type << " " << name << "Rows[]{\n";
  for (const auto& [text, meaning] : table) {
    output << "    {\"" << text << "\", " << meaning.code << "},\n";
  }
  output << "};\nconst std::span<const " << row_type << "> " << name << "{" << name << "Rows};\n\n";
}

void write_function_words(std::ofstream& output, const Tables& tables) {
  output << "constexpr std::string_view kLanguagesRows[]{";
  for (const std::string& language : tables.languages) { output << '"' << language << "\", "; }
  output << "};\nconst std::span<const std::string_view> kLanguages{kLanguagesRows};\n\n"
            "constexpr FunctionWord kFunctionWordsRows[]{\n";
  for (const auto& [word, languages] : tables.function_words) {
    output << "    {\"" << word << "\", " << languages << "U},\n";
  }
  output << "};\nconst std::span<const FunctionWord> kFunctionWords{kFunctionWordsRows};\n\n";
}

bool write_tables(const Tables& tables, const char* path) {
  std::ofstream output(path);
  output << "// Generated by compile_languages from languages/*.yaml.\n"
            "#include \"parsers/text/language_data.h\"\n\n"
            "namespace speclint::text {\n\n";
  write_table(output, tables.roles, "RoleSynonym", "kRoleSynonyms");
  write_table(output, tables.statuses, "StatusWord", "kStatusWords");
  write_table(output, tables.fields, "FieldKey", "kFieldKeys");
  write_table(output, tables.abbreviations, "Abbreviation", "kAbbreviations");
  write_function_words(output, tables);
  output << "}  // namespace speclint::text\n";
  output.close();
  if (!output) { std::fprintf(stderr, "%s: cannot be written\n", path); }
  return static_cast<bool>(output);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: compile_languages OUTPUT.cpp LANGUAGE.yaml...\n", stderr);
    return 1;
  }
  Tables tables;
  bool good = true;
  for (int i = 2; i < argc; ++i) { good = read_language(argv[i], tables) && good; }
  return good && write_tables(tables, argv[1]) ? 0 : 1;
}
