#include "lint/settings/resolved.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "lint/settings/settings_shape.h"
#include "parsers/text/labels.h"
#include "rules/patterns/phrase.h"

namespace speclint::settings {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

/// A number that the loader has checked; nothing for `off`.
std::optional<double> number_of(const Value& value) {
  double number = 0;
  const std::string& text = value.text;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  return parsed.ec == std::errc{} ? std::optional(number) : std::nullopt;
}

/// The texts, sorted, each once; what is empty is a mistake that is told elsewhere, and means nothing.
std::vector<std::string> texts_of(const Values& values) {
  std::vector<std::string> texts;
  std::transform(values.begin(), values.end(), std::back_inserter(texts),
                 [](const Value& value) { return value.text; });
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  std::erase_if(texts, [](const std::string& text) { return text.empty(); });
  return texts;
}

class Resolver {
 public:
  explicit Resolver(Resolved& result) : result_(result) {}

  void rules(std::span<const Rule* const> rules) {
    for (const Rule* rule : rules) { add_rule(*rule); }
  }

  void gate() {
    if (const Value* value = result_.layer.value("gate.severity")) {
      result_.gate.fail_on = severity_by_name(value->text);
      if (value->text == "off") { result_.gate.fail_on.reset(); }
    }
    if (const Value* value = result_.layer.value("gate.total")) {
      result_.gate.min_total = number_of(*value);
    }
    for (std::size_t i = 0; i < kDimensionCount; ++i) {
      const Value* value = result_.layer.value("gate.dimensions." + std::string(kDimensionNames[i]));
      if (value != nullptr) { result_.gate.min_dimensions[i] = number_of(*value); }
    }
  }

  void words() {
    for (std::size_t i = 1; i < kRoleCount; ++i) {
      const auto role = static_cast<SectionRole>(i);
      each("roles", role_name(role), [&](const std::string& word) {
        result_.own_words.roles.insert_or_assign(text::normalise_label(word), role);
      });
    }
    const auto& fields = field_names();
    for (std::size_t i = 0; i < fields.size(); ++i) {
      each("fields", fields[i], [&](const std::string& word) {
        result_.own_words.fields.insert_or_assign(text::normalise_key(word), kFieldRoles.at(i));
      });
    }
    const auto& statuses = status_names();
    for (std::size_t i = 0; i < statuses.size(); ++i) {
      each("statuses", statuses[i], [&](const std::string& word) {
        result_.own_words.statuses.insert_or_assign(text::normalise_label(word), static_cast<Status>(i + 1));
      });
    }
    for (std::size_t i = 0; i < kKindCount; ++i) {
      const std::string kind(kind_name(static_cast<Kind>(i)));
      each("kinds", kind, [&](const std::string& word) {
        result_.own_words.kinds.insert_or_assign(text::normalise_label(word), kind);
      });
    }
  }

  void rest() {
    if (const Value* kind = result_.layer.value("usual-kind")) { set_usual_kind(kind->text); }
    if (const Value* strict = result_.layer.value("strict")) { result_.strict = strict->text == "true"; }
    if (const Value* most = result_.layer.value("max-megabytes")) {
      result_.max_bytes = static_cast<std::size_t>(number_of(*most).value_or(0) * kMegabyte);
    }
    result_.terms = texts_of(result_.layer.list("terms"));
    result_.term_pattern = pattern_of(result_.terms);
  }

 private:
  static constexpr std::array kFieldRoles{
      text::FieldRole::title, text::FieldRole::id,       text::FieldRole::status, text::FieldRole::kind,
      text::FieldRole::body,  text::FieldRole::children, text::FieldRole::meta};

  template <class Use>
  void each(std::string_view group, std::string_view name, Use use) {
    if (!has_words_) { return; }
    for (const Value& value : result_.layer.list(std::string(group) + '.' + std::string(name))) {
      use(value.text);
    }
  }

  const patterns::Pattern* pattern_of(const std::vector<std::string>& words) {
    if (words.empty()) { return nullptr; }
    return &result_.patterns.emplace_back(patterns::any_of_words(words)).pattern;
  }

  void set_usual_kind(std::string_view name) {
    for (std::size_t i = 0; i < kKindCount; ++i) {
      const auto kind = static_cast<Kind>(i);
      if (kind_name(kind) == name) { result_.usual_kind = kind; }
    }
  }

  void add_rule(const Rule& rule) {
    const std::string key = "rules." + std::string(rule.id) + '.';
    const Value* state = result_.layer.value(key + "severity");
    const bool off = state == nullptr ? rule.opt_in : state->text == severity_name(Severity::off);
    result_.selected.push_back(!off);
    Rule changed = rule;
    if (state != nullptr && !off) { changed.set_severity = severity_by_name(state->text); }
    const bool has_options = set_options(key, changed);
    changed.allowed = pattern_of(texts_of(result_.layer.list(key + "allow")));
    const bool is_changed = has_options || changed.allowed != nullptr || changed.set_severity.has_value();
    result_.rules.push_back(is_changed ? &result_.changed_rules.emplace_back(changed) : &rule);
  }

  bool set_options(const std::string& key, Rule& rule) {
    std::vector<RuleOption> options(rule.options.begin(), rule.options.end());
    bool any = false;
    for (RuleOption& option : options) {
      const Value* value = result_.layer.value(key + std::string(option.name));
      if (value == nullptr) { continue; }
      option.value = number_of(*value).value_or(option.value);
      any = true;
    }
    if (any) { rule.options = result_.changed_options.emplace_back(std::move(options)); }
    return any;
  }

  Resolved& result_;
  bool has_words_ = !result_.layer.lists.empty();
};

}  // namespace

std::unique_ptr<const Resolved> resolve(Layer layer, std::span<const Rule* const> rules) {
  auto result = std::make_unique<Resolved>();
  result->layer = std::move(layer);
  Resolver resolver(*result);
  resolver.rules(rules);
  resolver.gate();
  resolver.words();
  resolver.rest();
  return result;
}

}  // namespace speclint::settings
