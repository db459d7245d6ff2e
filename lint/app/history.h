// A backlog as it was, read from git's objects: nothing is checked out (audit --history).
#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/audit/history.h"

namespace speclint::app {

/// A file as it was: the repository's root, and the path from there.
struct PastFile {
  const std::string& root;
  const std::string& path;
};

/// Whether a file is looked at, by its path alone.
using PastFilter = std::function<bool(const PastFile&)>;
/// Judges a file by its bytes. Empty for what is no ticket.
using PastJudge = std::function<std::vector<audit::AuditedTicket>(const PastFile&, const std::string& bytes)>;

struct PastBacklog {
  audit::History history;
  std::string error;  // why it cannot be told, and what to do; else empty
};

/// Follows the first parents of HEAD, oldest first: what the tickets at or below `paths` were at each
/// quarter's end, by committer dates in UTC, and whether they passed before they were started. A ticket is
/// the same while its id is, whatever its file is called. Every version of a file is judged once.
PastBacklog read_history(std::span<const std::string> paths, const PastFilter& may_be_ticket,
                         const PastJudge& judge);

}  // namespace speclint::app
