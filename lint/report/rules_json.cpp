// The list of rules for machines: speclint-rules/1, a rule a line.
#include "lint/report/rules_json.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "lint/engine/parse_rules.h"
#include "lint/report/json_fields.h"
#include "lint/report/rule_words.h"
#include "lint/settings/profiles.h"

namespace speclint::report {
namespace {

std::vector<std::string_view> kinds_of(const Rule& rule) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const auto kind = static_cast<Kind>(i);
    if (rule.kinds.contains(kind)) { names.push_back(kind_name(kind)); }
  }
  return names;
}

void write_group(JsonWriter& json, const patterns::PhraseGroup& group) {
  json.StartObject();
  texts(json, "phrases", group.phrases);
  texts(json, "guards", group.guards);
  texts(json, "unless", group.unless);
  truth(json, "unless_measured", group.unless_measured);
  truth(json, "ignore_case", group.ignore_case);
  truth(json, "whole_words", group.whole_words);
  truth(json, "presence", group.presence);
  json.EndObject();
}

/// The members of a list, with those of its groups that are `wanted`.
template <typename Wanted>
void write_list(JsonWriter& json, const patterns::Lexicon& list, Wanted wanted) {
  text(json, "list", list.name);
  text(json, "summary", list.summary);
  key(json, "groups");
  json.StartArray();
  for (const patterns::PhraseGroup& group : list.groups) {
    if (wanted(group)) { write_group(json, group); }
  }
  json.EndArray();
}

void write_words(JsonWriter& json, const patterns::WordUse& use) {
  json.StartObject();
  text(json, "tier", tier_name(use.tier));
  text(json, "scope", scope_name(use.scope));
  write_list(json, *use.lexicon, [&](const patterns::PhraseGroup& group) { return group.tier == use.tier; });
  json.EndObject();
}

void write_late_words(JsonWriter& json, const Rule& rule) {
  if (rule.late_words == nullptr) { return nothing(json, "late_words"); }
  key(json, "late_words");
  json.StartObject();
  write_list(json, *rule.late_words, [](const patterns::PhraseGroup& /*group*/) { return true; });
  json.EndObject();
}

/// How the rule counts.
void write_weights(JsonWriter& json, const Rule& rule) {
  text(json, "severity", severity_name(rule.severity));
  truth(json, "opt_in", rule.opt_in);
  texts(json, "kinds", kinds_of(rule));
  text(json, "stage", kStageNames[static_cast<std::size_t>(rule.stage)]);
  text(json, "dimension", kDimensionNames[static_cast<std::size_t>(rule.dimension)]);
  text(json, "penalty", kPenaltyNames[static_cast<std::size_t>(rule.penalty)]);
  points(json, "share_cap", rule.share_cap);
  points(json, "share_k", rule.share_k);
  text(json, "ladder", kLadderNames[static_cast<std::size_t>(rule.ladder)]);
  truth(json, "taints", rule.taints);
  count(json, "precedence", rule.precedence);
  if (rule.replaces != nullptr) {
    text(json, "replaces", kCategoryNames[static_cast<std::size_t>(*rule.replaces)]);
  } else {
    nothing(json, "replaces");
  }
}

void write_option(JsonWriter& json, const RuleOption& option) {
  json.StartObject();
  text(json, "name", option.name);
  text(json, "summary", option.summary);
  points(json, "usual", option.value);
  points(json, "least", option.least);
  points(json, "most", option.most);
  json.EndObject();
}

void write_rule(JsonWriter& json, const Rule& rule) {
  json.StartObject();
  text(json, "id", rule.id);
  text(json, "name", rule.name);
  text(json, "category", kCategoryNames[static_cast<std::size_t>(rule.category)]);
  write_weights(json, rule);
  text(json, "summary", rule.summary);
  text(json, "rationale", rule.rationale);
  text(json, "message", rule.message);
  text(json, "question", rule.question);
  text(json, "fix", rule.fix);
  text(json, "bad", rule.bad);
  text(json, "good", rule.good);
  text(json, "note", rule.note);
  text(json, "source", rule.source);
  key(json, "options");
  json.StartArray();
  for (const RuleOption& option : rule.options) { write_option(json, option); }
  json.EndArray();
  key(json, "words");
  json.StartArray();
  for (const patterns::WordUse& use : rule.words) { write_words(json, use); }
  json.EndArray();
  write_late_words(json, rule);
  json.EndObject();
}

void write_profile(JsonWriter& json, const settings::Profile& profile, std::span<const Rule* const> rules) {
  std::vector<std::string_view> ids;
  for (const Rule* rule : rules) {
    if (profile.asks(*rule)) { ids.push_back(rule->id); }
  }
  json.StartObject();
  text(json, "name", profile.name);
  text(json, "summary", profile.summary);
  truth(json, "strict", profile.strict);
  texts(json, "rules", ids);
  json.EndObject();
}

void write_parse_rule(JsonWriter& json, const engine::ParseRule& rule) {
  json.StartObject();
  text(json, "id", rule.id);
  text(json, "name", rule.name);
  text(json, "severity", severity_name(rule.severity));
  text(json, "summary", rule.summary);
  text(json, "fix", rule.fix);
  json.EndObject();
}

/// A list of objects, one a line.
template <class List, class Write>
void write_list(std::ostream& out, std::string_view name, const List& list, Write write) {
  out << ",\n\"" << name << "\":[";
  std::string_view separator = "\n";
  for (const auto& element : list) {
    out << separator << to_json([&](JsonWriter& json) { write(json, element); });
    separator = ",\n";
  }
  out << "]";
}

}  // namespace

void write_rules_json(std::ostream& out, std::span<const Rule* const> rules) {
  out << R"({"schema":"speclint-rules/1",)"
      << "\n"
      << R"("tool":)" << to_json(write_tool);
  write_list(out, "rules", rules, [](JsonWriter& json, const Rule* rule) { write_rule(json, *rule); });
  write_list(out, "file_rules", engine::parse_rules(), write_parse_rule);
  write_list(out, "profiles", settings::profiles(), [&](JsonWriter& json, const settings::Profile& profile) {
    write_profile(json, profile, rules);
  });
  out << "}\n";
}

}  // namespace speclint::report
