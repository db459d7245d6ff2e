// The command line as plain values. The only unit that knows CLI11.
#include "lint/app/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "lint/app/audit_options.h"
#include "lint/app/change_options.h"
#include "lint/app/text.h"
#include "lint/report/audit_reports.h"
#include "lint/report/reporters.h"
#include "lint/report/version.h"
#include "lint/settings/did_you_mean.h"

namespace speclint::app {
namespace {

constexpr std::array<std::string_view, 8> kCommands{"check", "questions", "audit",  "merge",
                                                    "rules", "explain",   "schema", "init"};  // as in Command
constexpr std::string_view kAbout =
    R"(Tells whether a ticket can be handed to someone who cannot ask a question.

  speclint [check] [OPTIONS] [PATH...]   lint tickets: files, folders or "-"; default: the working folder
  speclint questions [OPTIONS] [PATH...] the questions that each ticket leaves, ready to paste into it
  speclint audit [OPTIONS] [PATH...]     the whole backlog: is it ready, what blocks it, does it get better
  speclint merge [OPTIONS] FILE...       joins the shards of an audit (--shard) into one report
  speclint rules [--format json]         the list of rules; --test PACK runs the examples of a rule pack
  speclint explain RULE                  one rule's page; --config-for PATH: what is set for a file, and where
  speclint init [--force]                settings and ticket templates to begin with
  speclint schema config|rules|report|audit|shard   the JSON Schema of settings, rule packs, JSON reports
)";
constexpr std::array<std::string_view, 2> kRuleFormats{"text", "json"};
constexpr std::array<std::string_view, 5> kSchemas{"config", "rules", "report", "audit", "shard"};
constexpr std::array<std::string_view, 3> kGates{"handoff", "commit", "none"};
constexpr std::array<std::string_view, 11> kInputFormats{
    "markdown", "yaml",  "github",      "gitlab", "jira", "linear",
    "trello",   "beads", "task-master", "json",   "csv"};  // as in Format, from its second on
constexpr std::array<std::string_view, 3> kColorModes{"auto", "always", "never"};
constexpr int kMaxJobs = 256;

/// The options as they were typed.
struct Typed {
  std::span<const std::string_view> known_formats;  // of the command, the default first
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::string> only;
  std::vector<std::string> formats;
  std::string output;
  std::string from;
  std::string color = "auto";
  std::string profile;
  std::string gate;
  std::string fail_on;
  std::optional<double> min_score;
  TypedAudit audit;
};

/// A repeatable option of one value each: what follows it is not swallowed.
void add_list(CLI::App& app, const std::string& name, std::vector<std::string>& values,
              const std::string& type, const std::string& help) {
  app.add_option(name, values, help)->type_name(type)->allow_extra_args(false);
}

/// "text, json or ndjson"
std::string choices_text(std::span<const std::string_view> choices) {
  std::string text;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) { text += i + 1 < choices.size() ? ", " : " or "; }
    text += choices[i];
  }
  return text;
}

void add_choice_of_settings(CLI::App& app, CheckOptions& options, Typed& typed) {
  auto* const config = app.add_option("--config", options.config,
                                      "settings for all; else .speclint.yaml beside or above each file")
                           ->type_name("FILE");
  app.add_flag("--no-config", options.no_config, "without settings files")->excludes(config);
  app.add_option("--profile", typed.profile, choices_text(settings::profile_names()) + " (default: handoff)")
      ->type_name("NAME");
}

void add_choice_of_tickets(CLI::App& app, CheckOptions& options, Typed& typed) {
  app.option_defaults()->group("What is judged");
  add_choice_of_settings(app, options, typed);
  add_list(app, "--select", typed.select, "LIST", "only these rules: ids, names or categories");
  add_list(app, "--ignore", typed.ignore, "LIST", "all but these rules");
  app.add_option("--from", typed.from, "the input's format: " + choices_text(kInputFormats))
      ->type_name("FORMAT");
  app.add_option("--stdin-filename", options.stdin_filename, "the name of what arrives on standard input")
      ->type_name("NAME");
  app.add_flag("--force-exclude", options.force_exclude, "named files too must be open tickets (for hooks)");
  app.add_flag("--include-closed", options.include_closed, "in folders judge closed tickets, too");
  add_list(app, "--only", typed.only, "KEY=VALUE,...", "only tickets that have these values");
}

