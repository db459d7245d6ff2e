// Where tickets are kept, and which names never are tickets.
#include "lint/app/ticket_places.h"

#include <algorithm>
#include <array>

#include "lint/app/text.h"

namespace speclint::app {
namespace {

constexpr std::array<std::string_view, 13> kHomes{
    "backlog",      ".tickets", "tickets",  "issues",      ".beads",   "stories", "user-stories",
    "user_stories", "specs",    ".specify", ".taskmaster", "openspec", "reqs"};
/// Hidden folders that are homes or hold them.
constexpr std::array<std::string_view, 5> kVisited{".tickets", ".beads", ".kiro", ".specify", ".taskmaster"};
constexpr std::array<std::string_view, 6> kNeverFiles{"README",  "CHANGELOG", "CONTRIBUTING",
                                                      "LICENSE", "SECURITY",  "CODE_OF_CONDUCT"};
constexpr std::array<std::string_view, 9> kEndings{".md",    ".markdown", ".yaml", ".yml", ".json",
                                                   ".jsonl", ".ndjson",   ".csv",  ".tsv"};

template <class Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view stem(std::string_view file) { return file.substr(0, file.find('.')); }

/// `README.md` and `README-zh.md` in capitals; in small letters only the whole stem, for
/// `readme-is-outdated.md` may well be a ticket.
bool is_project_page(std::string_view file) {
  return std::any_of(kNeverFiles.begin(), kNeverFiles.end(), [&](std::string_view name) {
    return file.starts_with(name) || equal_ignoring_case(stem(file), name);
  });
}

bool is_template(std::string_view file) {
  constexpr std::string_view kTemplate = "template";
  const std::string_view name = stem(file);
  return name.size() >= kTemplate.size() &&
         equal_ignoring_case(name.substr(name.size() - kTemplate.size()), kTemplate);
}

}  // namespace

bool is_ticket_home(std::string_view folder) { return contains(kHomes, folder); }

std::string_view why_never_folder(std::string_view folder) {
  if (folder == "node_modules") { return "installed packages"; }
  if (equal_ignoring_case(folder, "templates") || equal_ignoring_case(folder, "ISSUE_TEMPLATE")) {
    return "templates";
  }
  if (folder.starts_with('.') && !contains(kVisited, folder)) { return "a hidden folder"; }
  return "";
}

std::string_view why_never_file(std::string_view file) {
  if (file.starts_with('.')) { return "a hidden file"; }
  if (is_project_page(file)) { return "a page about the project"; }
  if (is_template(file)) { return "a template"; }
  if (file == "config.yml" || file == "config.yaml") { return "settings of a tool"; }
  return "";
}

bool is_readable_format(std::string_view file) {
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
    return file.size() > ending.size() &&
           equal_ignoring_case(file.substr(file.size() - ending.size()), ending);
  });
}

std::span<const std::string_view> readable_endings() { return kEndings; }

std::string_view ticket_places_text() {
  return "Markdown and YAML files in folders such as backlog, tickets, issues, stories or specs, elsewhere "
         "those with the fields or sections of a ticket, and the exports of trackers";
}

}  // namespace speclint::app
