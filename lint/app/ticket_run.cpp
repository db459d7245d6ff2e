// Files through the rules and to the reporters: what the commands that judge tickets share.
#include "lint/app/ticket_run.h"

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <memory>
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

class Run {
 public:
  Run(const CheckOptions& options, engine::Policy policy, Outputs& outputs, std::ostream& err)
      : options_(options), policy_(std::move(policy)), surroundings_(policy_), outputs_(outputs), err_(err) {}

  void run(Discovery discovery) {
    skipped_ = std::move(discovery.skipped);
    for (const Skipped& path : discovery.unreadable) { fail(path.path + ": " + path.reason); }
    look_at_standard_input(discovery.inputs);
    const bool is_long = standard_input_ && !standard_input_->is_short();
    if (!is_long && is_small_run(discovery.inputs)) {
      lint_few(discovery.inputs);
    } else {
      lint_many(discovery.inputs);
    }
    for (const std::string& error : outputs_.finish(tally_.summary(), skipped_)) { fail(error); }
    const bool found_any = candidates_ > 0 || options_.force_exclude;
    if (discovery.searched && !found_any) {
      fail("no ticket found; looked for " + std::string(ticket_places_text()));
    }
  }

  RunResult result() const { return {tally_.summary(), failed_}; }

 private:
  /// Standard input tells neither its size nor its bytes a second time.
  void look_at_standard_input(std::span<const Input> inputs) {
    const auto input = std::find_if(inputs.begin(), inputs.end(),
                                    [](const Input& each) { return each.path == kStandardInput; });
    if (input == inputs.end()) { return; }
    standard_input_ =
        std::make_unique<ExportFile>(input->path, shown_name(*input, options_), parse_options(options_));
  }

  Intake read(const Input& input) const {
    if (input.path != kStandardInput) { return take_in(input, options_); }
    return take_in(input, standard_input_->whole(parse_options(options_).max_bytes + 1), options_);
  }

  bool may_stream(const Input& input) const {
    if (input.path != kStandardInput) { return may_be_long_export(input); }
    const bool is_text = ends_with_any(options_.stdin_filename, {".md", ".markdown", ".yaml", ".yml"});
    return !standard_input_->is_short() && !is_text;
  }

  /// Reads first and then compiles only the word lists that these tickets need.
  void lint_few(const std::vector<Input>& inputs) {
    std::vector<Intake> intakes;
    std::vector<std::string_view> texts;
    intakes.reserve(inputs.size());
    for (const Input& input : inputs) { intakes.push_back(read(input)); }
    for (const Intake& intake : intakes) {
      for (const Ticket& ticket : intake.file.tickets) { texts.push_back(ticket.prose()); }
    }
    const Matcher matcher(engine::words_of(policy_), texts);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      report(inputs[i], judge(inputs[i], std::move(intakes[i]), matcher));
    }
  }

  void lint_many(std::span<const Input> inputs) {
    const Matcher matcher(engine::words_of(policy_));
    while (!inputs.empty()) {
      const auto stream = std::find_if(inputs.begin(), inputs.end(),
                                       [this](const Input& input) { return may_stream(input); });
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
        [&](std::size_t i) { return judge(inputs[i], read(inputs[i]), matcher); },
        [&](Outcome outcome) { report(inputs[next++], std::move(outcome)); });
  }

  /// Batch by batch, so that the memory it takes does not grow with the file.
  void lint_export(const Input& input, const Matcher& matcher) {
    const ParseOptions how = parse_options(options_);
    const bool is_standard = input.path == kStandardInput;
    const auto opened = is_standard ? nullptr : std::make_unique<ExportFile>(input.path, input.path, how);
    ExportFile& file = is_standard ? *standard_input_ : *opened;
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
    failed_ = true;
  }

  const CheckOptions& options_;
  engine::Policy policy_;
  SurroundingsReader surroundings_;
  Outputs& outputs_;
  std::ostream& err_;
  std::unique_ptr<ExportFile> standard_input_;
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
