// One ticket written as each of the formats that must all be judged alike.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace speclint::test {

/// A block of a body, with its words on one line, as trackers keep them.
struct TwinBlock {
  enum class Kind { paragraph, heading, item, code, table, quote };

  Kind kind = Kind::paragraph;
  std::string text = {};      // Markdown without line ends; of code what stands between the fences
  unsigned level = 0;         // of a heading; of an item how deep it is, from 1
  bool ordered = false;       // of an item
  std::string box = {};       // of an item "[ ] ", "[x] " or empty
  std::string language = {};  // of code
  std::vector<std::vector<std::string>> rows = {};  // of a table; the first is its header
};

struct Twin {
  std::string id;
  std::string title;
  std::string type;
  std::vector<TwinBlock> blocks;
};

/// Reads a Markdown ticket with front matter: headings, paragraphs, lists, fenced code, tables and
/// quotations.
Twin read_twin(std::string_view markdown);

std::string as_markdown(const Twin& twin);
/// A mapping with a key a section.
std::string as_yaml(const Twin& twin);
std::string as_github_json(const Twin& twin);
std::string as_gitlab_json(const Twin& twin);
std::string as_linear_csv(const Twin& twin);  // it has no column for the type
std::string as_jira_csv(const Twin& twin);    // wiki markup
std::string as_jira_json(const Twin& twin);   // ADF
std::string as_plain_csv(const Twin& twin);

}  // namespace speclint::test
