// Files through the rules and to the reporters: what the commands that judge tickets share.
#include "lint/app/ticket_run.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "lint/app/complain.h"
#include "lint/app/discovery.h"
#include "lint/app/intake.h"
#include "lint/app/surroundings.h"
#include "lint/app/tally.h"
#include "lint/app/ticket_places.h"
#include "lint/app/workers.h"
#include "lint/engine/fingerprint.h"

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

class Run {
 public:
  Run(const CheckOptions& options, engine::Policy policy, Outputs& outputs, std::ostream& err)
      : options_(options), policy_(std::move(policy)), surroundings_(policy_), outputs_(outputs), err_(err) {}

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
      fail("no ticket found; looked for " + std::string(ticket_places_text()));
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
    const Matcher matcher(engine::words_of(policy_), texts);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      report(inputs[i], judge(inputs[i], std::move(intakes[i]), matcher));
    }
  }

  void lint_many(const std::vector<Input>& inputs) {
    const Matcher matcher(engine::words_of(policy_));
    std::size_t next = 0;
    in_order(
        inputs.size(), options_.jobs,
        [&](std::size_t i) { return judge(inputs[i], take_in(inputs[i], options_), matcher); },
        [&](Outcome outcome) { report(inputs[next++], std::move(outcome)); });
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
    const Intake& intake = outcome.intake;
    if (!intake.error.empty()) { return fail(input.path + ": " + intake.error); }
    if (!intake.candidate) {
      skipped_.push_back({input.path, "has neither the fields nor the sections of a ticket"});
      return;
    }
    ++candidates_;
    tally_.add_file();
    tally_.add_closed(intake.closed);
    tally_.add_not_judged(intake.left_out);
    tally_.add_not_tickets(intake.other_records);
    if (intake.other_records > 0) {
      const std::string count = std::to_string(intake.other_records);
      skipped_.push_back({input.path, count + " of its records are no tickets, such as pull requests"});
    }
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
  Tally tally_;
  engine::RepeatedTickets repeated_;
  std::vector<Skipped> skipped_;
  std::size_t candidates_ = 0;
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
