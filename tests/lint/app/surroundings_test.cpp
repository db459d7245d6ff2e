// What is read of the repository around a ticket, and what never is.
#include "lint/app/surroundings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "lint/app/repository_texts.h"
#include "parsers/parse_file.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"

using namespace speclint;
using namespace speclint::app;
namespace fs = std::filesystem;

namespace {

using Strings = std::vector<std::string>;

Strings sorted(Strings values) {
  std::sort(values.begin(), values.end());
  return values;
}

/// A rule that asks for one part, so that the tests do not depend on which rules there are.
engine::Policy policy_asking(SurroundingsPart part, bool selected = true) {
  static constexpr Rule kGlossary{.asks_for = SurroundingsPart::glossary};
  static constexpr Rule kTemplates{.taints = true, .asks_for = SurroundingsPart::template_lines};
  static constexpr Rule kLinks{.asks_for = SurroundingsPart::missing_targets};
  static constexpr std::array<const Rule*, 3> kRules{&kGlossary, &kTemplates, &kLinks};
  const auto number = static_cast<std::size_t>(part) - 1;
  return {.rules = std::span(kRules).subspan(number, 1), .selected = {selected}, .gate = score::no_gate()};
}

struct Home {
  test::TempFolder folder;
  fs::path root = folder.path() / "repository";

  explicit Home(bool is_repository = true) {
    fs::create_directories(root / "docs");
    fs::create_directories(root / "backlog");
    if (is_repository) { fs::create_directories(root / ".git"); }
  }
  Surroundings ask(SurroundingsReader& reader, std::string_view text) const {
    const fs::path path = root / "backlog" / "1.md";
    return reader.around(path.string(), parse_file(path.string(), text));
  }
};

}  // namespace

TEST_CASE("a glossary explains headings, bold words, cells and what stands before a colon or dash") {
  const std::string_view glossary =
      "# Terms\n\n## Key account\n\n- **NPR**: new product request\n- ZFT – the till system\nKAM = somebody\n"
      "| Term | Meaning |\n| --- | --- |\n| EOB | end of billing |\n\nThe daily balance list (DBL) is "
      "printed.\n";
  const Strings terms = terms_in(glossary, false);
  for (const std::string_view term : {"Key account", "NPR", "ZFT", "KAM", "EOB", "DBL"}) {
    CAPTURE(term);
    CHECK(std::find(terms.begin(), terms.end(), term) != terms.end());
  }
  CHECK(terms_in("We ship to KAM and NPR every day.\n", false).empty());
  CHECK(sorted(terms_in(glossary, true)) == Strings{"DBL", "EOB", "KAM", "NPR", "ZFT"});
}

TEST_CASE("of a template the lines count that somebody is to replace") {
  CHECK(
      template_lines_in(
          "---\nname: Bug report\n---\n## What happened\n\n<!-- please\nread this first -->\n"
          "**Describe the bug here**\nA clear and concise description, please.\n- [ ] I have read the rules\n"
          "Go on\n1. Go to '...' and click\nSteps to take here:\n",
          false) == Strings{"a clear and concise description please", "1 go to and click"});
  CHECK(
      template_lines_in(
          "body:\n  - type: textarea\n    attributes:\n      label: What did you see here\n"
          "      placeholder: \"Tell us what you see\"\n      value: |\n        One line of prefilled text\n",
          true) == Strings{"tell us what you see", "one line of prefilled text"});
}

TEST_CASE("a line is compared by its words") {
  CHECK(normalised_line("  - **Go to** 'Settings' … now!") == "go to settings … now");
  CHECK(normalised_line("***").empty());
}

TEST_CASE("glossary and templates are those of the repository of the ticket") {
  const Home home;
  test::write_file(home.root / "docs" / "Glossary.md", "- **NPR**: new product request\n");
  test::write_file(home.root / "README.md", "# The shop\n\n**KAM**: key account manager\n");
  fs::create_directories(home.root / ".github" / "ISSUE_TEMPLATE");
  test::write_file(home.root / ".github" / "ISSUE_TEMPLATE" / "bug.md", "Tell us what you saw\n");
  SurroundingsReader glossary(policy_asking(SurroundingsPart::glossary));
  const Surroundings terms = home.ask(glossary, "# T\n");
  CHECK(Strings(terms.glossary.begin(), terms.glossary.end()) == Strings{"KAM", "NPR"});
  CHECK(terms.template_lines.empty());
  SurroundingsReader templates(policy_asking(SurroundingsPart::template_lines, false));
  const Surroundings lines = home.ask(templates, "# T\n");
  CHECK(Strings(lines.template_lines.begin(), lines.template_lines.end()) == Strings{"tell us what you saw"});
}

TEST_CASE("nothing is read that no rule asks for, nor outside a repository") {
  const Home home;
  test::write_file(home.root / "GLOSSARY.md", "- **NPR**: new product request\n");
  SurroundingsReader unselected(policy_asking(SurroundingsPart::glossary, false));
  CHECK(home.ask(unselected, "# T\n").glossary.empty());
  const Home outside(false);
  test::write_file(outside.root / "GLOSSARY.md", "- **NPR**: new product request\n");
  SurroundingsReader reader(policy_asking(SurroundingsPart::glossary));
  CHECK(outside.ask(reader, "# T\n").glossary.empty());
  SurroundingsReader links(policy_asking(SurroundingsPart::missing_targets));
  CHECK(outside.ask(links, "# T\n\n[a](gone.md)\n").missing_targets.empty());
}

TEST_CASE("a link is missing when neither its folder nor the repository's root has the file") {
  const Home home;
  test::write_file(home.root / "docs" / "a b.md", "");
  test::write_file(home.root / "backlog" / "2.md", "");
  test::write_file(home.folder.path() / "outside.md", "");
  fs::create_symlink(home.folder.path(), home.root / "way-out");
  SurroundingsReader reader(policy_asking(SurroundingsPart::missing_targets));
  const std::string_view there =
      "# T\n\n[a](2.md) [b](docs/a%20b.md#part) [c](/docs/a%20b.md) [d](../docs/a%20b.md:12) [e](#part) "
      "[f](https://acme.example/x.md) [g](../../outside.md) [h](../../gone.md) [i](way-out/gone.md) "
      "[j](../issues/12) [k](path/to/file.md) [l](mailto:a@acme.example) [m](src/...) [n](folder)\n";
  CHECK(home.ask(reader, there).missing_targets.empty());
  CHECK(home.ask(reader, "# T\n\n![x](flow.png) [y](docs/gone.md#a) [z](/gone.md) [2](2.md)\n")
            .missing_targets == Strings{"/gone.md", "docs/gone.md#a", "flow.png"});
}

TEST_CASE("a glossary that is a link is not read") {
  const Home home;
  test::write_file(home.folder.path() / "outside.md", "- **NPR**: new product request\n");
  fs::create_symlink(home.folder.path() / "outside.md", home.root / "GLOSSARY.md");
  SurroundingsReader reader(policy_asking(SurroundingsPart::glossary));
  CHECK(home.ask(reader, "# T\n").glossary.empty());
}
