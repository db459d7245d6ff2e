// Files through the rules and to the reporters: what the commands that judge tickets share.
#include "lint/app/ticket_run.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "lint/app/baseline_run.h"
#include "lint/app/changes.h"
#include "lint/app/complain.h"
#include "lint/app/discovery.h"
#include "lint/app/export_file.h"
#include "lint/app/intake.h"
#include "lint/app/progress.h"
#include "lint/app/settings_tree.h"
#include "lint/app/stream_workers.h"
#include "lint/app/tally.h"
#include "lint/app/ticket_places.h"
#include "lint/app/touched.h"
#include "lint/app/workers.h"
#include "lint/engine/fingerprint.h"
#include "lint/report/mistakes_text.h"
#include "parsers/exports/read_records.h"
#include "parsers/parse_file.h"
#include "rules/all_rules.h"

namespace speclint::app {
namespace {

using patterns::Matcher;

/// A file's reports, and what became of the file.
struct Outcome {
  Intake intake;
  std::vector<TicketReport> reports;
};

bool ends_with_any(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

/// Whether a file is worth a look for being read in batches.
bool may_be_long_export(const Input& input) {
  std::error_code error;
  return ends_with_any(input.path, {".json", ".jsonl", ".ndjson", ".csv", ".tsv"}) &&
         std::filesystem::file_size(input.path, error) >= kLongExport && !error;
}

/// What a run is compared with; nullptr where with nothing.
struct Comparison {
  const Changes* changes = nullptr;  // only what changed is judged
  BaselineRun* baseline = nullptr;
};

class Run {
 public:
  Run(const CheckOptions& options, const SettingsTree& settings, const Comparison& with, Outputs& outputs,
      std::ostream& err)
      : options_(options), settings_(settings), with_(with), outputs_(outputs), err_(err) {}

  void run(Discovery discovery) {
    skipped_ = std::move(discovery.skipped);
    for (const Skipped& path : discovery.unreadable) { fail(path.path + ": " + path.reason); }
    look_at_standard_input(discovery.inputs);
    // What is printed as it is found is progress enough.
    const bool waits = options_.survey || isatty(STDOUT_FILENO) == 0;
    keep_own(discovery.inputs);
    progress_.emplace(discovery.inputs.size(), waits && !options_.quiet);
    lint_all(discovery.inputs);
    progress_.reset();
    const bool may_find_none = options_.force_exclude || with_.changes != nullptr || options_.shard;
    if (discovery.searched && candidates_ == 0 && !may_find_none) {
      fail("no ticket found; looked for " + std::string(settings_.names_tickets()
                                                            ? "what tickets: in the settings names"
                                                            : ticket_places_text()));
    }
    const Summary summary = summary_with_baseline();
    for (const std::string& error : outputs_.finish(summary, skipped_)) { fail(error); }
  }

  RunResult result() const { return {tally_.summary(), failed_}; }

 private:
  /// Standard input tells neither its size nor its bytes a second time.
  void look_at_standard_input(std::span<const Input> inputs) {
    const auto input = std::find_if(inputs.begin(), inputs.end(),
                                    [](const Input& each) { return each.path == kStandardInput; });
    if (input == inputs.end()) { return; }
    standard_input_ =
        std::make_unique<ExportFile>(input->path, shown_name(*input, options_), input->group->how);
  }

  bool may_stream(const Input& input) const {
    // Read as a whole: what is staged, and what is compared with all of what it was.
    if (options_.staged || options_.ratchet) { return false; }
    if (input.path != kStandardInput) { return may_be_long_export(input); }
    const bool is_text = ends_with_any(options_.stdin_filename, {".md", ".markdown", ".yaml", ".yml"});
    return !standard_input_->is_short() && !is_text;
  }

  /// Leaves out the files of other parts. Long exports stay, because each part has batches of them.
  void keep_own(std::vector<Input>& inputs) const {
    std::size_t number = 0;
    std::erase_if(inputs, [&](const Input& input) { return !part_.holds(number++) && !may_stream(input); });
  }

  void lint_all(std::span<const Input> inputs) {
    prepare_words();
    while (!inputs.empty()) {
      const auto stream = std::find_if(inputs.begin(), inputs.end(),
                                       [this](const Input& input) { return may_stream(input); });
      const auto files = static_cast<std::size_t>(stream - inputs.begin());
      lint_files(inputs.first(files));
      if (stream != inputs.end()) { lint_export(*stream); }
      inputs = inputs.subspan(std::min(files + 1, inputs.size()));
    }
  }

  /// Gives each group a matcher; groups that look for the same words share one.
  void prepare_words() {
    std::vector<std::pair<std::vector<patterns::WordUse>, std::shared_ptr<const Matcher>>> known;
    for (const auto& group : settings_.groups()) {
      std::vector<patterns::WordUse> words = engine::words_of(group->policy);
      const auto same =
          std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.first == words; });
      if (same != known.end()) {
        group->matcher = same->second;
        continue;
      }
      group->matcher = std::make_shared<const Matcher>(words);
      known.emplace_back(std::move(words), group->matcher);
    }
  }

