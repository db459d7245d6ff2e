// The command `merge`.
#pragma once
#include <ostream>

#include "lint/app/command_line.h"
#include "lint/app/exit_status.h"

namespace speclint::app {

/// Joins shards, which the paths of `options` hold in any order, into the audit that one run would have made.
/// Exit status 0; 2 when a shard is missing, twice there, incomplete or none of this version's, and then
/// nothing is written; 2 as well when something could not be read for a shard.
ExitStatus run_merge(const CheckOptions& options, const AuditOptions& asked, std::ostream& out,
                     std::ostream& err);

}  // namespace speclint::app
