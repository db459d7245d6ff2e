// One ticket through all rules.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "lint/engine/fingerprint.h"
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
  bool survey = false;   // also tell what an audit wants to know
  bool describe = true;  // false: of a ticket's findings only what is counted is told, no words and no places
  bool suppress = true;  // heed what tickets ask not to be told
  Root root;
  std::string as_of;  // today, for suppressions that end; empty: the newest day in the ticket
  /// Whether a finding was known before; empty without a baseline. Called by several threads.
  std::function<bool(const TicketReport&, const ReportedFinding&)> is_known;
  const patterns::Pattern* terms = nullptr;  // words that are fine: what is found inside one is not found
};

/// The word lists that the policy's rules and the facts need, for building a Matcher.
std::vector<patterns::WordUse> words_of(const Policy& policy);

/// Judges every ticket of a file. An unreadable file gives one report with score 0; other parse
/// findings stand at the file's first ticket, or alone when it has none. Pure and thread-safe.
std::vector<TicketReport> lint_file(const ParsedFile& file, const Surroundings& surroundings,
                                    const Policy& policy, const patterns::Matcher& matcher);

}  // namespace speclint::engine
