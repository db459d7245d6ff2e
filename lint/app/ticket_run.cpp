// Files through the rules and to the reporters: what the commands that judge tickets share.
#include "lint/app/ticket_run.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "lint/app/complain.h"
#include "lint/app/discovery.h"
#include "lint/app/export_file.h"
#include "lint/app/intake.h"
#include "lint/app/settings_tree.h"
#include "lint/app/stream_workers.h"
#include "lint/app/tally.h"
#include "lint/app/ticket_places.h"
#include "lint/app/workers.h"
#include "lint/engine/fingerprint.h"
#include "lint/report/mistakes_text.h"
#include "parsers/exports/read_records.h"
#include "rules/all_rules.h"

namespace speclint::app {
namespace {

using patterns::Matcher;

constexpr std::size_t kFewFiles = 8;
constexpr std::uintmax_t kFewBytes = std::uintmax_t{256} << 10U;

/// A file's reports, and what became of the file.
struct Outcome {
  Intake intake;
  std::vector<TicketReport> reports;
};

/// Whether compiling all word lists would take longer than reading the tickets first.
bool is_small_run(const std::vector<Input>& inputs) {
  if (inputs.size() > kFewFiles) { return false; }
  std::uintmax_t bytes = 0;
  for (const Input& input : inputs) {
    std::error_code error;
    const auto size = std::filesystem::file_size(input.path, error);
    bytes += error ? 0 : size;
  }
  return bytes <= kFewBytes;
}

/// Whether a file is worth a look for being read in batches.
bool may_be_long_export(const Input& input) {
  constexpr std::array<std::string_view, 5> kEndings{".json", ".jsonl", ".ndjson", ".csv", ".tsv"};
  const bool is_data = std::any_of(kEndings.begin(), kEndings.end(),
                                   [&](std::string_view ending) { return input.path.ends_with(ending); });
  std::error_code error;
  return is_data && std::filesystem::file_size(input.path, error) >= kLongExport && !error;
}

class Run {
 public:
  Run(const CheckOptions& options, const SettingsTree& settings, Outputs& outputs, std::ostream& err)
      : options_(options), settings_(settings), outputs_(outputs), err_(err) {}

  void run(Discovery discovery) {
    skipped_ = std::move(discovery.skipped);
    for (const Skipped& path : discovery.unreadable) { fail(path.path + ": " + path.reason); }
    if (is_small_run(discovery.inputs)) {
      lint_few(discovery.inputs);
    } else {
      lint_many(discovery.inputs);
    }
    for (const std::string& error : outputs_.finish(tally_.summary(), skipped_)) { fail(error); }
    const bool found_any = candidates_ > 0 || options_.force_exclude;
    if (discovery.searched && !found_any) {
      fail("no ticket found; looked for " + std::string(settings_.names_tickets()
                                                            ? "what tickets: in the settings names"
                                                            : ticket_places_text()));
    }
  }

  RunResult result() const { return {tally_.summary(), failed_}; }

 private:
  /// Reads first and then compiles only the word lists that these tickets need.
  void lint_few(const std::vector<Input>& inputs) {
    std::vector<Intake> intakes;
    std::vector<std::string_view> texts;
    intakes.reserve(inputs.size());
    for (const Input& input : inputs) { intakes.push_back(take_in(input, options_)); }
    for (const Intake& intake : intakes) {
      for (const Ticket& ticket : intake.file.tickets) { texts.push_back(ticket.prose()); }
    }
    compile_words(texts);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      report(inputs[i], judge(inputs[i], std::move(intakes[i])));
    }
  }

  void lint_many(std::span<const Input> inputs) {
    compile_words(std::nullopt);
    while (!inputs.empty()) {
      const auto stream = std::find_if(inputs.begin(), inputs.end(), may_be_long_export);
      const auto files = static_cast<std::size_t>(stream - inputs.begin());
      lint_files(inputs.first(files));
      if (stream != inputs.end()) { lint_export(*stream); }
      inputs = inputs.subspan(std::min(files + 1, inputs.size()));
    }
  }

