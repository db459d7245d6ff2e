// The options of `audit` that no other command has.
#pragma once
#include <CLI/App.hpp>

#include <string>

#include "lint/app/command_line.h"

namespace speclint::app {

/// `by` takes what is typed for --by; see set_audit_options.
void add_audit_options(CLI::App& app, CommandLine& line, std::string& by);

/// What the typed words mean; returns what is wrong with them.
std::string set_audit_options(const std::string& by, AuditOptions& options);

}  // namespace speclint::app
