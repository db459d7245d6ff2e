// The commands `rules` and `explain`.
#include "lint/app/run_rules.h"

#include <string_view>
#include <vector>

#include "lint/app/complain.h"
#include "lint/app/did_you_mean.h"
#include "lint/app/rule_pages.h"
#include "lint/app/rule_selection.h"
#include "rules/all_rules.h"

namespace speclint::app {

ExitStatus run_rules(std::ostream& out) {
  out << rule_list();
  return ExitStatus::passed;
}

ExitStatus run_explain(const std::string& word, std::ostream& out, std::ostream& err) {
  if (const Rule* rule = find_rule(rules::all(), word)) {
    out << rule_page(*rule);
    return ExitStatus::passed;
  }
  std::vector<std::string_view> words;
  for (const engine::ParseRule& rule : engine::parse_rules()) {
    if (word == rule.id || word == rule.name) {
      out << parse_rule_page(rule);
      return ExitStatus::passed;
    }
    words.insert(words.end(), {rule.id, rule.name});
  }
  for (const Rule* rule : rules::all()) { words.insert(words.end(), {rule->id, rule->name}); }
  return usage_error(err, unknown("rule", word, words));
}

}  // namespace speclint::app
