#include "lint/app/run_audit.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include "lint/app/complain.h"
#include "lint/app/past_tickets.h"
#include "lint/app/repository_conditions.h"
#include "lint/app/rule_selection.h"
#include "lint/app/settings_tree.h"
#include "lint/app/ticket_run.h"
#include "lint/audit/audit.h"
#include "lint/report/audit_reports.h"
#include "rules/all_rules.h"
#include "rules/set_rules.h"

namespace speclint::app {
namespace {

/// The tickets of a run, and what is true of them once all are there. Shared by the reporters of all formats.
class Gathered {
 public:
  Gathered(audit::AuditSettings settings, bool keeps_questions)
      : settings_(std::move(settings)), keeps_questions_(keeps_questions) {}

  void add(const TicketReport& report) {
    tickets_.push_back(audit::audited(report));
    if (keeps_questions_) { audit::keep_questions(report, tickets_.back()); }
  }

  const audit::Audit& audit() {
    if (!audit_) {
      audit_ = std::make_unique<audit::Audit>();
      make_audit(std::move(tickets_), settings_, *audit_);
    }
    return *audit_;
  }

 private:
  audit::AuditSettings settings_;
  bool keeps_questions_ = false;
  std::vector<audit::AuditedTicket> tickets_;
  std::unique_ptr<audit::Audit> audit_;
};

class AuditReporter final : public report::Reporter {
 public:
  AuditReporter(std::string_view format, std::ostream& out, report::Style style, Gathered& gathered,
                bool gathers)
      : format_(format), out_(out), style_(style), gathered_(gathered), gathers_(gathers) {}

  void ticket(const TicketReport& report) override {
    if (gathers_) { gathered_.add(report); }
  }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    report::write_audit(format_, {gathered_.audit(), summary, style_}, out_);
  }

 private:
  std::string_view format_;
  std::ostream& out_;
  report::Style style_;
  Gathered& gathered_;
  bool gathers_;
};

/// The rules over a set that are asked, CTX013 among them, which knows references that lead nowhere.
std::vector<const Rule*> asked_of_sets(const CheckOptions& options) {
  std::vector<const Rule*> known(rules::of_sets().begin(), rules::of_sets().end());
  known.push_back(find_rule(rules::all(), "CTX013"));
  SettingsTree settings(options);
  const settings::Layer& layer = settings.group_of("").settings->layer;
  std::vector<bool> usual;
  for (const Rule* rule : known) {
    const settings::Value* state = layer.value("rules." + std::string(rule->id) + ".severity");
    usual.push_back(state == nullptr || state->text != severity_name(Severity::off));
  }
  const std::vector<bool> selected = select_rules(known, std::move(usual), options.select, options.ignore);
  std::vector<const Rule*> asked;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (selected[i]) { asked.push_back(known[i]); }
  }
  return asked;
}

}  // namespace

ExitStatus run_audit(const CheckOptions& options, const AuditOptions& asked, std::ostream& out,
                     std::ostream& err) {
  const bool has_page = std::any_of(options.outputs.begin(), options.outputs.end(),
                                    [](const Output& output) { return output.format == "html"; });
  CheckOptions all = options;
  all.include_closed = true;
  all.survey = true;
  all.describe = has_page;
  all.usual_format = false;  // settings name a format of `check`
  const std::vector<const Rule*> of_sets = asked_of_sets(options);
  audit::RepositoryConditions repository;
  if (!asked.repository.empty()) {
    std::error_code error;
    if (!std::filesystem::is_directory(asked.repository, error)) {
      return usage_error(err, "--repo: " + asked.repository + " is no folder");
    }
    repository = look_at_repository(asked.repository);
  }
  PastBacklog past;
  if (asked.history) {
    past = past_tickets(all);
    if (!past.error.empty()) { return usage_error(err, past.error); }
  }
  Gathered gathered({.as_of = options.as_of,
                     .by = asked.by,
                     .shift = asked.shift,
                     .asked = of_sets,
                     .history = asked.history ? &past.history : nullptr,
                     .repository = asked.repository.empty() ? nullptr : &repository},
                    has_page);
  bool is_first = true;
  const ReporterMaker make = [&](std::string_view format, std::ostream& to, const report::Style& style) {
    const bool gathers = std::exchange(is_first, false);
    return std::make_unique<AuditReporter>(format, to, style, gathered, gathers);
  };
  const RunResult result = run_tickets(std::move(all), make, out, err);
  return result.failed ? ExitStatus::error : ExitStatus::passed;
}

}  // namespace speclint::app
