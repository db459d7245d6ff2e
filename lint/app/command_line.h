// The command line as plain values.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lint/audit/audit.h"
#include "lint/report/shard.h"
#include "lint/settings/layer.h"
#include "lint/settings/profiles.h"
#include "parsers/model/parse_options.h"

namespace speclint::app {

/// A format and the file it goes to; without a file, to standard output.
struct Output {
  std::string format;
  std::string file;
};

/// `--only status=ready`: a ticket must have that value under that key.
struct Condition {
  std::string key;
  std::string value;
};

enum class ColorMode : std::uint8_t { automatic, always, never };

struct CheckOptions {
  std::vector<std::string> paths;  // at least one
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string stdin_filename;
  std::string as_of;                 // today; empty: the newest day in the data
  std::string baseline;              // its file; empty: none
  std::optional<std::string> since;  // a revision
  std::vector<Condition> only;
  std::vector<Output> outputs;                 // at least one
  const settings::Profile* profile = nullptr;  // none is named: the settings', else the usual one
  std::string config;        // a settings file that counts for all; else they are looked for
  settings::Layer settings;  // what the command line sets beside the profile
  unsigned jobs = 0;         // 0: none was named
  Format from = Format::detect;
  ColorMode color = ColorMode::automatic;
  bool force_exclude = false;
  bool include_closed = false;
  bool quiet = false;
  bool verbose = false;
  bool no_suppressions = false;
  bool update_baseline = false;
  bool staged = false;
  bool all_lines = false;
  bool ratchet = false;
  bool no_config = false;
  bool usual_format = false;                 // no format was named: settings may
  bool survey = false;                       // also ask what an audit wants to know
  std::optional<report::ShardNumber> shard;  // only this part is judged, for `merge`
  bool describe = true;  // false: findings are counted, and nobody reads their words and places

  /// Whether only what changed is judged.
  bool changes_only() const { return since.has_value() || staged; }
};

/// What `audit` is asked beside its tickets.
struct AuditOptions {
  audit::GroupKey by = audit::GroupKey::none;
  double shift = 0;        // hours between the time zones
  std::string repository;  // a folder whose files are looked at; empty: none
  bool history = false;    // the trend is read from git
};

enum class Command : std::uint8_t { check, questions, audit, merge, rules, explain, schema, init, help };

struct CommandLine {
  Command command = Command::check;
  CheckOptions check;
  AuditOptions audit;
  std::string rule;        // of `explain`; may be empty with `config_for`
  std::string config_for;  // of `explain`: a file whose settings are explained
  std::string pack;        // of `rules`: a rule pack whose examples are run
  std::string schema;      // of `schema`: which
  bool force = false;      // of `init`: overwrite
  std::string help;        // what --help or --version print
  std::string error;       // what is wrong with the arguments, in one line; else empty
};

/// Adds what a value of --format, `NAME` or `NAME=FILE`, means; returns what is wrong with it.
std::string add_output(std::string_view text, std::span<const std::string_view> known,
                       std::vector<Output>& outputs);
/// That no two outputs may go to the same place, if two do.
std::string check_outputs(const std::vector<Output>& outputs);

/// Reads the arguments, without the program's name.
CommandLine parse_command_line(std::vector<std::string> arguments);

}  // namespace speclint::app
