// Which rules --select and --ignore mean.
#include "lint/app/rule_selection.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "lint/settings/did_you_mean.h"
#include "rules/rule_match.h"

namespace speclint::app {
namespace {

std::string unknown_rule(std::span<const Rule* const> rules, std::string_view word) {
  std::vector<std::string_view> words;
  for (const Rule* rule : rules) {
    words.insert(words.end(), {rule->id, rule->name, category(*rule), letters(*rule)});
  }
  return settings::unknown("rule", word, words);
}

/// Sets those that `words` mean to `value`.
void mark(std::span<const Rule* const> rules, std::span<const std::string> words, bool value,
          std::vector<bool>& selected) {
  for (const std::string& word : words) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (is_meant(*rules[i], word)) { selected[i] = value; }
    }
  }
}

}  // namespace

std::vector<bool> select_rules(std::span<const Rule* const> rules, std::vector<bool> usual,
                               std::span<const std::string> select, std::span<const std::string> ignore) {
  std::vector<bool> selected = std::move(usual);
  if (!select.empty()) { selected.assign(rules.size(), false); }
  mark(rules, select, true, selected);
  mark(rules, ignore, false, selected);
  return selected;
}

std::string unknown_rule_in(std::span<const Rule* const> rules, std::span<const std::string> words) {
  for (const std::string& word : words) {
    const bool known =
        std::any_of(rules.begin(), rules.end(), [&](const Rule* rule) { return is_meant(*rule, word); });
    if (!known) { return unknown_rule(rules, word); }
  }
  return "";
}

const Rule* find_rule(std::span<const Rule* const> rules, std::string_view word) {
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const Rule* rule) { return word == rule->id || word == rule->name; });
  return found == rules.end() ? nullptr : *found;
}

}  // namespace speclint::app
