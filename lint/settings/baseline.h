// Findings that were there when the gate was switched on, as a file.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace speclint::settings {

struct BaselineEntry {
  std::string path;         // of the ticket's file, as it was named then
  std::string ticket;       // what identifies the ticket: its id, else its path and record
  std::string rule;         // its id
  std::string fingerprint;  // of the finding, in its ticket
  std::string message;      // for people; one line without control characters

  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

struct BaselineFile {
  std::vector<BaselineEntry> entries;
  std::string error;     // what is wrong with the file and what to do; else empty
  std::size_t line = 1;  // where
};

/// Reads what baseline_text wrote, in any order of its lines, as merges leave them.
BaselineFile parse_baseline(std::string_view text);

/// A line an entry: path, ticket, rule, fingerprint and message with tabs between; sorted as bytes and each
/// once, so that it reads like an index and changes of different tickets merge.
std::string baseline_text(const std::vector<BaselineEntry>& entries);

/// Finds entries. Thread-safe.
class Baseline {
 public:
  /// `is_there` tells whether a path still names a file: the entries of one that does not are about a ticket
  /// that was renamed.
  Baseline(std::vector<BaselineEntry> entries, std::function<bool(const std::string&)> is_there);

  /// The number of the entry that is this finding; nothing when it is new. A flaw that a ticket has once,
  /// wherever it shows, is the same when it shows elsewhere (`once`).
  std::optional<std::size_t> find(const BaselineEntry& finding, bool once) const;

  const std::vector<BaselineEntry>& entries() const { return entries_; }
  bool is_there(const std::string& path) const { return is_there_(path); }

 private:
  using Index = std::vector<std::size_t>;  // numbers of entries

  std::optional<std::size_t> among(const Index& index, std::string BaselineEntry::*key,
                                   const BaselineEntry& finding, bool by_rule) const;

  std::vector<BaselineEntry> entries_;
  std::function<bool(const std::string&)> is_there_;
  Index by_fingerprint_;
  Index by_ticket_;
};

}  // namespace speclint::settings
