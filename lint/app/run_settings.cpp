#include "lint/app/run_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "lint/app/complain.h"
#include "lint/app/files.h"
#include "lint/app/rule_selection.h"
#include "lint/app/settings_tree.h"
#include "lint/engine/lint_ticket.h"
#include "lint/report/mistakes_text.h"
#include "lint/report/sanitise.h"
#include "lint/report/schema_json.h"
#include "lint/report/schemas.h"
#include "lint/settings/pack_shape.h"
#include "lint/settings/rule_pack.h"
#include "lint/settings/settings_shape.h"
#include "parsers/parse_file.h"
#include "rules/all_rules.h"
#include "rules/set_rules.h"

namespace speclint::app {
namespace {

constexpr std::size_t kMostPackBytes = std::size_t{1} << 20U;
constexpr std::string_view kRules = "rules.";

std::string place_text(const settings::Origin& origin) {
  if (origin.line == 0) { return origin.place; }
  return fmt::format("{}:{}", origin.place, origin.line);
}

void write_value(std::ostream& out, std::string_view key, const settings::Value& value) {
  out << fmt::format("  {:<32}  {:<20}  {}\n", report::sanitise(key), report::sanitise(value.text),
                     report::sanitise(place_text(value.origin)));
}

/// `rules.LNG006.severity` is about the rule.
bool is_about(std::string_view key, const Rule& rule) {
  return key.starts_with(kRules) && key.substr(kRules.size()).starts_with(std::string(rule.id) + '.');
}

/// All that is set, or only what is about a rule; a profile's word on single rules is left out where all are
/// asked for.
void write_layer(std::ostream& out, const settings::Layer& layer, const Rule* rule) {
  for (const auto& [key, value] : layer.values) {
    const bool is_usual = value.origin.line == 0 && key.starts_with(kRules);
    if (rule == nullptr ? !is_usual : is_about(key, *rule)) { write_value(out, key, value); }
  }
  for (const auto& [key, values] : layer.lists) {
    if (rule != nullptr && !is_about(key, *rule)) { continue; }
    for (const settings::Value& value : values) { write_value(out, key, value); }
  }
}

std::string chain_text(const SettingsChain& chain) {
  std::string text;
  for (const ChainLink& link : chain.links) {
    if (!text.empty()) { text += ", "; }
    text +=
        link.profile != nullptr ? fmt::format("profile {}", link.profile->name) : link.file->source.path();
  }
  return text.empty() ? "no settings file" : text;
}

void write_rule(std::ostream& out, const Rule& rule, bool selected) {
  out << fmt::format("\n{} {}: {}\n", rule.id, rule.name,
                     severity_name(selected ? rule.set_severity.value_or(rule.severity) : Severity::off));
  for (const RuleOption& option : rule.options) {
    out << fmt::format("  {}: {}\n", option.name, option.value);
  }
}

/// What a pack's rules say of its examples.
class PackTest {
 public:
  PackTest(const settings::RulePack& pack, std::ostream& out) : pack_(pack), out_(out) {
    rules_.assign(rules::all().begin(), rules::all().end());
    for (const Rule& rule : pack.rules) { rules_.push_back(&rule); }
  }

  bool run() {
    for (const settings::PackExample& example : pack_.examples) { run_example(example); }
    for (const Rule& rule : pack_.rules) {
      for (const bool bad : {true, false}) { ask_for_example(rule, bad); }
    }
    out_ << fmt::format("{} rules, {} examples, {} failed\n", pack_.rules.size(), pack_.examples.size(),
                        failed_);
    return failed_ == 0;
  }

 private:
  void run_example(const settings::PackExample& example) {
    const bool flagged = is_flagged(example);
    if (flagged == example.bad) { return; }
    fail(example.line, *example.rule,
         example.bad ? "does not flag this bad example" : "flags this good example", example.text);
  }

