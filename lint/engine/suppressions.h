// What a ticket accepts of itself.
#pragma once
#include <string>
#include <vector>

#include "lint/engine/lint_ticket.h"
#include "parsers/model/parsed_file.h"
#include "rules/finding.h"

namespace speclint::engine {

/// A finding that a ticket asks not to be told, and why.
struct AcceptedFinding {
  Finding finding;
  std::string reason;
};

struct Acceptances {
  std::vector<AcceptedFinding> accepted;  // in the order of the findings
  std::vector<ParseFinding> problems;     // suppressions without a reason, and those of no use
};

/// Takes the findings that the ticket's suppressions are about out of `findings`. A suppression without a
/// reason, past its last day, or of something that is no rule has no effect and is told; so is one that
/// suppresses nothing, unless none of its rules is selected.
Acceptances suppress(const Ticket& ticket, const Policy& policy, Findings& findings);

}  // namespace speclint::engine
