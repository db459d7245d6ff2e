// From a file to what a group of files is judged by.
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "lint/settings/profiles.h"
#include "lint/settings/resolved.h"
#include "lint/settings/settings_file.h"
#include "parsers/parse_file.h"
#include "rules/all_rules.h"
#include "tests/support/lint_text.h"

using namespace speclint;
using namespace speclint::settings;

namespace {

SettingsFile read(std::string_view text) {
  SettingsFile file = read_settings("team/.speclint.yaml", text, rules::all());
  for (const Mistake& mistake : file.mistakes) { FAIL_CHECK(mistake.message); }
  return file;
}

/// The usual profile with files laid over it.
std::unique_ptr<const Resolved> settle(std::initializer_list<std::string_view> files) {
  Layer layer = profile_layer(usual_profile(), rules::all());
  for (const std::string_view text : files) { lay_over(layer, read(text).layer); }
  return resolve(std::move(layer), rules::all());
}

struct State {
  bool selected = false;
  const Rule* rule = nullptr;
};

State state_of(const Resolved& settings, std::string_view id) {
  for (std::size_t i = 0; i < settings.rules.size(); ++i) {
    if (settings.rules[i]->id == id) { return {settings.selected[i], settings.rules[i]}; }
  }
  return {};
}

std::vector<TicketReport> lint(const Resolved& settings, std::string_view text) {
  const engine::Policy policy{.rules = settings.rules,
                              .selected = settings.selected,
                              .strict = settings.strict,
                              .gate = settings.gate,
                              .terms = settings.term_pattern};
  const patterns::Matcher matcher(engine::words_of(policy));
  return engine::lint_file(parse_file("1.md", text, {.own_words = &settings.own_words}), {}, policy, matcher);
}

bool has(const TicketReport& report, std::string_view rule, std::string_view match) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const ReportedFinding& finding) {
    return finding.rule == rule && finding.match == match;
  });
}

}  // namespace

TEST_CASE("without a file the settings are those of the usual profile") {
  const auto settings = settle({});
  CHECK(settings->rules.size() == rules::all().size());
  for (std::size_t i = 0; i < settings->rules.size(); ++i) {
    CHECK(settings->rules[i] == rules::all()[i]);
    CHECK(settings->selected[i] == !rules::all()[i]->opt_in);
  }
  CHECK(settings->gate.min_total == 80);
  CHECK(settings->gate.fail_on == Severity::blocker);
  CHECK(settings->changed_rules.empty());
}

TEST_CASE("a rule is set by name, id or category; what is said of it alone counts more") {
  const auto settings = settle({"rules:\n  LNG006: error\n  language: off\n  open-question: info\n"});
  CHECK(state_of(*settings, "LNG006").selected);
  CHECK(state_of(*settings, "LNG006").rule->set_severity == Severity::error);
  CHECK_FALSE(state_of(*settings, "LNG001").selected);
  CHECK(state_of(*settings, "QUE001").rule->set_severity == Severity::info);
}

TEST_CASE("later files count more, key by key, and lists are replaced or added to") {
  const auto settings =
      settle({"rules:\n  LNG006: {severity: error, allow: [nightly]}\nterms: [Quick Look]\ngate: commit\n",
              "rules:\n  LNG006: {extend-allow: [tonight]}\nextend-terms: [Fast Refresh]\n"
              "gate: {total: 50}\n",
              "rules:\n  vague-time: on\n"});
  CHECK(settings->terms == std::vector<std::string>{"Fast Refresh", "Quick Look"});
  CHECK(settings->gate.min_total == 50);
  CHECK(settings->gate.fail_on == Severity::blocker);
  CHECK_FALSE(settings->gate.min_dimensions[0]);
  CHECK(settings->layer.list("rules.LNG006.allow").size() == 2);
  CHECK_FALSE(state_of(*settings, "LNG006").rule->set_severity);
  CHECK(settle({"terms: [a]\n", "terms: [b]\n"})->terms == std::vector<std::string>{"b"});
}

TEST_CASE("each value knows where it was written") {
  const SettingsFile file = read("gate:\n  total: 50\nrules:\n  vague-time: off\n");
  const Value* total = file.layer.value("gate.total");
  REQUIRE(total != nullptr);
  CHECK(total->origin.place == "team/.speclint.yaml");
  CHECK(total->origin.line == 2);
  CHECK(file.layer.value("rules.LNG006.severity")->origin.line == 4);
}

TEST_CASE("paths are opened beside the file that names them") {
  const SettingsFile file = read("extends: [strict, ../base.yaml]\npacks: [own.yaml, /etc/own.yaml]\n");
  REQUIRE(file.extends.size() == 2);
  CHECK(file.extends[0].text == "strict");
  CHECK(file.extends[1].text == "base.yaml");
  CHECK(file.layer.list("packs")[0].text == "team/own.yaml");
  CHECK(file.layer.list("packs")[1].text == "/etc/own.yaml");
}

