// A run against a baseline: which findings are known, which are mended, and the file afterwards.
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "lint/app/command_line.h"
#include "lint/engine/lint_ticket.h"
#include "lint/engine/report.h"
#include "lint/settings/baseline.h"

namespace speclint::app {

class BaselineRun {
 public:
  /// Reads the file that the options name. To be updated, it need not exist yet.
  /// `policies` are those by which files may be judged.
  BaselineRun(const CheckOptions& options, std::span<const engine::Policy* const> policies);

  /// What is wrong with the file, with its name and line; else empty.
  const std::string& error() const { return error_; }

  /// Whether a finding is in the baseline; all are when it is updated. Thread-safe.
  bool is_known(const TicketReport& report, const ReportedFinding& finding) const;

  /// Takes note of a judged ticket. To be called before its fingerprints are made unique in the run.
  void add(const TicketReport& report);
  /// Takes note of a file whose tickets were all looked at.
  void add_file(const std::string& path);

  /// Entries whose findings are no more, though their tickets were judged.
  std::uint64_t mended() const;
  /// How many entries the updated baseline has.
  std::uint64_t size() const { return updated().size(); }

  /// Writes the updated baseline, whole or not at all; returns what went wrong, else nothing.
  std::string save() const;

 private:
  settings::BaselineEntry entry_of(const TicketReport& report, const ReportedFinding& finding) const;
  bool is_judged(const settings::BaselineEntry& entry) const;
  bool is_mended(std::size_t number) const;
  /// Whether an entry stays in an updated baseline though this run did not find it.
  bool stays(std::size_t number) const;
  std::vector<settings::BaselineEntry> updated() const;

  std::string file_;
  std::string error_;
  engine::Root root_;
  bool updates_;
  bool sees_all_;  // of a file's tickets none was left out by a condition
  settings::Baseline baseline_;
  std::unordered_set<std::string_view> once_;             // rules whose flaw a ticket has once
  std::unordered_set<std::string_view> selected_;         // rules that report
  std::vector<bool> found_;                               // parallel to the entries
  std::vector<settings::BaselineEntry> now_;              // what this run found
  std::set<std::pair<std::string, std::string>> judged_;  // tickets and their paths
  std::unordered_set<std::string> read_;
};

}  // namespace speclint::app
