// Words that users type: near misses and choices of rules.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "lint/app/rule_selection.h"
#include "lint/app/text.h"
#include "lint/settings/did_you_mean.h"
#include "lint/settings/profiles.h"

using namespace speclint;
using namespace speclint::app;
using settings::closest;
using settings::unknown;

namespace {

Rule rule(std::string_view id, std::string_view name, Category category, bool opt_in = false) {
  Rule result;
  result.id = id;
  result.name = name;
  result.category = category;
  result.opt_in = opt_in;
  return result;
}

}  // namespace

TEST_CASE("a near miss is told, a far one is not") {
  constexpr std::array<std::string_view, 3> formats{"text", "json", "ndjson"};
  CHECK(closest("jsn", formats) == "json");
  CHECK(closest("njson", formats) == "json");
  CHECK(closest("ndjsn", formats) == "ndjson");
  CHECK(closest("ndj", formats) == "ndjson");
  CHECK_FALSE(closest("sarif", formats));
  CHECK_FALSE(closest(std::string(1000, 'j'), formats));
  CHECK(unknown("format", "txt", formats) == "unknown format txt (did you mean text?)");
  CHECK(unknown("format", "xml", formats) == "unknown format xml (known: text, json, ndjson)");
}

TEST_CASE("lists are split at commas") {
  CHECK(split("a, b,,c ", ',') == std::vector<std::string_view>{"a", "b", "c"});
  CHECK(split(" , ", ',').empty());
}

TEST_CASE("rules are chosen by id, name, category or letters") {
  const Rule vague = rule("LNG006", "vague-time", Category::language);
  const Rule hard = rule("LNG001", "subjective-quality", Category::language);
  const Rule open = rule("QUE001", "open-question", Category::questions);
  const Rule off = rule("QUE009", "silent", Category::questions, true);
  const std::array<const Rule*, 4> rules{&hard, &vague, &open, &off};
  using Words = std::vector<std::string>;
  const std::vector<bool> usual{true, true, true, false};
  const auto chosen = [&](const Words& select, const Words& ignore) {
    return select_rules(rules, usual, select, ignore);
  };

  CHECK(chosen({}, {}) == std::vector<bool>{true, true, true, false});
  CHECK(chosen({"LNG006"}, {}) == std::vector<bool>{false, true, false, false});
  CHECK(chosen({"open-question"}, {}) == std::vector<bool>{false, false, true, false});
  CHECK(chosen({"QUE"}, {}) == std::vector<bool>{false, false, true, true});
  CHECK(chosen({"language"}, {"vague-time"}) == std::vector<bool>{true, false, false, false});
  CHECK(chosen({}, {"LNG"}) == std::vector<bool>{false, false, true, false});
  CHECK(unknown_rule_in(rules, Words{"open-question", "vague-tiem"}) ==
        "unknown rule vague-tiem (did you mean vague-time?)");
}
