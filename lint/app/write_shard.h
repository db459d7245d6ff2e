// `audit --shard`: a part of a backlog, for `merge`.
#pragma once
#include <ostream>
#include <span>

#include "lint/app/command_line.h"
#include "lint/app/exit_status.h"
#include "rules/rule.h"

namespace speclint::app {

/// Judges the tickets of the part that `options` name and writes them as lines (shard.h), each as soon as it
/// is judged. `asked` are the rules over a set that the merged audit asks.
ExitStatus write_shard(CheckOptions options, std::span<const Rule* const> asked, std::ostream& out,
                       std::ostream& err);

}  // namespace speclint::app
