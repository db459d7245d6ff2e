// One flaw, one finding: which of two findings in a unit stays.
#include "lint/engine/dedupe.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/rule.h"

using namespace speclint;

namespace {

constexpr Category kLanguage = Category::language;
const Rule strict{.id = "ACC900", .name = "strict", .precedence = 2, .replaces = &kLanguage};
const Rule words{.id = "LNG900", .name = "words", .category = Category::language};
const Rule other{.id = "QUE900", .name = "other", .category = Category::questions};

std::vector<std::string_view> rules_left(Findings findings) {
  std::vector<std::string_view> ids;
  for (const Finding& finding : engine::dedupe(std::move(findings))) { ids.push_back(finding.rule->id); }
  return ids;
}

using Ids = std::vector<std::string_view>;

}  // namespace

TEST_CASE("of overlapping findings the longer stays, then the one with precedence, then the first rule") {
  CHECK(rules_left({{&words, {3, 9}, 0}, {&other, {5, 7}, 0}}) == Ids{"LNG900"});
  CHECK(rules_left({{&other, {3, 9}, 0}, {&strict, {3, 9}, 0}}) == Ids{"ACC900"});
  CHECK(rules_left({{&other, {3, 9}, 0}, {&words, {3, 9}, 0}}) == Ids{"LNG900"});
}

TEST_CASE("findings that do not overlap, or lie in different units, all stay, sorted by place") {
  CHECK(rules_left({{&words, {8, 9}, 0}, {&other, {3, 5}, 0}}) == Ids{"QUE900", "LNG900"});
  CHECK(rules_left({{&words, {3, 9}, 0}, {&other, {3, 9}, 1}}) == Ids{"LNG900", "QUE900"});
}

TEST_CASE("a category gives way in the whole unit to the rule that replaces it") {
  CHECK(rules_left({{&words, {8, 20}, 0}, {&strict, {3, 5}, 0}}) == Ids{"ACC900"});
  CHECK(rules_left({{&words, {8, 20}, 1}, {&strict, {3, 5}, 0}}) == Ids{"ACC900", "LNG900"});
}

TEST_CASE("two absences at one place are two findings") {
  CHECK(rules_left({{&words, {3, 3}}, {&other, {3, 3}}}) == Ids{"LNG900", "QUE900"});
}

TEST_CASE("the order that comes in changes nothing") {
  Findings findings{{&words, {8, 20}, 0}, {&strict, {3, 5}, 0}, {&other, {4, 9}, 0}, {&other, {30, 31}, 2}};
  const auto expected = rules_left(findings);
  std::reverse(findings.begin(), findings.end());
  CHECK(rules_left(findings) == expected);
}
