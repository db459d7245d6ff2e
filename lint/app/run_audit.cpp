#include "lint/app/run_audit.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include "lint/app/audit_reporter.h"
#include "lint/app/complain.h"
#include "lint/app/past_tickets.h"
#include "lint/app/repository_conditions.h"
#include "lint/app/rule_selection.h"
#include "lint/app/settings_tree.h"
#include "lint/app/ticket_run.h"
#include "lint/app/write_shard.h"
#include "rules/all_rules.h"
#include "rules/set_rules.h"

namespace speclint::app {
namespace {

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
  CheckOptions all = options;
  all.include_closed = true;
  all.survey = true;
  all.describe = prints_questions(options.outputs) || options.shard;
  all.usual_format = false;  // settings name a format of `check`
  const std::vector<const Rule*> of_sets = asked_of_sets(options);
  if (options.shard) { return write_shard(std::move(all), of_sets, out, err); }
  audit::RepositoryConditions repository;
  if (auto error = look_at_repository(asked.repository, repository); !error.empty()) {
    return usage_error(err, error);
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
                    prints_questions(options.outputs));
  const RunResult result = run_tickets(std::move(all), audit_reporters(gathered), out, err);
  return result.failed ? ExitStatus::error : ExitStatus::passed;
}

}  // namespace speclint::app