void add_choice_of_format(CLI::App& app, Typed& typed) {
  app.option_defaults()->group("What is printed");
  add_list(app, "--format", typed.formats, "NAME[=FILE]",
           choices_text(typed.known_formats) + "; may be repeated");
  app.add_option("--output", typed.output, "the file of a single format")->type_name("FILE");
}

void add_choice_of_output(CLI::App& app, CheckOptions& options, Typed& typed) {
  add_choice_of_format(app, typed);
  app.add_option("--color", typed.color, "auto, always or never")->type_name("WHEN");
  app.add_flag("--quiet", options.quiet, "only the verdict");
  app.add_flag("--verbose", options.verbose, "also what was skipped and why");
  app.add_option("--jobs", options.jobs, "threads (default: the number of processors)")
      ->type_name("N")
      ->check(CLI::Range(1, kMaxJobs));
}

void add_choice_of_gate(CLI::App& app, Typed& typed) {
  app.option_defaults()->group("What fails");
  app.add_option("--gate", typed.gate, "handoff, commit or none; default: the profile's")->type_name("NAME");
  app.add_option("--min-score", typed.min_score, "the lowest total that passes")
      ->type_name("N")
      ->check(CLI::Range(0.0, 100.0));
  app.add_option("--fail-on", typed.fail_on, "the severity from which a finding fails")
      ->type_name("SEVERITY");
}

void add_choice_of_changes(CLI::App& app, CheckOptions& options) {
  app.option_defaults()->group("What is new");
  app.add_option("--since", options.since, "only tickets that changed since a revision and HEAD parted")
      ->type_name("REV");
  app.add_flag("--staged", options.staged, "only tickets that the next commit changes, as they are staged");
  app.add_flag("--all-lines", options.all_lines, "of these also what is found on lines that did not change");
  app.add_flag("--ratchet", options.ratchet, "of these none may get a lower grade than it had");
  app.add_option("--baseline", options.baseline, "findings that are listed in FILE do not fail")
      ->type_name("FILE");
  app.add_flag("--update-baseline", options.update_baseline, "list all findings of today there");
}

void add_choice_of_acceptance(CLI::App& app, CheckOptions& options) {
  app.option_defaults()->group("What fails");
  app.add_flag("--no-suppressions", options.no_suppressions, "also what tickets ask not to be told");
  app.add_option("--as-of", options.as_of,
                 "today, for suppressions that end; default: the newest day in each ticket")
      ->type_name("DATE");
}

std::vector<std::string> split_all(const std::vector<std::string>& lists) {
  std::vector<std::string> result;
  for (const std::string& list : lists) {
    for (const std::string_view part : split(list, ',')) { result.emplace_back(part); }
  }
  return result;
}

std::string check_choice(std::string_view what, std::string_view word,
                         std::span<const std::string_view> choices) {
  const bool known = std::find(choices.begin(), choices.end(), word) != choices.end();
  return known ? "" : settings::unknown(what, word, choices);
}

std::string set_conditions(const Typed& typed, CheckOptions& options) {
  for (const std::string& text : split_all(typed.only)) {
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string::npos) { return "--only wants KEY=VALUE, not " + text; }
    options.only.push_back({text.substr(0, equals), text.substr(equals + 1)});
  }
  return "";
}

std::string set_outputs(const Typed& typed, CheckOptions& options) {
  const auto known = typed.known_formats;
  for (const std::string& text : typed.formats) {
    if (auto error = add_output(text, known, options.outputs); !error.empty()) { return error; }
  }
  options.usual_format = options.outputs.empty() && typed.output.empty();
  if (options.outputs.empty()) { options.outputs.push_back({std::string(known.front()), ""}); }
  if (typed.output.empty()) { return ""; }
  if (options.outputs.size() > 1 || !options.outputs[0].file.empty()) {
    return "--output names the file of a single format; write --format NAME=FILE instead";
  }
  options.outputs[0].file = typed.output;
  return "";
}

std::string set_profile(const Typed& typed, CheckOptions& options) {
  if (typed.profile.empty()) { return ""; }
  const settings::Profile* profile = settings::find_profile(typed.profile);
  if (profile == nullptr) { return settings::unknown("profile", typed.profile, settings::profile_names()); }
  options.profile = profile;
  return "";
}

