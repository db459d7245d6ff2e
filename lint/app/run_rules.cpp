// The commands `rules` and `explain`.
#include "lint/app/run_rules.h"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <string_view>
#include <vector>

#include "lint/app/complain.h"
#include "lint/app/files.h"
#include "lint/app/rule_pages.h"
#include "lint/app/rule_selection.h"
#include "lint/app/settings_tree.h"
#include "lint/report/mistakes_text.h"
#include "lint/report/rules_json.h"
#include "lint/settings/did_you_mean.h"
#include "rules/all_rules.h"
#include "rules/set_rules.h"

namespace speclint::app {

namespace {

/// The rules that are built in, those over a set, and those of the packs that the settings of this folder
/// name.
std::vector<const Rule*> known_rules(const Group& group) {
  std::vector<const Rule*> known = rules::known();
  std::copy_if(group.policy.rules.begin(), group.policy.rules.end(), std::back_inserter(known),
               [](const Rule* rule) { return rule->own != nullptr; });
  return known;
}

/// Whether settings are right; else tells what is not.
bool are_right(const SettingsTree& settings, std::ostream& err) {
  const auto mistakes = settings.mistakes();
  if (!mistakes.empty()) { report::write_mistakes(err, mistakes); }
  return mistakes.empty();
}

}  // namespace

ExitStatus run_rules(const CheckOptions& options, std::ostream& out, std::ostream& err) {
  SettingsTree settings(options);
  const Group& group = settings.group_of("");
  if (!are_right(settings, err)) { return ExitStatus::error; }
  const std::vector<const Rule*> known = known_rules(group);
  ExitStatus status = ExitStatus::passed;
  for (const Output& output : options.outputs) {
    std::ostringstream text;
    if (output.format == "json") {
      report::write_rules_json(text, known);
    } else {
      text << rule_list(known);
    }
    if (output.file.empty()) {
      out << text.str();
    } else if (const std::string error = write_file(output.file, text.str()); !error.empty()) {
      status = usage_error(err, output.file + ": " + error);
    }
  }
  return status;
}

ExitStatus run_explain(const CheckOptions& options, const std::string& word, std::ostream& out,
                       std::ostream& err) {
  if (const Rule* rule = find_rule(rules::known(), word)) {
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
  SettingsTree settings(options);
  const Group& group = settings.group_of("");
  if (!are_right(settings, err)) { return ExitStatus::error; }
  for (const Rule* rule : group.policy.rules) {
    if (word == rule->id || word == rule->name) {
      out << rule_page(*rule);
      return ExitStatus::passed;
    }
    words.insert(words.end(), {rule->id, rule->name});
  }
  return usage_error(err, settings::unknown("rule", word, words));
}

}  // namespace speclint::app