  bool is_flagged(const settings::PackExample& example) {
    engine::Policy policy{.rules = rules_, .selected = std::vector<bool>(rules_.size()), .strict = true};
    for (std::size_t i = 0; i < rules_.size(); ++i) { policy.selected[i] = rules_[i] == example.rule; }
    const ParsedFile file = parse_file("example.md", example.text);
    const patterns::Matcher matcher(engine::words_of(policy));
    const auto reports = engine::lint_file(file, {}, policy, matcher);
    return std::any_of(reports.begin(), reports.end(), [&](const TicketReport& ticket) {
      return std::any_of(ticket.findings.begin(), ticket.findings.end(),
                         [&](const ReportedFinding& finding) { return finding.rule == example.rule->id; });
    });
  }

  void ask_for_example(const Rule& rule, bool bad) {
    const bool has = std::any_of(
        pack_.examples.begin(), pack_.examples.end(),
        [&](const settings::PackExample& example) { return example.rule == &rule && example.bad == bad; });
    if (!has) { fail(0, rule, bad ? "has no bad example" : "has no good example", ""); }
  }

  void fail(std::uint32_t line, const Rule& rule, std::string_view what, std::string_view text) {
    ++failed_;
    const std::string place =
        line == 0 ? pack_.source.path() : fmt::format("{}:{}", pack_.source.path(), line);
    out_ << report::sanitise(fmt::format("{}: {} {} {}", place, rule.id, rule.name, what)) << '\n';
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      out_ << "    " << report::sanitise(text.substr(0, end)) << '\n';
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  const settings::RulePack& pack_;
  std::ostream& out_;
  std::vector<const Rule*> rules_;
  std::size_t failed_ = 0;
};

}  // namespace

void write_schema(std::string_view which, std::ostream& out) {
  if (which == "report") {
    out << report::report_schema();
    return;
  }
  if (which == "audit") {
    out << report::audit_schema();
    return;
  }
  if (which == "shard") {
    out << report::shard_schema();
    return;
  }
  if (which == "rules") {
    return report::write_schema(out, settings::pack_shape(), "a rule pack of speclint");
  }
  report::write_schema(out, settings::settings_shape(rules::known()), "settings of speclint: .speclint.yaml");
}

ExitStatus run_config_for(const CheckOptions& options, const std::string& path, const std::string& word,
                          std::ostream& out, std::ostream& err) {
  SettingsTree settings(options);
  const Group& group = settings.group_of(path);
  if (const auto mistakes = settings.mistakes(); !mistakes.empty()) {
    report::write_mistakes(err, mistakes);
    return ExitStatus::error;
  }
  if (const std::string error = settings.error(); !error.empty()) { return usage_error(err, error); }
  const auto& rules = group.policy.rules;
  const Rule* rule = find_rule(rules, word);
  if (!word.empty() && rule == nullptr) {
    return usage_error(err, unknown_rule_in(rules, std::vector{word}));
  }
  out << report::sanitise(fmt::format("{}: {}", path, chain_text(settings.chain_for(path)))) << "\n\n";
  write_layer(out, group.settings->layer, rule);
  if (rule != nullptr) {
    const auto number = std::find(rules.begin(), rules.end(), rule) - rules.begin();
    write_rule(out, *rule, group.policy.selected[static_cast<std::size_t>(number)]);
    return ExitStatus::passed;
  }
  const auto& selected = group.policy.selected;
  out << fmt::format("\n{} of {} rules are on\n", std::count(selected.begin(), selected.end(), true),
                     rules.size());
  return ExitStatus::passed;
}

ExitStatus run_pack_test(const std::string& path, std::ostream& out, std::ostream& err) {
  const FileBytes read = read_file(path, kMostPackBytes);
  if (!read.error.empty()) { return usage_error(err, path + ": " + read.error); }
  settings::RulePack pack;
  settings::read_pack(path, read.bytes, rules::known(), pack);
  if (!pack.mistakes.empty()) {
    report::write_mistakes(err, pack.mistakes);
    return ExitStatus::error;
  }
  return PackTest(pack, out).run() ? ExitStatus::passed : ExitStatus::failed;
}

}  // namespace speclint::app
