#include "lint/app/run_init.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "lint/app/complain.h"
#include "lint/app/discovery.h"
#include "lint/app/files.h"
#include "lint/app/intake.h"
#include "lint/app/run_settings.h"
#include "lint/app/settings_tree.h"
#include "lint/app/ticket_places.h"
#include "lint/app/ticket_templates.h"
#include "lint/report/sanitise.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostLookedAt = 5000;
constexpr std::string_view kOwnFolder = ".speclint";
constexpr std::string_view kSchemaFile = ".speclint/settings.schema.json";
constexpr std::string_view kTemplates = ".speclint/templates";

/// Where tickets lie: a pattern with how many there are.
using Places = std::map<std::string, std::size_t>;

/// The folder that a ticket is kept in: up to the last one that is known to hold tickets, else its own.
std::string place_of(const fs::path& file) {
  fs::path home;
  fs::path at;
  for (const fs::path& part : file.parent_path()) {
    at /= part;
    if (is_ticket_home(part.string())) { home = at; }
  }
  if (home.empty()) { home = file.parent_path(); }
  const std::string ending = file.extension().string();
  return home.empty() ? "/" + file.filename().string() : home.string() + "/**/*" + ending;
}

Places find_places(std::size_t& tickets) {
  CheckOptions options;
  options.paths = {"."};
  options.no_config = true;
  options.include_closed = true;
  SettingsTree settings(options);
  Places places;
  std::size_t looked_at = 0;
  for (Input& input : discover(options.paths, false, settings).inputs) {
    if (++looked_at > kMostLookedAt) { break; }
    input.group = &settings.group_of(input.path);
    const Intake intake = take_in(input, read_input(input), options);
    const std::size_t count = intake.candidate ? intake.file.tickets.size() : 0;
    if (count > 0) { places[place_of(input.path)] += count; }
    tickets += count;
  }
  return places;
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') { result += '\\'; }
    result += byte;
  }
  return result + '"';
}

constexpr std::string_view kSettingsText = R"(# yaml-language-server: $schema={}
# How speclint judges the tickets of this folder. What stands behind # is an example.

# A profile to build on: triage, handoff, strict, bugs or agent. Files may be named as well: [handoff, ../base.yaml]
extends: handoff

# Which files in folders are tickets, as patterns like those of .gitignore, and which are not.
tickets:
{}# exclude: [archive/]

# A ticket that is not filled in is recognised by these.
templates: [{}]

# off, on, info, warning, error, blocker, or options; `speclint rules` lists them.
# rules:
#   vague-time: error
#   too-big: {{severity: info, max_criteria: 20}}
#   LNG005: {{allow: [quickly]}}

# What has to hold for a ticket to pass: handoff, commit, none, or the conditions.
# gate:
#   severity: blocker
#   total: 80
#   dimensions: {{finish_line: 70, questions: 70}}

# Words that are fine here, such as names of products.
# terms: [Fast Refresh]

# Own headings and keys.
# roles: {{acceptance: [Abnahme], out_of_scope: [Not now]}}
# fields: {{id: [ticket_no], status: [phase]}}
# kinds: {{bug: [incident]}}
# statuses: {{closed: [parked]}}

# Other settings for some of the files.
# overrides:
#   - paths: [tickets/old/]
#     gate: none

# Rules of your own; `speclint rules --test FILE` runs their examples.
# packs: [.speclint/rules.yaml]
)";

std::string settings_text(const Places& places) {
  std::string tickets;
  for (const auto& [pattern, count] : places) {
    tickets += fmt::format("  - {}  # {} found\n", in_quotes(pattern), count);
  }
  if (tickets.empty()) { tickets = "  - \"tickets/**/*.md\"  # none found yet\n"; }
  return fmt::format(kSettingsText, kSchemaFile, tickets, kTemplates);
}

using NewFiles = std::vector<std::pair<std::string, std::string>>;

NewFiles new_files(const Places& places) {
  std::ostringstream schema;
  write_schema("config", schema);
  NewFiles files{{std::string(kSettingsName), settings_text(places)},
                 {std::string(kSchemaFile), schema.str()}};
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const auto kind = static_cast<Kind>(i);
    files.emplace_back(fmt::format("{}/{}.md", kTemplates, kind_name(kind)), ticket_template(kind));
  }
  return files;
}

void tell(std::ostream& out, const Places& places, std::size_t tickets) {
  for (const auto& [pattern, count] : places) {
    out << fmt::format("found {} {} in {}\n", count, count == 1 ? "ticket" : "tickets",
                       report::sanitise(pattern));
  }
  out << fmt::format("wrote {}, its schema, and a template for each kind of ticket in {}\n\n", kSettingsName,
                     kTemplates);
  if (tickets > 0) {
    out << "next: speclint check\n";
  } else {
    out << fmt::format(
        "next: mkdir tickets && cp {}/feature.md tickets/1.md, fill it in, and speclint check\n", kTemplates);
  }
}

}  // namespace

ExitStatus run_init(bool force, std::ostream& out, std::ostream& err) {
  std::size_t tickets = 0;
  const Places places = find_places(tickets);
  const NewFiles files = new_files(places);
  bool taken = false;
  std::error_code error;
  for (const auto& [path, text] : files) {
    if (force || !fs::exists(fs::symlink_status(path, error))) { continue; }
    complain(err, fmt::format("{} is there already", path));
    taken = true;
  }
  if (taken) { return usage_error(err, "nothing was written; --force overwrites"); }
  fs::create_directories(kTemplates, error);
  if (error) { return usage_error(err, fmt::format("{}: {}", kOwnFolder, error.message())); }
  for (const auto& [path, text] : files) {
    if (const std::string problem = write_file(path, text); !problem.empty()) {
      return usage_error(err, fmt::format("{}: {}", path, problem));
    }
  }
  tell(out, places, tickets);
  return ExitStatus::passed;
}

}  // namespace speclint::app
