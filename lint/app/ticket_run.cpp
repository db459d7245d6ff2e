// Files through the rules and to the reporters: what the commands that judge tickets share.
#include "lint/app/ticket_run.h"

#include <algorithm>
#include <array>
#include <filesystem>
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
#include "lint/app/workers.h"
#include "lint/engine/fingerprint.h"
#include "parsers/exports/read_records.h"

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
  Run(const CheckOptions& options, engine::Policy policy, Outputs& outputs, std::ostream& err)
      : options_(options), policy_(std::move(policy)), surroundings_(policy_), outputs_(outputs), err_(err) {}

  void run(Discovery discovery) {
    skipped_ = std::move(discovery.skipped);
    for (const Skipped& path : discovery.unreadable) { fail(path.path + ": " + path.reason); }
    lint_all(discovery.inputs);
    const bool found_any = candidates_ > 0 || options_.force_exclude;
    if (discovery.searched && !found_any) {
      fail("no ticket found; looked for " + std::string(ticket_places_text()));
    }
    for (const std::string& error : outputs_.finish(tally_.summary(), skipped_)) { fail(error); }
  }

  RunResult result() const { return {tally_.summary(), failed_}; }

 private:
  void lint_all(std::span<const Input> inputs) {
    const Matcher matcher(engine::words_of(policy_));
    while (!inputs.empty()) {
      const auto stream = std::find_if(inputs.begin(), inputs.end(), may_be_long_export);
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
        [&](std::size_t i) { return judge(inputs[i], take_in(inputs[i], options_), matcher); },
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
          const bool says_nothing = intake.file.tickets.empty() && intake.file.findings.empty();
          intake.judged = intake.judged && !says_nothing;
          return judge(input, std::move(intake), matcher);
        },
        [&](Outcome outcome) { report_part(input, std::move(outcome), std::exchange(is_first, false)); });
    tell_other_records(input);
    if (!file.error().empty()) { fail(input.path + ": " + file.error()); }
  }

  Outcome judge(const Input& input, Intake intake, const Matcher& matcher) {
    Outcome outcome;
    if (intake.judged) {
      const Surroundings around =
          input.path == kStandardInput ? Surroundings{} : surroundings_.around(input.path, intake.file);
      outcome.reports = engine::lint_file(intake.file, around, policy_, matcher);
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
    tally_.add_error(message);
    failed_ = true;
  }

  const CheckOptions& options_;
  engine::Policy policy_;
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

RunResult run_tickets(const CheckOptions& options, engine::Policy policy, Outputs& outputs,
                      std::ostream& err) {
  Run run(options, std::move(policy), outputs, err);
  run.run(discover(options.paths, options.force_exclude));
  return run.result();
}

}  // namespace speclint::app