std::string set_gate(const Typed& typed, CheckOptions& options) {
  const settings::Origin origin{"command line"};
  if (!typed.gate.empty()) {
    if (auto error = check_choice("gate", typed.gate, kGates); !error.empty()) { return error; }
    options.settings = settings::gate_layer(settings::named_gate(typed.gate), origin);
  }
  if (typed.min_score) {
    options.settings.values["gate.total"] = {score::points_text(*typed.min_score), origin};
  }
  if (typed.fail_on.empty()) { return ""; }
  const auto failing = std::span(kSeverityNames).subspan(1);  // "off" is never found
  options.settings.values["gate.severity"] = {typed.fail_on, origin};
  return check_choice("severity", typed.fail_on, failing);
}

std::string set_modes(const Typed& typed, CheckOptions& options) {
  if (auto error = check_choice("color mode", typed.color, kColorModes); !error.empty()) { return error; }
  if (typed.color == "always") { options.color = ColorMode::always; }
  if (typed.color == "never") { options.color = ColorMode::never; }
  if (typed.from.empty()) { return ""; }
  const auto* const format = std::find(kInputFormats.begin(), kInputFormats.end(), typed.from);
  options.from = static_cast<Format>(format - kInputFormats.begin() + 1);
  return check_choice("input format", typed.from, kInputFormats);
}

/// What the typed words mean; returns what is wrong with them.
std::string interpret(const Typed& typed, CheckOptions& options) {
  if (options.paths.empty()) { options.paths.emplace_back("."); }
  options.select = split_all(typed.select);
  options.ignore = split_all(typed.ignore);
  for (const auto set : {set_conditions, set_outputs, set_profile, set_gate, set_modes}) {
    if (auto error = set(typed, options); !error.empty()) { return error; }
  }
  if (auto error = check_change_options(options); !error.empty()) { return error; }
  return check_outputs(options.outputs);
}

std::string unknown_option(const CLI::App& app, std::string_view typed) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) { names.push_back("--" + name); }
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  return settings::unknown("option", typed.substr(0, typed.find('=')), views);
}

/// The arguments that are no options. CLI11 hands on what it does not know, among it unknown options
/// and the `--` that ends them; were the paths declared to it, it would take `[a,b]` for a list.
std::vector<std::string> plain_arguments(const CLI::App& app, std::string& error) {
  std::vector<std::string> plain;
  bool options_ended = false;
  for (const std::string& argument : app.remaining()) {
    const bool is_option = !options_ended && argument.size() > 1 && argument.starts_with('-');
    if (is_option && argument == "--") {
      options_ended = true;
    } else if (is_option) {
      error = unknown_option(app, argument);
      return {};
    } else {
      plain.push_back(argument);
    }
  }
  return plain;
}

Command take_command(std::vector<std::string>& arguments) {
  if (arguments.empty()) { return Command::check; }
  const auto* const found = std::find(kCommands.begin(), kCommands.end(), arguments.front());
  if (found == kCommands.end()) { return Command::check; }
  arguments.erase(arguments.begin());
  return static_cast<Command>(found - kCommands.begin());
}

std::span<const std::string_view> formats_of(Command command) {
  switch (command) {
    case Command::questions: return report::question_format_names();
    case Command::audit:
    case Command::merge: return report::audit_format_names();
    case Command::rules: return kRuleFormats;
    default: return report::names();
  }
}

/// Each profile with what it is for.
std::string profiles_text() {
  std::string text = "Profiles:\n";
  for (const settings::Profile& profile : settings::profiles()) {
    text += fmt::format("  {:<8}  {}\n", profile.name, profile.summary);
  }
  return text;
}

