// What makes a finding the same finding tomorrow.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/engine/report.h"

namespace speclint::engine {

/// Gives each finding of one ticket a fingerprint that survives moved lines and changed case or spacing:
/// of its rule, of what identifies the ticket, of its unit's text, and of how many equal ones came before.
class Fingerprints {
 public:
  /// `ticket`: see ticket_identity.
  explicit Fingerprints(std::string_view ticket);

  /// Sixteen hexadecimal digits.
  std::string next(std::string_view rule, std::string_view unit_text);

 private:
  std::uint64_t ticket_;
  std::map<std::uint64_t, std::uint32_t> seen_;
};

/// Tickets of one run may share an id. Those after the first get other fingerprints, so that each is unique
/// in the run. Reports must come in the order of the input.
class RepeatedTickets {
 public:
  void settle(TicketReport& report);

 private:
  /// Short sorted lists take ten bytes a ticket where a hash table takes forty-five: exports have a million.
  static constexpr unsigned kListBits = 10;

  /// How often it was asked for before.
  std::uint32_t count(std::uint64_t identity);

  std::vector<std::vector<std::uint64_t>> seen_;           // by the first bits
  std::unordered_map<std::uint64_t, std::uint32_t> more_;  // of those that were seen again
};

/// Where the paths of a run are told from, so that a file is the same however its path is written.
struct Root {
  std::string folder;  // absolute, with a slash at its end; empty: paths are taken as they are written
  std::string below;   // from it to the working folder, with a slash at its end unless it is empty
};

/// A path of the run, told from the root; as it is written where it leads elsewhere.
std::string path_from(const Root& root, std::string_view path);

/// What identifies a ticket across runs: its id; without one its path, told from the root, and its record.
std::string ticket_identity(std::string_view path, std::optional<std::uint32_t> record, std::string_view id);

}  // namespace speclint::engine
