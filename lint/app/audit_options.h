// The options of `audit` and `merge` that no other command has.
#pragma once
#include <CLI/App.hpp>

#include <string>

#include "lint/app/command_line.h"

namespace speclint::app {

/// What is typed, for set_audit_options.
struct TypedAudit {
  std::string by;
  std::string shard;
};

/// What of an audit is told.
void add_choice_of_view(CLI::App& app, CommandLine& line, TypedAudit& typed);
/// The same, and what is audited.
void add_audit_options(CLI::App& app, CommandLine& line, TypedAudit& typed);

/// What the typed words mean; returns what is wrong with them. The outputs must be known.
std::string set_audit_options(const TypedAudit& typed, CommandLine& line);

}  // namespace speclint::app