  void lint_files(std::span<const Input> inputs) {
    std::size_t next = 0;
    in_order(
        inputs.size(), options_.jobs, [&](std::size_t i) { return judge(inputs[i], take(inputs[i])); },
        [&](Outcome outcome) { report(inputs[next++], std::move(outcome)); });
  }

  /// Batch by batch, so that the memory it takes does not grow with the file.
  void lint_export(const Input& input) {
    const ParseOptions& how = input.group->how;
    const bool is_standard = input.path == kStandardInput;
    const auto opened = is_standard ? nullptr : std::make_unique<ExportFile>(input.path, input.path, how);
    ExportFile& file = is_standard ? *standard_input_ : *opened;
    if (!file.streams()) { return lint_files({&input, part_.holds(0) ? std::size_t{1} : 0}); }
    bool is_first = part_.holds(0);
    std::size_t number = 0;
    const auto next = [&] {
      auto batch = file.next();
      while (batch && !part_.holds(number++)) { batch = file.next(); }
      return batch;
    };
    in_order_of(
        next, options_.jobs,
        [&](exports::Batch batch) {
          ParsedFile part = exports::read_records(std::move(batch), file.kind(), how);
          Intake intake = take_in(input, std::move(part), options_);
          narrow(input, intake);
          const bool says_nothing = intake.file.tickets.empty() && intake.file.findings.empty();
          intake.judged = intake.judged && !says_nothing;
          return judge(input, std::move(intake));
        },
        [&](Outcome outcome) { report_part(input, std::move(outcome), std::exchange(is_first, false)); });
    tell_other_records(input);
    if (!file.error().empty()) { fail(input.path + ": " + file.error()); }
  }

  Intake take(const Input& input) {
    const FileBytes bytes = read(input);
    // A filter gets no records now and then.
    if (options_.shard && input.path == kStandardInput && bytes.bytes.empty()) {
      return {.candidate = false, .judged = false, .error = bytes.error};
    }
    Intake intake = take_in(input, bytes, options_);
    narrow(input, intake);
    return intake;
  }

  const Change* change_of(const Input& input) const {
    return with_.changes == nullptr ? nullptr : with_.changes->of(input.path);
  }

  FileBytes read(const Input& input) const {
    if (input.path == kStandardInput) { return standard_input_->whole(input.group->how.max_bytes + 1); }
    const Change* change = change_of(input);
    if (!options_.staged || change == nullptr) { return read_input(input); }
    auto bytes = with_.changes->blob(change->staged_blob, input.group->how.max_bytes);
    if (!bytes) { return {{}, "git cannot read what is staged"}; }
    return {std::move(*bytes), {}};
  }

  /// Leaves out the tickets of a file that did not change.
  void narrow(const Input& input, Intake& intake) const {
    const Change* change = change_of(input);
    if (change == nullptr || intake.file.tickets.empty()) { return; }
    keep_touched(*change, intake.file);
    intake.judged = intake.judged && !intake.file.tickets.empty();
  }

  /// The reports of a file as it was; nothing when git does not have it.
  std::optional<std::vector<TicketReport>> judge_past(const Input& input, const Change& change) {
    if (!options_.ratchet || change.old_blob.empty()) { return std::vector<TicketReport>(); }
    const Group& group = *input.group;
    const ParseOptions& how = group.how;
    const auto bytes = with_.changes->blob(change.old_blob, how.max_bytes);
    if (!bytes) { return std::nullopt; }
    const ParsedFile past = parse_file(change.old_path, *bytes, how);
    engine::Policy policy = group.policy;
    policy.is_known = nullptr;  // a grade tells of all findings
    return engine::lint_file(past, group.surroundings->around(input.path, past), policy, *group.matcher);
  }

  /// Compares a file's reports with what it was; returns why that cannot be done, else nothing.
  std::string compare(const Input& input, std::vector<TicketReport>& reports) {
    const Change* change = change_of(input);
    if (change == nullptr) { return ""; }
    const auto past = judge_past(input, *change);
    if (!past) { return "git does not have it as it was; fetch that commit with its files"; }
    for (TicketReport& report : reports) {
      apply_ratchet(*past, options_.since.value_or("HEAD"), report);
      if (!options_.all_lines) { hide_untouched(*change, report); }
    }
    return "";
  }

