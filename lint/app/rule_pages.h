// What a rule knows of itself, as a page of Markdown: `explain` prints it, rules/pages keeps it.
#pragma once
#include <span>
#include <string>

#include "lint/engine/parse_rules.h"
#include "rules/rule.h"

namespace speclint::app {

/// The page of a rule, with the findings that its bad example really gets.
std::string rule_page(const Rule& rule);
std::string parse_rule_page(const engine::ParseRule& rule);

/// Rules as plain text, by category; what is no rule of the catalogue apart.
std::string rule_list(std::span<const Rule* const> rules);

/// The same as a page of Markdown that links to the rules' pages.
std::string rule_index_page();

/// The kinds of ticket that a rule looks at: `all`, or their names.
std::string kinds_text(KindSet kinds);

}  // namespace speclint::app
