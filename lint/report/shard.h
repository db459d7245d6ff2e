// A shard: part of a backlog's tickets as an audit keeps them, a line of JSON each, and a line about the
// part. The lines may stand in any order and in any file, so that whatever carries lines may carry shards.
#pragma once
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lint/audit/audited_ticket.h"

namespace speclint::report {

/// Which part of a backlog; 1 of 1 is all of it.
struct ShardNumber {
  std::uint32_t number = 1;
  std::uint32_t of = 1;

  /// Whether the file, or the batch of a long export, of that number, from 0 on, is of this part.
  bool holds(std::size_t each) const { return each % of == number - 1; }
};

/// A rule of somebody's own, as reports name it.
struct OwnRule {
  std::string id;
  std::string name;
};

/// What is told of a shard beside its tickets.
struct AboutShard {
  std::string format;   // kShardFormat
  std::string version;  // of the program
  ShardNumber shard;
  std::uint64_t tickets = 0;        // lines that belong to it
  std::string as_of;                // today, when that was said
  std::vector<std::string> asked;   // ids of the rules over a set that are asked
  std::vector<OwnRule> own_rules;   // whose findings it may hold
  std::vector<std::string> errors;  // what could not be read
};

inline constexpr std::string_view kShardFormat = "speclint-shard/1";

/// Words that live as long as this does: tickets that were read point at the ids of rules.
using Words = std::set<std::string, std::less<>>;

/// A line each, without the end of the line.
std::string ticket_line(const audit::AuditedTicket& ticket);
std::string about_line(const AboutShard& about);

/// What a line holds; in words what is wrong with it.
using ShardLine = std::variant<audit::AuditedTicket, AboutShard, std::string>;

/// Reads what ticket_line() and about_line() write. Members that are missing are empty, 0 or false; those of
/// another type, names that nothing has and numbers that are out of bounds are errors.
ShardLine read_shard_line(std::string_view line, Words& words);

}  // namespace speclint::report
