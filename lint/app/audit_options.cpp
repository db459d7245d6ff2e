#include "lint/app/audit_options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <string_view>

#include "lint/settings/did_you_mean.h"

namespace speclint::app {
namespace {

/// The numbers of "K/N"; nothing for what is no such part.
std::optional<report::ShardNumber> shard_number(std::string_view text) {
  constexpr std::uint32_t kMost = 100'000;
  report::ShardNumber shard;
  const char* const end = text.data() + text.size();
  const auto number = std::from_chars(text.data(), end, shard.number);
  if (number.ec != std::errc() || number.ptr == end || *number.ptr != '/') { return std::nullopt; }
  const auto of = std::from_chars(number.ptr + 1, end, shard.of);
  const bool is_part = of.ec == std::errc() && of.ptr == end && shard.number >= 1 &&
                       shard.number <= shard.of && shard.of <= kMost;
  return is_part ? std::optional(shard) : std::nullopt;
}

/// A shard holds its tickets, and all that is made of them is for `merge` to be asked.
std::string set_shard(const TypedAudit& typed, CommandLine& line) {
  CheckOptions& options = line.check;
  options.shard = shard_number(typed.shard);
  if (!options.shard) { return "--shard wants K/N, such as 3/8, not " + typed.shard; }
  if (options.outputs.size() != 1 || options.outputs.front().format != "ndjson") {
    return "--shard wants --format ndjson, and no other format";
  }
  if (!typed.by.empty() || line.audit.shift != 0 || !line.audit.repository.empty()) {
    return "--by, --shift and --repo are for `speclint merge`, not for --shard";
  }
  if (line.audit.history || options.update_baseline) {
    return "--history and --update-baseline want the whole backlog, not a --shard of it";
  }
  return "";
}

}  // namespace

void add_choice_of_view(CLI::App& app, CommandLine& line, TypedAudit& typed) {
  constexpr double kMostHours = 12;
  app.option_defaults()->group("What is told");
  app.add_option("--by", typed.by, "also in parts: label, component, epic, author or kind")->type_name("KEY");
  app.add_option("--shift", line.audit.shift,
                 "hours between the time zones, for what waiting costs (default: 0)")
      ->type_name("HOURS")
      ->check(CLI::Range(-kMostHours, kMostHours));
  app.add_option("--repo", line.audit.repository,
                 "also what the repository in this folder shows: README, CI, …")
      ->type_name("PATH");
}

void add_audit_options(CLI::App& app, CommandLine& line, TypedAudit& typed) {
  add_choice_of_view(app, line, typed);
  app.add_flag("--history", line.audit.history,
               "the trend from git: what the tickets were at each quarter's end");
  app.add_option("--shard", typed.shard, "only the K-th of N parts, as --format ndjson, for `speclint merge`")
      ->type_name("K/N");
  app.add_option("--as-of", line.check.as_of, "today, for ages; default: the newest day in the data")
      ->type_name("DATE");
  app.add_flag("--no-suppressions", line.check.no_suppressions, "also what tickets ask not to be told");
  app.add_option("--baseline", line.check.baseline, "findings that are listed in FILE do not fail")
      ->type_name("FILE");
  app.add_flag("--update-baseline", line.check.update_baseline, "list all findings of today there");
}

std::string set_audit_options(const TypedAudit& typed, CommandLine& line) {
  if (!typed.shard.empty()) { return set_shard(typed, line); }
  if (typed.by.empty()) { return ""; }
  const auto keys = std::span(audit::kGroupKeyNames).subspan(1);  // without "none"
  const auto found = std::find(keys.begin(), keys.end(), typed.by);
  if (found == keys.end()) { return settings::unknown("key", typed.by, keys); }
  line.audit.by = static_cast<audit::GroupKey>(found - keys.begin() + 1);
  return "";
}

}  // namespace speclint::app
