// A secret that stands in a ticket stands in no output, whichever rule quotes the text around it.
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "lint/report/reporters.h"
#include "tests/support/lint_text.h"

using namespace speclint;

namespace {

/// Everything that every format prints of a run.
std::string all_outputs(const std::vector<TicketReport>& tickets) {
  std::string outputs;
  const auto print = [&](auto make, std::span<const std::string_view> names) {
    for (const std::string_view name : names) {
      std::ostringstream out;
      const auto reporter = make(name, out, report::Style{.verbose = true});
      for (const TicketReport& ticket : tickets) { reporter->ticket(ticket); }
      reporter->finish({}, {});
      outputs += out.str();
    }
  };
  print(report::make_reporter, report::names());
  print(report::make_question_reporter, report::question_format_names());
  return outputs;
}

/// Joined here, so that nobody who searches this repository for keys finds one.
const std::string kPassword = std::string("Hv7#") + "kTq29w";
const std::string kAccessKey = std::string("AKIA") + "Q7ZP4WLM2XKD9RTB";

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("a secret is in no output") {
  const std::string tickets[] = {
      "# Import with password: " + kPassword + " soon\n\nLog in, then type " + kPassword + " ASAP.\n",
      "# Import\n\n## Open questions\n\n- Is " + kPassword + " right, or password: " + kPassword + "?\n",
      "---\npassword: '" + kPassword + "'\npassword: '" + kPassword + "'\n---\n# Import TBD\n",
      "# Import\n\n- TBD " + std::string(190, 'w') + " password: " + kPassword + " and\n",
      "# Import\n\n- TBD " + std::string(410, 'w') + " password: " + kPassword + " and\n",
      "# Import\n\n`" + kAccessKey + "` is used ASAP\n\n```sh\nexport KEY=" + kAccessKey + "\n```\n",
  };
  for (const std::string& text : tickets) {
    CAPTURE(text);
    for (const std::string_view path : {"t.md", "<stdin>"}) {
      const std::string outputs = all_outputs(test::lint(path, text, test::policy_of_all()));
      CHECK(count(outputs, "CTX017") > 0);
      CHECK(count(outputs, kPassword.substr(0, 5)) == 0);
      CHECK(count(outputs, kAccessKey.substr(0, 5)) == 0);
    }
  }
}

TEST_CASE("a secret is hidden when its rule is not selected, and in the file's other tickets") {
  const std::string text = "- title: Import\n  description: 'password: " + kPassword + "'\n- title: Export " +
                           kPassword + "\n  description: ASAP " + kPassword + "\n";
  engine::Policy policy = test::policy_of_all();
  for (std::size_t i = 0; i < policy.rules.size(); ++i) {
    if (policy.rules[i]->hides_match) { policy.selected[i] = false; }
  }
  const auto reports = test::lint("backlog.yaml", text, policy);
  REQUIRE(reports.size() == 2);
  const std::string outputs = all_outputs(reports);
  CHECK(count(outputs, "CTX017") == 0);
  CHECK(count(outputs, "LNG006") > 0);
  CHECK(count(outputs, kPassword.substr(0, 5)) == 0);
  CHECK(count(outputs, kPassword.substr(0, 4) + "******") > 0);
}

TEST_CASE("a key of several lines is hidden line by line") {
  std::string body;
  for (int i = 0; i < 6; ++i) {
    body += "Zk3vLq9xW2mB7tYcR5nD8sFgH1jK4pVuT6wXeA0zQiOyN" + std::to_string(i) + "aQ\n";
  }
  const std::string text = "# Sign TBD\n\n-----BEGIN RSA " + std::string("PRIVATE KEY-----\n") + body +
                           "-----END RSA PRIVATE KEY-----\n";
  const std::string outputs = all_outputs(test::lint("t.md", text, test::policy_of_all()));
  CHECK(count(outputs, "CTX017") > 0);
  CHECK(count(outputs, "Lq9xW2mB7t") == 0);
}

TEST_CASE("of a file that is full of secrets no text is shown") {
  std::string text = "# Import TBD\n\n";
  for (int i = 0; i < 100; ++i) { text += "password: Hv7#kTq" + std::to_string(1000 + i) + "w ASAP\n\n"; }
  const std::string outputs = all_outputs(test::lint("t.md", text, test::policy_of_all()));
  CHECK(count(outputs, "CTX017") >= 100);
  CHECK(count(outputs, "#kTq1") == 0);
}
