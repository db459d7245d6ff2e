// A text through the parser, all rules and the engine, as the program does it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lint/engine/lint_ticket.h"
#include "parsers/model/parsed_file.h"
#include "rules/all_rules.h"

namespace speclint::test {

/// All rules, one of them reported; or all of them.
engine::Policy policy_of(const Rule& rule);
engine::Policy policy_of_all();
/// What a run without options judges by.
engine::Policy usual_policy();

/// The reports of a file with that name and these bytes.
std::vector<TicketReport> lint(std::string_view path, std::string_view bytes, const engine::Policy& policy);
std::vector<TicketReport> lint(const ParsedFile& file, const engine::Policy& policy,
                               const Surroundings& surroundings = {});

/// What one rule says; `strict`: with the phrases that count only when asked for strictly.
std::vector<ReportedFinding> findings_of(const Rule& rule, std::string_view path, std::string_view bytes,
                                         bool strict = false);

}  // namespace speclint::test