TEST_CASE("words that are fine excuse what stands in them, and nothing else") {
  const std::string_view ticket =
      "# Keep the page\n\nThe clerks ask for it each week.\n\n## Scope\n\n- The *Intuitive*\n  Desk opens "
      "the page.\n"
      "- The page has intuitive labels.\n";
  const auto usual = settle({});
  const auto with_term = settle({"terms: [Intuitive Desk]\n"});
  CHECK(has(lint(*usual, ticket)[0], "LNG001", "Intuitive"));
  CHECK_FALSE(has(lint(*with_term, ticket)[0], "LNG001", "Intuitive"));
  CHECK(has(lint(*with_term, ticket)[0], "LNG001", "intuitive"));
}

TEST_CASE("a rule lets its own words pass, and flags the next one in the sentence") {
  const std::string_view ticket = "# Send it\n\nSend the list next week or tomorrow.\n";
  CHECK(has(lint(*settle({}), ticket)[0], "LNG006", "next week"));
  const auto settings = settle({"rules:\n  vague-time: {allow: [next week]}\n"});
  CHECK_FALSE(has(lint(*settings, ticket)[0], "LNG006", "next week"));
  CHECK(has(lint(*settings, ticket)[0], "LNG006", "tomorrow"));
}

TEST_CASE("a severity is the most that a rule's findings have") {
  const std::string_view ticket =
      "# Keep the discount\n\nIt stays for customers who bought something before 2024, because they call "
      "otherwise. See https://docs.google.com/document/d/1 and https://a.slack.com/archives/1\n";
  const auto count = [&](const Resolved& settings, Severity severity) {
    const auto findings = lint(settings, ticket)[0].findings;
    return std::count_if(findings.begin(), findings.end(), [&](const ReportedFinding& finding) {
      return finding.rule == "CTX015" && finding.severity == severity;
    });
  };
  CHECK(count(*settle({"rules: {unreachable-link: blocker}\n"}), Severity::blocker) == 1);
  CHECK(count(*settle({"rules: {unreachable-link: blocker}\n"}), Severity::info) == 1);
  CHECK(count(*settle({"rules: {unreachable-link: info}\n"}), Severity::info) == 2);
}

TEST_CASE("options bound what a rule lets pass") {
  const std::string_view ticket =
      "# Add it\n\n## Acceptance criteria\n\n- `a` is 1\n- `b` is 2\n- `c` is 3\n";
  CHECK_FALSE(has(lint(*settle({}), ticket)[0], "SCO006", ""));
  CHECK(has(lint(*settle({"rules: {too-big: {max_criteria: 2}}\n"}), ticket)[0], "SCO006", ""));
}

TEST_CASE("own headings, keys, kinds and status words are understood") {
  const auto settings =
      settle({"roles: {acceptance: [Abnahme]}\nfields: {id: [nummer], status: [phase], title: [betreff]}\n"
              "kinds: {bug: [Störung]}\nstatuses: {closed: [geparkt]}\n"});
  const std::string_view ticket =
      "---\nnummer: T-9\nbetreff: Mend the list\ntype: Störung\nphase: geparkt\n---\n\n## Abnahme\n\n- `GET "
      "/x` returns 200.\n";
  const TicketReport report = lint(*settings, ticket)[0];
  CHECK(report.id == "T-9");
  CHECK(report.title == "Mend the list");
  CHECK(report.kind == "bug");
  CHECK(report.status == "closed");
  CHECK(report.acceptance_state == "testable");
  CHECK(lint(*settle({}), ticket)[0].kind == "feature");
}

TEST_CASE("own words count in YAML and in exports") {
  const auto settings =
      settle({"roles: {acceptance: [customfield_10042, Abnahme]}\n"
              "fields: {title: [Betreff], body: [Beschreibung], id: [Nummer], status: [Phase]}\n"
              "statuses: {closed: [geparkt]}\n"});
  const ParseOptions how{.own_words = &settings->own_words};
  const ParsedFile yaml = parse_file("1.yaml", "Betreff: Mend it\nNummer: 7\nAbnahme:\n  - It is 7.\n", how);
  REQUIRE(yaml.tickets.size() == 1);
  CHECK(yaml.tickets[0].title().text == "Mend it");
  CHECK(yaml.tickets[0].id() == "7");
  CHECK(yaml.tickets[0].sections()[1].role == SectionRole::acceptance);

  const ParsedFile csv = parse_file(
      "1.csv", "Nummer;Betreff;Beschreibung;Phase;Abnahme\n7;Mend it;It is broken.;geparkt;It is 7.\n", how);
  REQUIRE(csv.tickets.size() == 1);
  CHECK(csv.tickets[0].title().text == "Mend it");
  CHECK(csv.tickets[0].status() == Status::closed);
  CHECK(csv.tickets[0].why_not_judged().empty());
  CHECK(csv.tickets[0].sections().back().role == SectionRole::acceptance);
  CHECK(csv.tickets[0].text(csv.tickets[0].sections().back().heading) == "Abnahme");

  const ParsedFile jira = parse_file(
      "1.json",
      R"([{"key":"A-1","fields":{"summary":"Mend it","description":"h3. Why\nIt is broken.","status":{"name":"Open"},)"
      R"("customfield_10042":"* It is 7.\n* It is 8."}}])",
      how);
  REQUIRE(jira.tickets.size() == 1);
  const auto sections = jira.tickets[0].sections();
  REQUIRE(sections.back().role == SectionRole::acceptance);
  CHECK(sections.back().units.count == 3);  // its heading and two items
}