  /// Makes each group's matcher, for these texts or for any; groups that look for the same words share one.
  void compile_words(const std::optional<std::vector<std::string_view>>& texts) {
    std::vector<std::pair<std::vector<patterns::WordUse>, std::shared_ptr<const Matcher>>> known;
    for (const auto& group : settings_.groups()) {
      std::vector<patterns::WordUse> words = engine::words_of(group->policy);
      const auto same =
          std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.first == words; });
      if (same != known.end()) {
        group->matcher = same->second;
        continue;
      }
      group->matcher =
          texts ? std::make_shared<const Matcher>(words, *texts) : std::make_shared<const Matcher>(words);
      known.emplace_back(std::move(words), group->matcher);
    }
  }

  void lint_files(std::span<const Input> inputs) {
    std::size_t next = 0;
    in_order(
        inputs.size(), options_.jobs,
        [&](std::size_t i) { return judge(inputs[i], take_in(inputs[i], options_)); },
        [&](Outcome outcome) { report(inputs[next++], std::move(outcome)); });
  }

  /// Batch by batch, so that the memory it takes does not grow with the file.
  void lint_export(const Input& input) {
    const ParseOptions& how = input.group->how;
    ExportFile file(input.path, how);
    if (!file.streams()) { return lint_files({&input, 1}); }
    bool is_first = true;
    in_order_of(
        [&] { return file.next(); }, options_.jobs,
        [&](exports::Batch batch) {
          ParsedFile part = exports::read_records(std::move(batch), file.kind(), how);
          Intake intake = take_in(input, std::move(part), options_);
          const bool says_nothing = intake.file.tickets.empty() && intake.file.findings.empty();
          intake.judged = intake.judged && !says_nothing;
          return judge(input, std::move(intake));
        },
        [&](Outcome outcome) { report_part(input, std::move(outcome), std::exchange(is_first, false)); });
    tell_other_records(input);
    if (!file.error().empty()) { fail(input.path + ": " + file.error()); }
  }

  Outcome judge(const Input& input, Intake intake) {
    Outcome outcome;
    if (intake.judged) {
      const Group& group = *input.group;
      const Surroundings around =
          input.path == kStandardInput ? Surroundings{} : group.surroundings->around(input.path, intake.file);
      outcome.reports = engine::lint_file(intake.file, around, group.policy, *group.matcher);
    }
    intake.file = {};  // what waits to be reported need not hold the file
    outcome.intake = std::move(intake);
    return outcome;
  }

  void report(const Input& input, Outcome outcome) {
    if (const std::string& error = outcome.intake.error; !error.empty()) {
      return fail(input.path + ": " + error);
    }
    report_part(input, std::move(outcome), true);
    tell_other_records(input);
  }

  void tell_other_records(const Input& input) {
    const std::uint64_t count = std::exchange(other_records_, 0);
    if (count == 0) { return; }
    skipped_.push_back(
        {input.path, std::to_string(count) + " of its records are no tickets, such as pull requests"});
  }

  void report_part(const Input& input, Outcome outcome, bool is_first) {
    const Intake& intake = outcome.intake;
    if (!intake.candidate) {
      if (is_first) {
        skipped_.push_back({input.path, "has neither the fields nor the sections of a ticket"});
      }
      return;
    }
    if (is_first) {
      ++candidates_;
      tally_.add_file();
    }
    tally_.add_closed(intake.closed);
    tally_.add_not_judged(intake.left_out);
    tally_.add_not_tickets(intake.other_records);
    other_records_ += intake.other_records;
    for (TicketReport& ticket : outcome.reports) {
      ticket.named = input.named;
      repeated_.settle(ticket);
      tally_.add(ticket);
      outputs_.ticket(ticket);
    }
  }

  void fail(const std::string& message) {
    complain(err_, message);
    failed_ = true;
  }

  const CheckOptions& options_;
  const SettingsTree& settings_;
  Outputs& outputs_;
  std::ostream& err_;
  Tally tally_;
  engine::RepeatedTickets repeated_;
  std::vector<Skipped> skipped_;
  std::size_t candidates_ = 0;
  std::uint64_t other_records_ = 0;  // of the file that is being reported
  bool failed_ = false;
};

/// Gives every file its settings; what is wrong with them is told, and then false is returned.
bool settle_settings(Discovery& discovery, const CheckOptions& options, SettingsTree& settings,
                     std::ostream& err) {
  for (Input& input : discovery.inputs) {
    const bool is_stdin = input.path == kStandardInput;
    input.group = &settings.group_of(is_stdin ? options.stdin_filename : input.path);
  }
  const std::vector<settings::Mistake> mistakes = settings.mistakes();
  report::write_mistakes(err, mistakes);
  if (!mistakes.empty()) { return false; }
  const std::string error = settings.error();
  if (!error.empty()) { complain(err, error); }
  return error.empty();
}

/// All rules that may report: those that are built in and those of the settings.
std::vector<const Rule*> rules_of_run(const SettingsTree& settings) {
  std::vector<const Rule*> all(rules::all().begin(), rules::all().end());
  for (const auto& group : settings.groups()) {
    for (const Rule* rule : group->policy.rules) {
      const bool known =
          std::any_of(all.begin(), all.end(), [&](const Rule* each) { return each->id == rule->id; });
      if (!known) { all.push_back(rule); }
    }
  }
  return all;
}

}  // namespace

RunResult run_tickets(CheckOptions options, ReporterMaker make, std::ostream& out, std::ostream& err) {
  SettingsTree settings(options);
  Discovery discovery = discover(options.paths, options.force_exclude, settings);
  if (!settle_settings(discovery, options, settings, err)) { return {{}, true}; }
  if (const std::string error = settings.apply_to_run(options); !error.empty()) {
    complain(err, error);
    return {{}, true};
  }
  const std::vector<const Rule*> rules = rules_of_run(settings);
  Outputs outputs(options, make, out, rules);
  if (!outputs.error().empty()) {
    complain(err, outputs.error());
    return {{}, true};
  }
  Run run(options, settings, outputs, err);
  run.run(std::move(discovery));
  return run.result();
}

}  // namespace speclint::app
