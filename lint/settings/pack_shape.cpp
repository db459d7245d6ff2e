#include "lint/settings/pack_shape.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/settings/settings_shape.h"
#include "rules/own/own_check.h"
#include "rules/patterns/phrase.h"

namespace speclint::settings {
namespace {

using enum ShapeType;

std::string id_problem(std::string_view id) { return is_rule_id(id) ? "" : "this is no rule's id"; }

std::string name_problem(std::string_view name) {
  const bool fits = std::all_of(name.begin(), name.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
  });
  return fits && name.front() >= 'a' && name.front() <= 'z' ? "" : "this is no rule's name";
}

std::string expression_problem(std::string_view expression) {
  return patterns::examine_expression(expression).problem;
}

Shape choice(std::vector<std::string_view> choices) {
  return {.type = ShapeType::word, .choices = std::move(choices)};
}
Shape words(std::vector<std::string_view> choices) { return {.type = texts, .choices = std::move(choices)}; }
Shape plain() { return {.type = text}; }
Shape plain_texts() { return {.type = texts}; }
Shape amount() { return {.type = number, .least = 0, .most = 1e6}; }

Shape expression() {
  return {.type = text, .problem = expression_problem, .advice = "write a smaller or mended RE2 expression"};
}

template <class Names>
std::vector<std::string_view> all_of(const Names& names) {
  return {names.begin(), names.end()};
}

std::vector<std::string_view> roles() {
  std::vector<std::string_view> result;
  for (std::size_t i = 1; i < kRoleCount; ++i) { result.push_back(role_name(static_cast<SectionRole>(i))); }
  return result;
}

std::vector<std::string_view> kinds_of_tickets() {
  std::vector<std::string_view> result;
  for (std::size_t i = 0; i < kKindCount; ++i) { result.push_back(kind_name(static_cast<Kind>(i))); }
  return result;
}

Shape group_shape() {
  Shape shape{.type = keys};
  shape.keys = {
      {"tier", choice({"a", "b", "c"}),
       "a (usual): a flaw anywhere, the title included; b: only in a requirement; c: only under the profile "
       "strict."},
      {"phrases", plain_texts(), "What is looked for: words, or RE2 in which a blank is any run of blanks.",
       true},
      {"guards", plain_texts(), "A match that overlaps one of these does not count."},
      {"unless", plain_texts(), "No match counts in a sentence or item that holds one of these."},
      {"unless_measured", {.type = flag}, "No match counts beside a number, a literal or a link."},
      {"ignore_case", {.type = flag}, "Usually true."},
      {"whole_words", {.type = flag}, "Usually true; false for phrases that begin or end with punctuation."},
  };
  return shape;
}

Shape part_shape(const std::string& what, bool with_field) {
  Shape shape{.type = keys};
  shape.keys.push_back({"role", words(roles()), "The parts " + what});
  if (with_field) {
    shape.keys.push_back({"field", plain(), "The key of a field that has to have a value."});
  }
  return shape;
}

/// The ways in which a rule can check; each rule has one.
void add_checks(std::vector<Key>& to) {
  to.push_back(
      {"groups", {.type = list, .inner = {group_shape()}}, "Phrases that are flaws, as in a word list."});
  to.push_back(
      {"require", part_shape("that have to be there and say something.", true), "What has to be there."});
  to.push_back({"forbid", part_shape("that must not be there.", false), "What must not be there."});
  Shape match{.type = keys};
  match.keys = {{"title", expression(), "An RE2 expression that has to match in the title."},
                {"id", expression(), "An RE2 expression that has to match in the id."}};
  to.push_back({"match", std::move(match), "How titles or ids have to look."});
  Shape count{.type = keys};
  count.keys = {{"of", choice(all_of(kCountedNames)), "What is counted.", true},
                {"min", amount(), "The fewest."},
                {"max", amount(), "The most."}};
  to.push_back({"count", std::move(count), "How many there have to be."});
}

Shape rule_shape() {
  Shape shape{.type = keys};
  const std::vector<std::string_view> severities(kSeverityNames.begin() + 1, kSeverityNames.end());
  shape.keys = {
      {"id",
       {.type = text,
        .problem = id_problem,
        .advice = "write two to eight capitals and three digits, such as ACME001"},
       "Two to eight capitals and three digits.",
       true},
      {"name",
       {.type = text,
        .problem = name_problem,
        .advice = "write small letters, digits and dashes, such as old-name"},
       "States the flaw; reads well after \"ignore\".",
       true},
      {"message", plain(), "What is wrong, in one line; {match} stands for what was found.", true},
      {"summary", plain(), "What the rule finds; one sentence."},
      {"question", plain(), "What a contractor would ask; may hold {match}, {excerpt} and {title}."},
      {"fix", plain(), "What to write instead."},
      {"severity", choice(severities), "Usually warning."},
      {"category", choice(all_of(kCategoryNames)), "Where it counts in the score."},
      {"kinds", words(kinds_of_tickets()), "Only tickets of these kinds; usually all."},
      {"statuses", words({"unknown", "open", "started", "closed"}), "Only tickets of these; usually all."},
      {"roles", words(roles()), "Only in these parts; usually all."},
      {"where", words({"anywhere", "requirement", "acceptance", "title"}),
       "Of phrases: instead of by their tiers."},
  };
  add_checks(shape.keys);
  Shape examples{.type = keys};
  examples.keys = {{"bad", plain_texts(), "Tickets in Markdown that the rule flags."},
                   {"good", plain_texts(), "Tickets in Markdown that it does not flag."}};
  shape.keys.push_back({"examples", std::move(examples), "What speclint rules --test runs."});
  return shape;
}

}  // namespace

Shape pack_shape() {
  Shape shape{.type = keys};
  shape.keys = {{"name", plain(), "What the pack is called."},
                {"summary", plain(), "What it is for; one sentence."},
                {"rules", {.type = list, .inner = {rule_shape()}}, "The rules.", true}};
  return shape;
}

}  // namespace speclint::settings
