#include "lint/settings/settings_shape.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "lint/settings/globs.h"
#include "parsers/text/labels.h"
#include "rules/rule_match.h"

namespace speclint::settings {
namespace {

using enum ShapeType;

constexpr double kMostMegabytes = 1024;
constexpr double kMostThreads = 256;
constexpr double kMostPoints = 100;
constexpr double kMostTerms = 1000;  // they become one pattern
constexpr std::size_t kLongestTerm = 200;

std::string label_problem(std::string_view label) {
  return text::normalise_label(label).empty() ? "there is no word in this heading" : "";
}

std::string key_problem(std::string_view key) {
  return text::normalise_key(key).empty() ? "there is no word in this key" : "";
}

std::string term_problem(std::string_view term) {
  if (term.size() > kLongestTerm) { return "this term is too long"; }
  const bool is_blank = term.find_first_not_of(" \t\r\n") == std::string_view::npos;
  return is_blank ? "there is no word in this term" : "";
}

Shape choice(std::vector<std::string_view> choices) {
  return {.type = ShapeType::word, .choices = std::move(choices)};
}

Shape plain_texts() { return {.type = texts}; }

Shape checked_texts(std::string (*problem)(std::string_view), std::string_view advice) {
  return {.type = texts, .problem = problem, .advice = advice};
}

Shape globs() {
  return checked_texts(glob_problem, "write a pattern as in .gitignore, such as backlog/**/*.md");
}

Shape terms() {
  Shape shape = checked_texts(term_problem, "write up to 200 bytes of words as they stand in tickets");
  shape.most = kMostTerms;
  return shape;
}

/// A number, or a word that says that it is not asked.
Shape points() { return {.type = number, .choices = {"off"}, .least = 0, .most = kMostPoints}; }

/// A key for each name, all of one shape.
Shape names(const std::vector<std::string_view>& keys_of, const Shape& each, const std::string& about) {
  Shape shape{.type = keys};
  for (const std::string_view name : keys_of) {
    shape.keys.push_back({std::string(name), each, about + std::string(name)});
  }
  return shape;
}

/// A key with the one that adds to it.
void add_extendable(std::vector<Key>& to, const std::string& name, const Shape& shape,
                    const std::string& about) {
  to.push_back({name, shape, about});
  to.push_back({"extend-" + name, shape, "The same, beside what is set elsewhere."});
}

std::vector<std::string_view> severities(bool with_state) {
  std::vector<std::string_view> words(kSeverityNames.begin() + 1, kSeverityNames.end());
  if (with_state) { words.insert(words.begin(), {"off", "on"}); }
  return words;
}

/// How a rule, or several, are set.
Shape rule_shape(std::span<const RuleOption> options) {
  Shape mapping{.type = keys};
  mapping.keys.push_back({"severity", choice(severities(true)),
                          "off, on (as it is built in), or how much its findings matter at most."});
  add_extendable(mapping.keys, "allow", terms(), "Words that this rule lets pass.");
  for (const RuleOption& option : options) {
    mapping.keys.push_back({std::string(option.name),
                            {.type = number, .least = option.least, .most = option.most},
                            std::string(option.summary)});
  }
  return {.type = either, .inner = {choice(severities(true)), std::move(mapping)}, .shorthand = "severity"};
}

Shape rules_shape(std::span<const Rule* const> rules) {
  Shape shape{.type = keys, .inner = {rule_shape({})}};
  shape.other_keys = kRuleIdPattern;
  shape.is_other_key = is_rule_id;
  const auto add = [&](std::string_view name, std::span<const RuleOption> options, std::string about) {
    if (find_key(shape, name) == nullptr) {
      shape.keys.push_back({std::string(name), rule_shape(options), std::move(about)});
    }
  };
  for (const std::string_view category : kCategoryNames) {
    add(category, {}, "All rules of this category; what is said of a single rule counts more.");
  }
  for (const Rule* rule : rules) {
    const std::string about = std::string(rule->id) + ": " + std::string(rule->summary);
    add(letters(*rule), {}, "All rules whose ids begin so; what is said of a single rule counts more.");
    add(rule->name, rule->options, about);
    add(rule->id, rule->options, about);
  }
  return shape;
}

Shape gate_shape() {
  Shape mapping{.type = keys};
  std::vector<std::string_view> grave = severities(false);
  grave.emplace_back("off");
  mapping.keys.push_back({"severity", choice(std::move(grave)), "A finding at or above it fails."});
  mapping.keys.push_back({"total", points(), "The lowest score that passes."});
  mapping.keys.push_back({"dimensions",
                          names({kDimensionNames.begin(), kDimensionNames.end()}, points(),
                                "The lowest score that passes, of the dimension "),
                          "The lowest scores of single dimensions."});
  return {.type = either,
          .inner = {choice({"handoff", "commit", "none"}), std::move(mapping)},
          .shorthand = "preset"};
}

std::vector<std::string_view> role_names() {
  std::vector<std::string_view> result;
  for (std::size_t i = 1; i < kRoleCount; ++i) { result.push_back(role_name(static_cast<SectionRole>(i))); }
  return result;
}

std::vector<std::string_view> kind_names() {
  std::vector<std::string_view> result;
  for (std::size_t i = 0; i < kKindCount; ++i) { result.push_back(kind_name(static_cast<Kind>(i))); }
  return result;
}

/// What may differ from file to file.
void add_ticket_keys(std::vector<Key>& to, std::span<const Rule* const> rules) {
  const Shape labels =
      checked_texts(label_problem, "write the heading, key or column as it stands in tickets");
  const Shape field_keys = checked_texts(key_problem, "write the key or column as it stands in tickets");
  to.push_back(
      {"rules", rules_shape(rules), "Rules by name, id or category: off, on, a severity, or options."});
  to.push_back(
      {"gate", gate_shape(), "What has to hold for a ticket to pass; a gate's name or its conditions."});
  add_extendable(to, "roles", names(role_names(), labels, "Own headings, keys and columns of the part "),
                 "Own headings, keys and columns, by the part of a ticket that they name.");
  add_extendable(to, "fields", names(field_names(), field_keys, "Own keys and columns that hold the "),
                 "Own keys and columns of fields.");
  add_extendable(to, "kinds",
                 names(kind_names(), labels, "Own types and labels of tickets that are of the kind "),
                 "Own types and labels of tickets, by kind.");
  add_extendable(to, "statuses", names(status_names(), labels, "Own status words that mean "),
                 "Own status words, by what they mean.");
  add_extendable(to, "terms", terms(), "Words that are fine here: names of products, terms of the trade.");
}

Shape override_shape(std::span<const Rule* const> rules) {
  Shape shape{.type = keys};
  shape.keys.push_back({"paths", globs(), "The files that these settings are for.", true});
  add_ticket_keys(shape.keys, rules);
  return shape;
}

}  // namespace

const std::vector<std::string_view>& field_names() {
  static const std::vector<std::string_view> names{"title", "id",       "status", "kind",
                                                   "body",  "children", "meta"};
  return names;
}

const std::vector<std::string_view>& status_names() {
  static const std::vector<std::string_view> names{"open", "started", "closed"};
  return names;
}

bool is_rule_id(std::string_view word) {
  constexpr std::size_t kDigits = 3;
  constexpr std::size_t kMostLetters = 8;
  const auto letters = static_cast<std::size_t>(
      std::find_if_not(word.begin(), word.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; }) -
      word.begin());
  const std::string_view digits = word.substr(letters);
  return letters >= 2 && letters <= kMostLetters && digits.size() == kDigits &&
         std::all_of(digits.begin(), digits.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

Shape settings_shape(std::span<const Rule* const> rules) {
  Shape shape{.type = keys};
  shape.keys.push_back({"extends", plain_texts(), "Profiles and files that these settings build on."});
  add_extendable(shape.keys, "tickets", globs(), "Which files in folders are tickets, as patterns.");
  add_extendable(shape.keys, "exclude", globs(), "Which files and folders are left out, as patterns.");
  add_ticket_keys(shape.keys, rules);
  shape.keys.push_back({"overrides",
                        {.type = list, .inner = {override_shape(rules)}},
                        "Other settings for some of the files; later ones count more."});
  add_extendable(shape.keys, "templates", plain_texts(), "Files of ticket templates beside the usual ones.");
  add_extendable(shape.keys, "packs", plain_texts(), "Files with rules of your own.");
  shape.keys.push_back({"max-megabytes",
                        {.type = number, .least = 1, .most = kMostMegabytes},
                        "The largest file that is read."});
  shape.keys.push_back({"format", plain_texts(), "Of the whole run: what --format says."});
  shape.keys.push_back(
      {"jobs", {.type = number, .least = 1, .most = kMostThreads}, "Of the whole run: what --jobs says."});
  shape.keys.push_back({"baseline", {.type = text}, "Of the whole run: what --baseline says."});
  return shape;
}

}  // namespace speclint::settings
