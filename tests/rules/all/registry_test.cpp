// What holds for every rule of the registry.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "rules/all_rules.h"
#include "rules/facts/compute_facts.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/lexicon.h"
#include "rules/patterns/phrase_tree.h"
#include "rules/set_rules.h"
#include "tests/support/lint_text.h"

using namespace speclint;
namespace fs = std::filesystem;

namespace {

bool is_kebab(std::string_view name) {
  return !name.empty() && name.front() != '-' && name.back() != '-' &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

/// Names of flaws read well after "ignore"; these are names of cures.
bool names_a_cure(std::string_view name) {
  constexpr std::array cures{"no-", "avoid-", "do-not-", "use-", "require-", "check-"};
  return std::any_of(cures.begin(), cures.end(),
                     [&](std::string_view cure) { return name.starts_with(cure); });
}

bool is_one_sentence(std::string_view text) {
  return !text.empty() && text.back() == '.' && text.find(". ") == std::string_view::npos;
}

std::string file_name(const Rule& rule) {
  std::string name(rule.name);
  std::replace(name.begin(), name.end(), '-', '_');
  return name + ".cpp";
}

}  // namespace

TEST_CASE("ids and names are unique, and the registry is sorted by id") {
  std::set<std::string_view> names;
  std::string_view last;
  for (const Rule* rule : rules::all()) {
    CHECK(last < rule->id);
    last = rule->id;
    CHECK(names.insert(rule->name).second);
  }
}

TEST_CASE("every rule says everything that it should of itself") {
  for (const Rule* rule : rules::all()) {
    CAPTURE(rule->id);
    CHECK(is_kebab(rule->name));
    CHECK_FALSE(names_a_cure(rule->name));
    CHECK(is_one_sentence(rule->summary));
    CHECK(is_one_sentence(rule->fix));
    for (const std::string_view text : {rule->rationale, rule->message, rule->question, rule->source}) {
      CHECK_FALSE(text.empty());
    }
    CHECK((rule->check_unit != nullptr) != (rule->check_ticket != nullptr));
  }
}

TEST_CASE("rules that ask for a part of the hand-over say for which, because the verdict is made of them") {
  const std::map<std::string_view, Part> parts{
      {"SCO001", Part::exclusions},  {"SCO004", Part::goal},      {"SCO007", Part::appetite},
      {"SCO009", Part::deliverable}, {"SCO011", Part::rollout},   {"CTX004", Part::expected},
      {"CTX008", Part::access},      {"CTX009", Part::interface}, {"CTX010", Part::data},
      {"CTX011", Part::failures},    {"CTX012", Part::contacts},  {"ACC007", Part::failures},
      {"ACC009", Part::thresholds},  {"ACC011", Part::proof},     {"CTX001", Part::context},
      {"CTX006", Part::environment}};
  for (const Rule* rule : rules::all()) {
    CAPTURE(rule->id);
    const auto known = parts.find(rule->id);
    CHECK(rule->part == (known == parts.end() ? Part::none : known->second));
  }
}

TEST_CASE("what is off unless selected says nothing about which units are clean") {
  for (const Rule* rule : rules::all()) {
    CAPTURE(rule->id);
    CHECK_FALSE((rule->opt_in && rule->taints));
  }
}

TEST_CASE("the examples of a rule do what they claim") {
  for (const Rule* rule : rules::all()) {
    CAPTURE(rule->id);
    const char* file = rule->bad.starts_with('[') ? "export.json" : "ticket.md";
    CHECK(test::findings_of(*rule, file, rule->bad).size() > 0);
    CHECK(test::findings_of(*rule, file, rule->good).size() == 0);
  }
}

TEST_CASE("a rule, its file and its fixtures match one to one") {
  std::set<std::string> expected_files;
  std::set<std::string> expected_fixtures;
  for (const Rule* rule : rules::all()) {
    const std::string folder(kCategoryNames[static_cast<std::size_t>(rule->category)]);
    expected_files.insert(folder + "/" + file_name(*rule));
    expected_fixtures.insert(std::string(rule->name));
  }
  // Those over a set are tried on sets (tests/lint/audit/set_rules_test.cpp).
  for (const Rule* rule : rules::of_sets()) { expected_files.insert("backlog/" + file_name(*rule)); }
  std::set<std::string> files;
  for (const std::string_view folder : kCategoryNames) {
    for (const auto& entry : fs::directory_iterator(fs::path(SPECLINT_ROOT) / "rules" / folder)) {
      files.insert(std::string(folder) + "/" + entry.path().filename().string());
    }
  }
  std::set<std::string> fixtures;
  for (const auto& entry : fs::directory_iterator(fs::path(SPECLINT_ROOT) / "fixtures/rules")) {
    fixtures.insert(entry.path().filename().string());
  }
  CHECK(files == expected_files);
  CHECK(fixtures == expected_fixtures);
}

TEST_CASE("no phrase that all units are searched for is left to its expression") {
  for (const Rule* rule : rules::all()) {
    for (const patterns::WordUse& use : rule->words) {
      CAPTURE(use.lexicon->name);
      REQUIRE(use.lexicon->tree != nullptr);
      CHECK(use.lexicon->tree->unanchored().empty());
    }
  }
}

TEST_CASE("every list is one that a rule shows, or one that tells facts") {
  std::set<const patterns::Lexicon*> shown;
  for (const patterns::WordUse& use : facts::words()) { shown.insert(use.lexicon); }
  for (const Rule* rule : rules::all()) {
    for (const patterns::WordUse& use : rule->words) { shown.insert(use.lexicon); }
    if (rule->late_words != nullptr) { shown.insert(rule->late_words); }
  }
  for (const patterns::Lexicon* list : lexicons::all()) {
    CAPTURE(list->name);
    CHECK(shown.contains(list));
  }
}
