#include "lint/app/repository_conditions.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <vector>

#include "lint/app/files.h"
#include "rules/patterns/pattern.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostEntries = 10'000;
constexpr std::size_t kMostOfReadme = std::size_t{256} << 10U;

/// A name in one of the folders, as an expression over names in small letters.
struct Place {
  std::string_view folder;  // told from the repository; empty: itself
  const patterns::Pattern* name;
};

const patterns::Pattern kReadme{R"(^readme(?:\.(?:md|rst|txt|adoc|markdown))?$)"};
const patterns::Pattern kContributing{R"(^contributing(?:\.\w+)?$)"};
const patterns::Pattern kArchitecture{R"(^(?:architecture|design|adrs?|decisions|arc42)(?:\.\w+)?$)"};
const patterns::Pattern kRunbook{R"(^(?:runbooks?|operations|ops|playbooks?|on-?call)(?:\.\w+)?$)"};
const patterns::Pattern kContract{
    R"(^(?:(?:openapi|swagger|asyncapi)[\w.-]*\.(?:ya?ml|json)|.+\.proto|.*\.graphqls?|.+\.wsdl|.+\.raml)$)"};
const patterns::Pattern kEnvironment{R"(^(?:\.?env\.(?:example|sample|template|dist)|example\.env)$)"};
const patterns::Pattern kOwners{R"(^codeowners$)"};
const patterns::Pattern kTemplates{R"(^(?:issue_template(?:\.md)?|issue_templates|templates)$)"};
const patterns::Pattern kPipeline{R"(\.ya?ml$)"};
const patterns::Pattern kRootPipeline{
    R"(^(?:\.gitlab-ci\.ya?ml|jenkinsfile|azure-pipelines\.ya?ml|\.travis\.ya?ml|bitbucket-pipelines\.ya?ml|\.drone\.ya?ml)$)"};
const patterns::Pattern kGlossary{R"(^glossary(?:\.\w+)?$)"};

/// A heading about running it, or a block of code.
const patterns::Pattern kRuns{
    R"((?im)^(?:#{1,4}|=+) *.*\b(?:install\w*|run(?:ning)?|usage|getting started|quick ?start|set-?up|build(?:ing)?|develop\w*|try it)\b)"};

struct Condition {
  std::string_view name;
  std::string_view missing;
  std::vector<Place> places;
};

std::vector<Condition> conditions() {
  return {
      {"README with run instructions",
       "Write how to install, run and test it, with the commands.",
       {{"", &kReadme}}},
      {"CONTRIBUTING",
       "Write how a change gets in: branches, tests, review, who merges.",
       {{"", &kContributing}, {".github", &kContributing}, {"docs", &kContributing}}},
      {"architecture notes",
       "Write one page: the parts, what each may know, and the decisions behind them.",
       {{"", &kArchitecture}, {"docs", &kArchitecture}, {"doc", &kArchitecture}}},
      {"runbook",
       "Write how it is deployed, watched and brought back.",
       {{"", &kRunbook}, {"docs", &kRunbook}, {"doc", &kRunbook}}},
      {"API contract",
       "Put the contract of each interface beside the code: OpenAPI, proto, GraphQL.",
       {{"", &kContract},
        {"api", &kContract},
        {"docs", &kContract},
        {"proto", &kContract},
        {"docs/api", &kContract}}},
      {".env.example", "List the variables that it reads, with harmless values.", {{"", &kEnvironment}}},
      {"CODEOWNERS",
       "Name who answers for which part.",
       {{"", &kOwners}, {".github", &kOwners}, {".gitlab", &kOwners}, {"docs", &kOwners}}},
      {"ticket templates",
       "Give each kind of ticket a template; `speclint init` writes some.",
       {{".github", &kTemplates}, {".gitlab", &kTemplates}, {".speclint", &kTemplates}, {"", &kTemplates}}},
      {"CI",
       "Let tests run at every change, where a contractor sees them.",
       {{"", &kRootPipeline}, {".github/workflows", &kPipeline}, {".circleci", &kPipeline}}},
      {"glossary",
       "Explain the words of your trade in one file.",
       {{"", &kGlossary}, {"docs", &kGlossary}, {"doc", &kGlossary}}},
  };
}

/// The names in a folder, sorted, so that the same is found on every machine.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  if (fs::is_symlink(folder, error)) { return names; }
  fs::directory_iterator entries(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entries != fs::directory_iterator() && names.size() < kMostEntries;
       entries.increment(error)) {
    names.push_back(entries->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string lower(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; });
  return name;
}

/// The first file or folder that a condition asks for, told from the repository.
std::string find(const fs::path& repository, const Condition& condition) {
  for (const Place& place : condition.places) {
    for (const std::string& name : names_in(repository / place.folder)) {
      if (!place.name->found_in(lower(name))) { continue; }
      return place.folder.empty() ? name : std::string(place.folder) + '/' + name;
    }
  }
  return {};
}

bool tells_how_to_run(const fs::path& readme) {
  const FileBytes read = read_file(readme.string(), kMostOfReadme);
  return read.error.empty() && (kRuns.found_in(read.bytes) || read.bytes.find("```") != std::string::npos);
}

}  // namespace

std::string look_at_repository(const std::string& folder, audit::RepositoryConditions& found) {
  std::error_code error;
  if (folder.empty()) { return ""; }
  if (!fs::is_directory(folder, error)) { return "--repo: " + folder + " is no folder"; }
  for (const Condition& condition : conditions()) {
    std::string file = find(folder, condition);
    const bool is_readme = condition.places.front().name == &kReadme;
    if (is_readme && !file.empty() && !tells_how_to_run(fs::path(folder) / file)) { file.clear(); }
    found.push_back({std::string(condition.name), std::move(file), std::string(condition.missing)});
  }
  return "";
}

}  // namespace speclint::app
