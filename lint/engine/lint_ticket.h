// One ticket through all rules.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "lint/engine/report.h"
#include "lint/score/gate.h"
#include "parsers/model/parsed_file.h"
#include "rules/patterns/matcher.h"
#include "rules/rule.h"

namespace speclint::engine {

/// What a run judges by. Rules are those of the registry or any subset; which of them exist is not
/// known here.
struct Policy {
  std::span<const Rule* const> rules;  // all built-in rules: what "clean" is computed from
  std::vector<bool> selected;          // parallel to `rules`: whose findings are reported
  bool strict = false;                 // phrases that count only when asked for strictly (tier c)
  Kind usual_kind = Kind::feature;     // of a ticket that neither says nor shows what it is
  score::GatePolicy gate;
};

/// The word lists that the policy's rules and the facts need, for building a Matcher.
std::vector<patterns::WordUse> words_of(const Policy& policy);

/// Judges every ticket of a file. An unreadable file gives one report with score 0; other parse
/// findings stand at the file's first ticket, or alone when it has none. Pure and thread-safe.
std::vector<TicketReport> lint_file(const ParsedFile& file, const Surroundings& surroundings,
                                    const Policy& policy, const patterns::Matcher& matcher);

}  // namespace speclint::engine
