// Findings about a file itself: not rules of the catalogue, but listed, explained and reported like them.
#pragma once
#include <span>
#include <string_view>

#include "parsers/model/parsed_file.h"
#include "rules/severity.h"

namespace speclint::engine {

struct ParseRule {
  ParseProblem problem;
  std::string_view id;
  std::string_view name;
  Severity severity;
  std::string_view summary;
  std::string_view fix;
};

/// All of them, sorted by id.
std::span<const ParseRule> parse_rules();
const ParseRule& parse_rule(ParseProblem problem);

}  // namespace speclint::engine
