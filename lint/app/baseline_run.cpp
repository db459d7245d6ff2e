#include "lint/app/baseline_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <system_error>
#include <utility>

#include "lint/app/files.h"
#include "lint/app/run_root.h"
#include "lint/engine/fingerprint.h"
#include "lint/engine/parse_rules.h"
#include "lint/report/sanitise.h"

namespace speclint::app {
namespace {

using settings::BaselineEntry;

constexpr std::size_t kMostBytes = std::size_t{256} << 20U;

/// Tells of a path from the root whether a file is there.
std::function<bool(const std::string&)> presence_below(std::string folder) {
  return [folder = std::move(folder)](const std::string& path) {
    std::error_code error;
    const bool is_absolute = path.starts_with('/');
    return std::filesystem::exists(is_absolute ? path : folder + path, error) ||
           error;  // unknown is not gone
  };
}

settings::BaselineFile read_baseline(const CheckOptions& options, std::string& error) {
  std::error_code ignored;
  if (options.update_baseline && !std::filesystem::exists(options.baseline, ignored)) { return {}; }
  const FileBytes read = read_file(options.baseline, kMostBytes);
  if (!read.error.empty()) {
    error = fmt::format("baseline {}: {}; write it with --update-baseline", options.baseline, read.error);
    return {};
  }
  settings::BaselineFile file = settings::parse_baseline(read.bytes);
  if (!file.error.empty()) { error = fmt::format("{}:{}: {}", options.baseline, file.line, file.error); }
  return file;
}

}  // namespace

BaselineRun::BaselineRun(const CheckOptions& options, std::span<const engine::Policy* const> policies)
    : file_(options.baseline),
      root_(root_of_run()),
      updates_(options.update_baseline),
      sees_all_(options.only.empty()),
      baseline_(read_baseline(options, error_).entries, presence_below(root_.folder)),
      found_(baseline_.entries().size(), false) {
  for (const engine::Policy* policy : policies) {
    for (std::size_t i = 0; i < policy->rules.size(); ++i) {
      if (policy->rules[i]->penalty == Penalty::slot) { once_.insert(policy->rules[i]->id); }
      if (policy->selected[i]) { selected_.insert(policy->rules[i]->id); }
    }
  }
  for (const engine::ParseRule& rule : engine::parse_rules()) { selected_.insert(rule.id); }
}

BaselineEntry BaselineRun::entry_of(const TicketReport& report, const ReportedFinding& finding) const {
  const std::string path = engine::path_from(root_, report.path);
  return {path, engine::ticket_identity(path, report.record, report.id), std::string(finding.rule),
          finding.fingerprint, report::sanitise(finding.message)};
}

bool BaselineRun::is_known(const TicketReport& report, const ReportedFinding& finding) const {
  return updates_ || baseline_.find(entry_of(report, finding), once_.contains(finding.rule)).has_value();
}

void BaselineRun::add(const TicketReport& report) {
  const std::string path = engine::path_from(root_, report.path);
  judged_.emplace(engine::ticket_identity(path, report.record, report.id), path);
  for (const WithheldFinding& withheld : report.withheld) {
    if (withheld.why != Withheld::baselined) { continue; }
    BaselineEntry entry = entry_of(report, withheld.finding);
    const auto number = baseline_.find(entry, once_.contains(withheld.finding.rule));
    if (number) { found_[*number] = true; }
    if (updates_) { now_.push_back(std::move(entry)); }
  }
}

void BaselineRun::add_file(const std::string& path) { read_.insert(engine::path_from(root_, path)); }

/// Under its path; or, when that is gone, wherever it is now.
bool BaselineRun::is_judged(const BaselineEntry& entry) const {
  if (judged_.contains({entry.ticket, entry.path})) { return true; }
  const auto elsewhere = judged_.lower_bound({entry.ticket, std::string()});
  return elsewhere != judged_.end() && elsewhere->first == entry.ticket && !baseline_.is_there(entry.path);
}

bool BaselineRun::is_mended(std::size_t number) const {
  const BaselineEntry& entry = baseline_.entries()[number];
  return !found_[number] && selected_.contains(entry.rule) && is_judged(entry);
}

std::uint64_t BaselineRun::mended() const {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < found_.size(); ++i) { count += is_mended(i) ? 1 : 0; }
  return count;
}

bool BaselineRun::stays(std::size_t number) const {
  const BaselineEntry& entry = baseline_.entries()[number];
  if (found_[number] || is_mended(number) || !baseline_.is_there(entry.path)) { return false; }
  const bool closed_or_deleted = sees_all_ && read_.contains(entry.path) && !is_judged(entry);
  return !closed_or_deleted;
}

std::vector<BaselineEntry> BaselineRun::updated() const {
  std::vector<BaselineEntry> entries = now_;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (stays(i)) { entries.push_back(baseline_.entries()[i]); }
  }
  return entries;
}

std::string BaselineRun::save() const {
  const std::string error = write_file(file_, settings::baseline_text(updated()));
  return error.empty() ? error : fmt::format("baseline {}: {}", file_, error);
}

}  // namespace speclint::app
