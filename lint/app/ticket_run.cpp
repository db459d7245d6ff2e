// Files through the rules and to the reporters: what the commands that judge tickets share.
#include "lint/app/ticket_run.h"

#include <algorithm>
#include <array>
#include <filesystem>
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
#include "lint/app/stream_workers.h"
#include "lint/app/surroundings.h"
#include "lint/app/tally.h"
#include "lint/app/ticket_places.h"
#include "lint/app/touched.h"
#include "lint/app/workers.h"
#include "lint/engine/fingerprint.h"
#include "parsers/exports/read_records.h"
#include "parsers/parse_file.h"

namespace speclint::app {
namespace {

using patterns::Matcher;

/// A file's reports, and what became of the file.
struct Outcome {
  Intake intake;
  std::vector<TicketReport> reports;
};

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
  Run(const CheckOptions& options, engine::Policy policy, const Comparison& with, Outputs& outputs,
      std::ostream& err)
      : options_(options),
        policy_(std::move(policy)),
        with_(with),
        surroundings_(policy_),
        outputs_(outputs),
        err_(err) {}

  void run(Discovery discovery) {
    skipped_ = std::move(discovery.skipped);
    for (const Skipped& path : discovery.unreadable) { fail(path.path + ": " + path.reason); }
    lint_all(discovery.inputs);
    const bool may_find_none = options_.force_exclude || with_.changes != nullptr;
    if (discovery.searched && candidates_ == 0 && !may_find_none) {
      fail("no ticket found; looked for " + std::string(ticket_places_text()));
    }
    const Summary summary = summary_with_baseline();
    for (const std::string& error : outputs_.finish(summary, skipped_)) { fail(error); }
  }

  RunResult result() const { return {tally_.summary(), failed_}; }

 private:
  void lint_all(std::span<const Input> inputs) {
    const Matcher matcher(engine::words_of(policy_));
    while (!inputs.empty()) {
      const auto stream = std::find_if(inputs.begin(), inputs.end(), [&](const Input& input) {
        // Read as a whole: what is staged, and what is compared with all of what it was.
        return !options_.staged && !options_.ratchet && may_be_long_export(input);
      });
      const auto files = static_cast<std::size_t>(stream - inputs.begin());
      lint_files(inputs.first(files), matcher);
      if (stream != inputs.end()) { lint_export(*stream, matcher); }
      inputs = inputs.subspan(std::min(files + 1, inputs.size()));
    }
  }

  void lint_files(std::span<const Input> inputs, const Matcher& matcher) {
    std::size_t next = 0;
    in_order(
        inputs.size(), options_.jobs,
        [&](std::size_t i) { return judge(inputs[i], take(inputs[i]), matcher); },
        [&](Outcome outcome) { report(inputs[next++], std::move(outcome)); });
  }

  /// Batch by batch, so that the memory it takes does not grow with the file.
  void lint_export(const Input& input, const Matcher& matcher) {
    const ParseOptions how = parse_options(options_);
    ExportFile file(input.path, how);
    if (!file.streams()) { return lint_files({&input, 1}, matcher); }
    bool is_first = true;
    in_order_of(
        [&] { return file.next(); }, options_.jobs,
        [&](exports::Batch batch) {
          ParsedFile part = exports::read_records(std::move(batch), file.kind(), how);
          Intake intake = take_in(input, std::move(part), options_);
          narrow(input, intake);
          const bool says_nothing = intake.file.tickets.empty() && intake.file.findings.empty();
          intake.judged = intake.judged && !says_nothing;
          return judge(input, std::move(intake), matcher);
        },
        [&](Outcome outcome) { report_part(input, std::move(outcome), std::exchange(is_first, false)); });
    tell_other_records(input);
    if (!file.error().empty()) { fail(input.path + ": " + file.error()); }
  }

  Intake take(const Input& input) {
    Intake intake = take_in(input, read(input), options_);
    narrow(input, intake);
    return intake;
  }

  const Change* change_of(const Input& input) const {
    return with_.changes == nullptr ? nullptr : with_.changes->of(input.path);
  }

  FileBytes read(const Input& input) const {
    const Change* change = change_of(input);
    if (!options_.staged || change == nullptr) { return read_input(input, options_); }
    auto bytes = with_.changes->blob(change->staged_blob, parse_options(options_).max_bytes);
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
  std::optional<std::vector<TicketReport>> judge_past(const Input& input, const Change& change,
                                                      const Matcher& matcher) {
    if (!options_.ratchet || change.old_blob.empty()) { return std::vector<TicketReport>(); }
    const ParseOptions how = parse_options(options_);
    const auto bytes = with_.changes->blob(change.old_blob, how.max_bytes);
    if (!bytes) { return std::nullopt; }
    const ParsedFile past = parse_file(change.old_path, *bytes, how);
    engine::Policy policy = policy_;
    policy.is_known = nullptr;  // a grade tells of all findings
    return engine::lint_file(past, surroundings_.around(input.path, past), policy, matcher);
  }

  /// Compares a file's reports with what it was; returns why that cannot be done, else nothing.
  std::string compare(const Input& input, const Matcher& matcher, std::vector<TicketReport>& reports) {
    const Change* change = change_of(input);
    if (change == nullptr) { return ""; }
    const auto past = judge_past(input, *change, matcher);
    if (!past) { return "git does not have it as it was; fetch that commit with its files"; }
    for (TicketReport& report : reports) {
      apply_ratchet(*past, options_.since.value_or("HEAD"), report);
      if (!options_.all_lines) { hide_untouched(*change, report); }
    }
    return "";
  }

  Outcome judge(const Input& input, Intake intake, const Matcher& matcher) {
    Outcome outcome;
    if (intake.judged) {
      const Surroundings around =
          input.path == kStandardInput ? Surroundings{} : surroundings_.around(input.path, intake.file);
      outcome.reports = engine::lint_file(intake.file, around, policy_, matcher);
      intake.error = compare(input, matcher, outcome.reports);
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
    complain(err_, message);
    tally_.add_error(message);
    failed_ = true;
  }

  const CheckOptions& options_;
  engine::Policy policy_;
  Comparison with_;
  SurroundingsReader surroundings_;
  Outputs& outputs_;
  std::ostream& err_;
  Tally tally_;
  engine::RepeatedTickets repeated_;
  std::vector<Skipped> skipped_;
  std::size_t candidates_ = 0;
  std::uint64_t other_records_ = 0;  // of the file that is being reported
  bool failed_ = false;
};

}  // namespace

RunResult run_tickets(const CheckOptions& options, engine::Policy policy, const Comparison& with,
                      Outputs& outputs, std::ostream& err) {
  Run run(options, std::move(policy), with, outputs, err);
  run.run(with.changes == nullptr ? discover(options.paths, options.force_exclude)
                                  : discover_changed(options.paths, options.force_exclude, *with.changes));
  return run.result();
}

}  // namespace speclint::app
