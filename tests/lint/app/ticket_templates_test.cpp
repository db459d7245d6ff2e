// The templates of `init`: filled in as their prompts say they pass the gate, and empty they do not.
#include "lint/app/ticket_templates.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "lint/app/repository_texts.h"
#include "parsers/parse_file.h"
#include "parsers/yaml/yaml_tree.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"

using namespace speclint;

namespace {

std::map<std::string, std::string> read_answers() {
  const std::string text = test::read_file(test::project_root() / "fixtures" / "settings" / "answers.yaml");
  const yaml::Tree tree = yaml::read_yaml(text, {0, static_cast<std::uint32_t>(text.size())});
  REQUIRE(tree.findings.empty());
  REQUIRE(tree.documents.size() == 1);
  std::map<std::string, std::string> answers;
  for (const Node::Entry& entry : tree.documents[0].root.entries) {
    answers[entry.key.value] = entry.value.value;
  }
  return answers;
}

/// The template with each prompt replaced by its answer.
std::string filled_in(std::string text, const std::map<std::string, std::string>& answers,
                      std::set<std::string>& used) {
  for (std::size_t begin = text.find('<'); begin != std::string::npos; begin = text.find('<', begin)) {
    const std::size_t end = text.find('>', begin);
    REQUIRE(end != std::string::npos);
    const std::string prompt = text.substr(begin + 1, end - begin - 1);
    CAPTURE(prompt);
    REQUIRE(answers.contains(prompt));
    const std::string& answer = answers.at(prompt);
    text.replace(begin, end - begin + 1, answer);
    begin += answer.size();
    used.insert(prompt);
  }
  return text;
}

}  // namespace

TEST_CASE("a template that is filled in as its prompts say passes the gate, with grade A") {
  const auto answers = read_answers();
  std::set<std::string> used;
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const auto kind = static_cast<Kind>(i);
    CAPTURE(kind_name(kind));
    const std::string ticket = filled_in(app::ticket_template(kind), answers, used);
    const auto reports = test::lint("SHOP-77.md", ticket, test::usual_policy());
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].kind == kind_name(kind));
    CHECK(reports[0].gate.passed);
    REQUIRE(reports[0].score);
    CHECK(reports[0].score->total >= 90);
    CHECK(reports[0].verdict == Verdict::contract);
    for (const ReportedFinding& finding : reports[0].findings) {
      if (finding.severity >= Severity::error) { FAIL_CHECK(finding.rule, " ", finding.message); }
    }
  }
  CHECK(used.size() == answers.size());
}

TEST_CASE("a template that nobody filled in is no ticket that passes") {
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const auto kind = static_cast<Kind>(i);
    CAPTURE(kind_name(kind));
    const std::string text = app::ticket_template(kind);
    std::vector<std::string> lines =
        app::template_lines_in(text, false);  // as the settings of `init` make them known
    std::sort(lines.begin(), lines.end());
    const auto reports =
        test::lint(parse_file("1.md", text), test::usual_policy(), {.template_lines = lines});
    REQUIRE(reports.size() == 1);
    CHECK_FALSE(reports[0].gate.passed);
  }
}