void add_options(CLI::App& app, CommandLine& line, Typed& typed) {
  switch (line.command) {
    case Command::rules:
      app.add_option("--test", line.pack, "run the examples of a rule pack")->type_name("PACK");
      add_choice_of_settings(app, line.check, typed);
      return add_choice_of_format(app, typed);
    case Command::explain:
      app.add_option("--config-for", line.config_for, "what is set for a file, and where")->type_name("PATH");
      return add_choice_of_settings(app, line.check, typed);
    case Command::init: app.add_flag("--force", line.force, "overwrite what is there"); return;
    case Command::merge:
      add_choice_of_output(app, line.check, typed);
      return add_choice_of_view(app, line, typed.audit);
    case Command::check:
    case Command::questions:
    case Command::audit: break;
    case Command::schema:
    case Command::help: return;
  }
  add_choice_of_tickets(app, line.check, typed);
  app.footer(profiles_text());
  add_choice_of_output(app, line.check, typed);
  if (line.command == Command::audit) { return add_audit_options(app, line, typed.audit); }
  if (line.command != Command::check) { return; }
  add_choice_of_gate(app, typed);
  add_choice_of_acceptance(app, line.check);
  add_choice_of_changes(app, line.check);
}

/// Lets CLI11 read the arguments. Help and errors go into `line`; then there is nothing more to do.
bool parse(CLI::App& app, std::vector<std::string> arguments, CommandLine& line) {
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  try {
    app.parse(std::move(arguments));
    return true;
  } catch (const CLI::CallForVersion& version) {
    line.help = fmt::format("{}\n", version.what());
  } catch (const CLI::CallForHelp&) { line.help = app.help(); } catch (const CLI::ParseError& error) {
    line.error = error.what();
    return false;
  }
  line.command = Command::help;
  return false;
}

/// The rule that `explain` is asked for.
std::string set_rule(const Typed& typed, const std::vector<std::string>& words, CommandLine& line) {
  const bool may_be_left_out = !line.config_for.empty();
  if (words.size() > 1 || (words.empty() && !may_be_left_out)) { return "explain wants a rule's id or name"; }
  if (!words.empty()) { line.rule = words.front(); }
  return set_profile(typed, line.check);
}

std::string set_schema(const std::vector<std::string>& words, CommandLine& line) {
  if (words.size() != 1) { return "schema wants " + choices_text(kSchemas); }
  line.schema = words.front();
  return check_choice("schema", line.schema, kSchemas);
}

std::string interpret_command(const Typed& typed, std::vector<std::string> words, CommandLine& line) {
  if (line.command == Command::explain) { return set_rule(typed, words, line); }
  if (line.command == Command::schema) { return set_schema(words, line); }
  const bool takes_none = line.command == Command::rules || line.command == Command::init;
  if (takes_none && !words.empty()) { return "unexpected argument " + words.front(); }
  if (line.command == Command::merge && words.empty()) { return "merge wants files with shards"; }
  for (const std::string& word : words) { line.check.paths.push_back(without_dot(word)); }
  if (auto error = interpret(typed, line.check); !error.empty()) { return error; }
  return set_audit_options(typed.audit, line);
}

}  // namespace

std::string add_output(std::string_view text, std::span<const std::string_view> known,
                       std::vector<Output>& outputs) {
  const std::size_t equals = std::min(text.find('='), text.size());
  const bool has_file = equals < text.size();
  Output output{std::string(text.substr(0, equals)),
                std::string(text.substr(has_file ? equals + 1 : equals))};
  if (has_file && output.file.empty()) { return fmt::format("--format {} names no file", text); }
  std::string error = check_choice("format", output.format, known);
  if (error.empty()) { outputs.push_back(std::move(output)); }
  return error;
}

std::string check_outputs(const std::vector<Output>& outputs) {
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (outputs[i].file != outputs[j].file) { continue; }
      const std::string place = outputs[i].file.empty() ? "standard output" : outputs[i].file;
      return "two formats cannot both go to " + place;
    }
  }
  return "";
}

CommandLine parse_command_line(std::vector<std::string> arguments) {
  CommandLine line;
  Typed typed;
  line.command = take_command(arguments);
  CLI::App app{std::string(kAbout), "speclint"};
  app.allow_extras();
  app.set_version_flag("--version", fmt::format("speclint {}", kVersion));
  typed.known_formats = formats_of(line.command);
  add_options(app, line, typed);
  if (!parse(app, std::move(arguments), line)) { return line; }
  std::vector<std::string> words = plain_arguments(app, line.error);
  if (line.error.empty()) { line.error = interpret_command(typed, std::move(words), line); }
  return line;
}

}  // namespace speclint::app
