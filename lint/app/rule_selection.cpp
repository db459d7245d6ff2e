// Which rules --select and --ignore mean.
#include "lint/app/rule_selection.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "lint/app/did_you_mean.h"
#include "lint/engine/rule_match.h"

namespace speclint::app {
namespace {

using engine::category;
using engine::is_meant;
using engine::letters;

std::string unknown_rule(std::span<const Rule* const> rules, std::string_view word) {
  std::vector<std::string_view> words;
  for (const Rule* rule : rules) {
    words.insert(words.end(), {rule->id, rule->name, category(*rule), letters(*rule)});
  }
  return unknown("rule", word, words);
}

/// Sets those that `words` mean to `value`; returns what is wrong with a word.
std::string mark(std::span<const Rule* const> rules, std::span<const std::string> words, bool value,
                 std::vector<bool>& selected) {
  for (const std::string& word : words) {
    bool any = false;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (!is_meant(*rules[i], word)) { continue; }
      selected[i] = value;
      any = true;
    }
    if (!any) { return unknown_rule(rules, word); }
  }
  return "";
}

}  // namespace

RuleSelection select_rules(std::span<const Rule* const> rules, std::vector<bool> usual,
                           std::span<const std::string> select, std::span<const std::string> ignore) {
  RuleSelection result{std::move(usual), ""};
  if (!select.empty()) { result.selected.assign(rules.size(), false); }
  result.error = mark(rules, select, true, result.selected);
  if (result.error.empty()) { result.error = mark(rules, ignore, false, result.selected); }
  return result;
}

const Rule* find_rule(std::span<const Rule* const> rules, std::string_view word) {
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const Rule* rule) { return word == rule->id || word == rule->name; });
  return found == rules.end() ? nullptr : *found;
}

}  // namespace speclint::app
