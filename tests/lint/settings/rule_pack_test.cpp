// Rules of somebody's own: what a pack can hold, and what is refused.
#include "lint/settings/rule_pack.h"

#include <doctest/doctest.h>

#include <string>

#include "lint/engine/lint_ticket.h"
#include "parsers/parse_file.h"
#include "rules/all_rules.h"
#include "tests/support/files.h"

using namespace speclint;
using namespace speclint::settings;

namespace {

/// What a pack's rules find in a ticket, with all that is built in switched off.
std::vector<ReportedFinding> findings_of(const RulePack& pack, std::string_view ticket,
                                         std::string_view path = "1.md") {
  std::vector<const Rule*> rules(rules::all().begin(), rules::all().end());
  std::vector<bool> selected(rules.size(), false);
  for (const Rule& rule : pack.rules) {
    rules.push_back(&rule);
    selected.push_back(true);
  }
  const engine::Policy policy{.rules = rules, .selected = selected};
  const patterns::Matcher matcher(engine::words_of(policy));
  std::vector<ReportedFinding> findings;
  for (TicketReport& report : engine::lint_file(parse_file(std::string(path), ticket), {}, policy, matcher)) {
    for (ReportedFinding& finding : report.findings) { findings.push_back(std::move(finding)); }
  }
  return findings;
}

std::string rule(std::string_view rest) {
  return "rules:\n  - {id: ACME001, name: own, message: 'found {match}', " + std::string(rest) + "}\n";
}

}  // namespace

TEST_CASE("the pack of the examples is read without a mistake") {
  RulePack pack;
  const auto path = test::project_root() / "fixtures" / "settings" / "packs" / "acme.yaml";
  read_pack(path.string(), test::read_file(path), rules::all(), pack);
  for (const Mistake& mistake : pack.mistakes) { FAIL_CHECK(mistake.message); }
  CHECK(pack.rules.size() == 9);
  CHECK(pack.examples.size() == 18);
}

TEST_CASE("phrases are found at the very characters, in the places that a rule looks at") {
  RulePack pack;
  read_pack("p.yaml", rule("roles: [scope], groups: [{phrases: [old name], guards: [old name of]}]"),
            rules::all(), pack);
  REQUIRE(pack.mistakes.empty());
  const auto findings = findings_of(
      pack, "# T\n\nAn old name.\n\n## Scope\n\n- The *old* name, and OLD\n  NAME.\n- The old name of it.\n");
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].match == "old* name");
  CHECK(findings[0].message == "found old* name");
  CHECK(findings[0].location.begin == Position{7, 8});
  CHECK(findings[1].match == "OLD\n  NAME");
}

TEST_CASE("phrases with gaps find what stands far apart, with and without the prefilter") {
  RulePack pack;
  read_pack("p.yaml", rule("groups: [{phrases: ['from .{0,40} until further notice', short]}]"), rules::all(),
            pack);
  REQUIRE(pack.mistakes.empty());
  CHECK(findings_of(pack, "# T\n\nIt runs from Monday on until further notice.\n").size() == 1);
  CHECK(findings_of(pack, "# T\n\nIt is short.\n").size() == 1);
  CHECK(findings_of(pack, "# T\n\nIt runs until further notice.\n").empty());
}

TEST_CASE("an expression that is too large is refused with its size") {
  RulePack pack;
  read_pack("p.yaml", rule("groups: [{phrases: ['(?:[a-z]{1,100}-){1,30}']}]"), rules::all(), pack);
  REQUIRE(pack.mistakes.size() == 1);
  CHECK(pack.mistakes[0].location.begin.line == 2);
}

TEST_CASE("a required part counts only when something stands in it") {
  RulePack pack;
  read_pack("p.yaml", rule("require: {role: rollout}"), rules::all(), pack);
  REQUIRE(pack.mistakes.empty());
  CHECK(findings_of(pack, "# T\n\n## Rollout\n\nBehind a flag.\n").empty());
  const auto empty = findings_of(pack, "# T\n\n## Rollout\n\n## Scope\n\n- It.\n");
  REQUIRE(empty.size() == 1);
  CHECK(empty[0].location.begin.line == 3);
  CHECK(empty[0].match.empty());
}

TEST_CASE("whatever stands in a pack, reading it ends without a crash") {
  for (const std::string_view text :
       {"", "rules", "rules: []", "- a", "rules: [1, [], {}, null]", "rules: {a: b}",
        "rules: [{groups: [{phrases: }]}]", "rules: [{id: []}]", "\xff\xfe", "rules: [{count: {}}]"}) {
    CAPTURE(text);
    RulePack pack;
    read_pack("p.yaml", text, rules::all(), pack);
    CHECK((!pack.mistakes.empty() || pack.rules.empty()));
  }
}
