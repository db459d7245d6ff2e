#include "lint/app/write_shard.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "lint/app/rule_selection.h"
#include "lint/app/ticket_run.h"
#include "lint/report/questions.h"
#include "lint/report/shard.h"
#include "lint/report/version.h"
#include "rules/all_rules.h"

namespace speclint::app {
namespace {

std::vector<report::OwnRule> own_rules_of(std::span<const Rule* const> rules) {
  std::vector<report::OwnRule> own;
  for (const Rule* rule : rules) {
    if (find_rule(rules::all(), rule->id) == nullptr) {
      own.push_back({std::string(rule->id), std::string(rule->name)});
    }
  }
  return own;
}

class ShardReporter final : public report::Reporter {
 public:
  ShardReporter(std::ostream& out, report::AboutShard about) : out_(out), about_(std::move(about)) {}

  void ticket(const TicketReport& report) override {
    audit::AuditedTicket ticket = audit::audited(report);
    ticket.questions = report::question_texts(report);
    out_ << report::ticket_line(ticket) << '\n';
    ++about_.tickets;
  }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    about_.errors = summary.errors;
    out_ << report::about_line(about_) << '\n';
  }

 private:
  std::ostream& out_;
  report::AboutShard about_;
};

}  // namespace

ExitStatus write_shard(CheckOptions options, std::span<const Rule* const> asked, std::ostream& out,
                       std::ostream& err) {
  report::AboutShard about{.format = std::string(report::kShardFormat),
                           .version = std::string(kVersion),
                           .shard = *options.shard,
                           .tickets = 0,
                           .as_of = options.as_of,
                           .asked = {},
                           .own_rules = {},
                           .errors = {}};
  for (const Rule* rule : asked) { about.asked.emplace_back(rule->id); }
  const ReporterMaker make = [&](std::string_view /*format*/, std::ostream& to, const report::Style& style) {
    about.own_rules = own_rules_of(style.rules);
    return std::make_unique<ShardReporter>(to, about);
  };
  const RunResult result = run_tickets(std::move(options), make, out, err);
  return result.failed ? ExitStatus::error : ExitStatus::passed;
}

}  // namespace speclint::app