  Outcome judge(const Input& input, Intake intake) {
    Outcome outcome;
    if (intake.judged) {
      const Group& group = *input.group;
      const Surroundings around =
          input.path == kStandardInput ? Surroundings{} : group.surroundings->around(input.path, intake.file);
      outcome.reports = engine::lint_file(intake.file, around, group.policy, *group.matcher);
      intake.error = compare(input, outcome.reports);
    }
    intake.file = {};  // what waits to be reported need not hold the file
    outcome.intake = std::move(intake);
    return outcome;
  }

  void report(const Input& input, Outcome outcome) {
    progress_->step();
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
      if (with_.baseline != nullptr) { with_.baseline->add_file(input.path); }
    }
    tally_.add_closed(intake.closed);
    tally_.add_not_judged(intake.left_out);
    tally_.add_not_tickets(intake.other_records);
    other_records_ += intake.other_records;
    for (TicketReport& ticket : outcome.reports) {
      ticket.named = input.named;
      if (with_.baseline != nullptr) { with_.baseline->add(ticket); }
      repeated_.settle(ticket);
      tally_.add(ticket);
      outputs_.ticket(ticket);
    }
  }

  /// Writes the baseline anew where that is asked for: whole, after a whole run, or not at all.
  Summary summary_with_baseline() {
    Summary summary = tally_.summary();
    if (with_.baseline == nullptr) { return summary; }
    summary.mended = with_.baseline->mended();
    if (!options_.update_baseline) { return summary; }
    if (failed_) {
      complain(err_, "the baseline was not written, because of what went wrong before");
    } else if (const std::string error = with_.baseline->save(); !error.empty()) {
      fail(error);
    } else {
      summary.written = with_.baseline->size();
    }
    return summary;
  }

  void fail(const std::string& message) {
    if (progress_) { progress_->clear(); }
    complain(err_, message);
    tally_.add_error(message);
    failed_ = true;
  }

  const CheckOptions& options_;
  const SettingsTree& settings_;
  const report::ShardNumber part_ = options_.shard.value_or(report::ShardNumber{});
  Comparison with_;
  Outputs& outputs_;
  std::ostream& err_;
  std::unique_ptr<ExportFile> standard_input_;
  std::optional<Progress> progress_;
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

/// Reads the baseline; whatever settings a ticket is judged by, what is in it is known.
void compare_with_baseline(const CheckOptions& options, const SettingsTree& settings,
                           std::optional<BaselineRun>& baseline) {
  std::vector<const engine::Policy*> policies;
  for (const auto& group : settings.groups()) { policies.push_back(&group->policy); }
  baseline.emplace(options, policies);
  for (const auto& group : settings.groups()) {
    group->policy.is_known = [&](const TicketReport& report, const ReportedFinding& finding) {
      return baseline->is_known(report, finding);
    };
  }
}

}  // namespace

RunResult run_tickets(CheckOptions options, const ReporterMaker& make, std::ostream& out, std::ostream& err) {
  const auto stop = [&](const std::string& error) {
    complain(err, error);
    return RunResult{{}, true};
  };
  SettingsTree settings(options);
  std::optional<Changes> changes;
  if (options.changes_only()) { changes.emplace(options); }
  if (changes && !changes->error().empty()) { return stop(changes->error()); }
  Discovery discovery = changes ? discover_changed(options.paths, options.force_exclude, *changes, settings)
                                : discover(options.paths, options.force_exclude, settings);
  if (!settle_settings(discovery, options, settings, err)) { return {{}, true}; }
  if (const std::string error = settings.apply_to_run(options); !error.empty()) { return stop(error); }
  std::optional<BaselineRun> baseline;
  if (!options.baseline.empty()) { compare_with_baseline(options, settings, baseline); }
  if (baseline && !baseline->error().empty()) { return stop(baseline->error()); }
  const std::vector<const Rule*> rules = settings.rules();
  Outputs outputs(options, make, out, rules);
  if (!outputs.error().empty()) { return stop(outputs.error()); }
  for (const std::string& note : changes ? changes->notes() : std::vector<std::string>()) {
    complain(err, note);
  }
  Run run(options, settings, {changes ? &*changes : nullptr, baseline ? &*baseline : nullptr}, outputs, err);
  run.run(std::move(discovery));
  return run.result();
}

}  // namespace speclint::app
