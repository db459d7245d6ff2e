// What a rule says about a ticket.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parsers/model/span.h"
#include "parsers/model/ticket.h"
#include "rules/severity.h"

namespace speclint {

struct Rule;

struct Finding {
  const Rule* rule = nullptr;        // set by the engine
  Span span;                         // the very characters; empty where something is absent
  std::uint32_t unit = kNoIndex;     // the unit it judges; none for the ticket as a whole
  std::optional<Severity> severity;  // where it differs from the rule's
  std::string asks;                  // a question of the ticket's own, in place of the rule's
};

using Findings = std::vector<Finding>;

/// The severity that counts: the finding's own, else its rule's, as settings change it.
Severity severity_of(const Finding& finding);

}  // namespace speclint
