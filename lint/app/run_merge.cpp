#include "lint/app/run_merge.h"

#include <fmt/format.h>

#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lint/app/audit_reporter.h"
#include "lint/app/complain.h"
#include "lint/app/line_file.h"
#include "lint/app/repository_conditions.h"
#include "lint/app/rule_selection.h"
#include "lint/app/tally.h"
#include "lint/report/shard.h"
#include "lint/report/version.h"
#include "rules/all_rules.h"
#include "rules/set_rules.h"

namespace speclint::app {
namespace {

using report::AboutShard;

constexpr std::size_t kLongestLine = std::size_t{16} << 20U;  // a ticket with 5,000 findings takes less

/// What was read of all shards. Tickets point at its words.
struct Shards {
  report::Words words;
  std::vector<audit::AuditedTicket> tickets;
  std::vector<AboutShard> abouts;
};

std::string name_of(const AboutShard& about) {
  return fmt::format("shard {}/{}", about.shard.number, about.shard.of);
}

/// What is wrong with what a line tells of its shard.
std::string problem_of(const AboutShard& about) {
  if (about.format != report::kShardFormat) {
    return fmt::format("no shard of the format {}", report::kShardFormat);
  }
  if (about.version != kVersion) {
    return fmt::format("written by speclint {}, this is {}: write all shards with one version", about.version,
                       kVersion);
  }
  const auto [number, of] = about.shard;
  return number == 0 || number > of ? "there is no " + name_of(about) : std::string();
}

/// Takes a line in; returns what is wrong with it.
std::string take(report::ShardLine line, bool keeps_questions, Shards& shards) {
  if (auto* error = std::get_if<std::string>(&line)) { return std::move(*error); }
  if (auto* ticket = std::get_if<audit::AuditedTicket>(&line)) {
    if (!keeps_questions) { ticket->questions = {}; }
    shards.tickets.push_back(std::move(*ticket));
    return "";
  }
  shards.abouts.push_back(std::get<AboutShard>(std::move(line)));
  return problem_of(shards.abouts.back());
}

/// Reads a file of shards; returns what is wrong with it.
std::string read(const std::string& path, bool keeps_questions, Shards& shards) {
  LineFile file(path, kLongestLine);
  while (const auto line = file.next()) {
    if (line->empty()) { continue; }
    const std::string error = take(report::read_shard_line(*line, shards.words), keeps_questions, shards);
    if (!error.empty()) { return fmt::format("{}:{}: {}", path, file.number(), error); }
  }
  return file.error();
}

/// That a part of the backlog is missing or twice there, if one is. Of wholes there may be many: each is one
/// of another backlog.
std::string problem_with_numbers(const std::vector<AboutShard>& abouts) {
  const std::uint32_t of = abouts.front().shard.of;
  std::vector<bool> there(abouts.size() + 1);
  for (const AboutShard& about : abouts) {
    const std::uint32_t number = about.shard.number;
    if (about.shard.of != of) {
      return fmt::format("{} and {} are no parts of one whole", name_of(abouts.front()), name_of(about));
    }
    if (of == 1) { continue; }
    if (number < there.size() && there[number]) { return name_of(about) + " is there twice"; }
    if (number < there.size()) { there[number] = true; }
  }
  for (std::uint32_t number = 1; of > 1 && number <= of; ++number) {
    if (number >= there.size() || !there[number]) {
      return fmt::format("shard {}/{} is missing, or was not written to its end", number, of);
    }
  }
  return "";
}

/// Why the shards do not make one audit; empty when they do.
std::string problem_with(const Shards& shards) {
  if (shards.abouts.empty()) {
    return "no whole shard is there; `speclint audit --shard K/N --format ndjson` writes them";
  }
  if (auto error = problem_with_numbers(shards.abouts); !error.empty()) { return error; }
  const AboutShard& first = shards.abouts.front();
  std::uint64_t tickets = 0;
  for (const AboutShard& about : shards.abouts) {
    tickets += about.tickets;
    if (about.as_of != first.as_of || about.asked != first.asked) {
      return fmt::format("{} and {} were written with other settings, --select, --ignore or --as-of",
                         name_of(first), name_of(about));
    }
  }
  if (tickets == shards.tickets.size()) { return ""; }
  return fmt::format("the shards tell of {} tickets, {} are there: lines were lost or came twice", tickets,
                     shards.tickets.size());
}

/// The rules that shards tell of by their ids.
std::vector<const Rule*> rules_over_sets(const std::vector<std::string>& ids) {
  std::vector<const Rule*> known(rules::of_sets().begin(), rules::of_sets().end());
  known.push_back(find_rule(rules::all(), "CTX013"));
  std::vector<const Rule*> asked;
  for (const std::string& id : ids) {
    if (const Rule* rule = find_rule(known, id)) { asked.push_back(rule); }
  }
  return asked;
}

/// All rules that a report may name. Those of somebody's own are no more than names, kept in `own`.
std::vector<const Rule*> named_rules(const std::vector<AboutShard>& abouts, std::deque<Rule>& own) {
  std::vector<const Rule*> named(rules::all().begin(), rules::all().end());
  for (const AboutShard& about : abouts) {
    for (const report::OwnRule& rule : about.own_rules) {
      if (find_rule(named, rule.id) != nullptr) { continue; }
      named.push_back(&own.emplace_back(Rule{.id = rule.id, .name = rule.name}));
    }
  }
  return named;
}

/// What could not be read for the shards.
Summary summary_of(const std::vector<AboutShard>& abouts, std::ostream& err) {
  Tally tally;
  for (const AboutShard& about : abouts) {
    for (const std::string& error : about.errors) { tally.add_error(error); }
  }
  Summary summary = tally.summary();
  for (const std::string& error : summary.errors) { complain(err, error); }
  return summary;
}

}  // namespace

ExitStatus run_merge(const CheckOptions& options, const AuditOptions& asked, std::ostream& out,
                     std::ostream& err) {
  audit::RepositoryConditions repository;
  if (auto error = look_at_repository(asked.repository, repository); !error.empty()) {
    return usage_error(err, error);
  }
  Shards shards;
  const bool keeps_questions = prints_questions(options.outputs);
  for (const std::string& path : options.paths) {
    if (auto error = read(path, keeps_questions, shards); !error.empty()) { return usage_error(err, error); }
  }
  if (auto error = problem_with(shards); !error.empty()) { return usage_error(err, error); }
  const AboutShard& first = shards.abouts.front();
  const std::vector<const Rule*> of_sets = rules_over_sets(first.asked);
  Gathered gathered({.as_of = first.as_of,
                     .by = asked.by,
                     .shift = asked.shift,
                     .asked = of_sets,
                     .history = nullptr,
                     .repository = asked.repository.empty() ? nullptr : &repository},
                    std::move(shards.tickets));
  std::deque<Rule> own;
  const std::vector<const Rule*> rules = named_rules(shards.abouts, own);
  Outputs outputs(options, audit_reporters(gathered), out, rules);
  if (!outputs.error().empty()) { return usage_error(err, outputs.error()); }
  const Summary summary = summary_of(shards.abouts, err);
  const std::vector<std::string> unwritten = outputs.finish(summary, {});
  for (const std::string& error : unwritten) { complain(err, error); }
  return unwritten.empty() && summary.errors.empty() ? ExitStatus::passed : ExitStatus::error;
}

}  // namespace speclint::app
