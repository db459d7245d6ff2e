// What holds for every audit: mending a ticket lowers nothing, and neither threads nor the order of files
// change a byte.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "lint/report/audit_reports.h"
#include "parsers/parse_file.h"
#include "rules/set_rules.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"
#include "tests/support/mutants.h"
#include "tests/support/program.h"

namespace speclint::test {
namespace {

using audit::Audit;
using audit::AuditedTicket;

AuditedTicket audited_text(const std::string& path, const std::string& text) {
  engine::Policy policy = usual_policy();
  policy.survey = true;
  return audit::audited(lint(path, text, policy).front());
}

/// A ticket with a flaw, and the same without it.
struct Slot {
  AuditedTicket flawed;
  AuditedTicket mended;
  std::string_view flaw;
};

std::vector<Slot> make_backlog(Random& random, std::size_t size) {
  std::vector<std::string> good;
  for (const auto& path : files_below(project_root() / "fixtures" / "tickets")) {
    if (path.filename().string().starts_with("good-")) { good.push_back(read_file(path)); }
  }
  std::vector<Slot> slots;
  while (slots.size() < size) {
    const std::string path = "tickets/" + std::to_string(slots.size()) + ".md";
    const std::string& text = random.pick(good);
    const Flaw& flaw = random.pick(flaws());
    const ParsedFile file = parse_file(path, text);
    const auto mutant = mutate(text, file.tickets.front(), flaw, random);
    if (!mutant) { continue; }
    slots.push_back({audited_text(path, mutant->text), audited_text(path, text), flaw.name});
  }
  return slots;
}

std::vector<AuditedTicket> tickets_of(const std::vector<Slot>& slots, std::optional<std::size_t> mended) {
  std::vector<AuditedTicket> tickets;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    tickets.push_back(i == mended ? slots[i].mended : slots[i].flawed);
  }
  return tickets;
}

std::string json_of(std::vector<AuditedTicket> tickets) {
  Audit audit;
  audit::make_audit(std::move(tickets), {.by = audit::GroupKey::kind, .asked = rules::of_sets()}, audit);
  std::ostringstream out;
  report::write_audit_json({audit, {}, {}}, out);
  return out.str();
}

TEST_CASE("mending a ticket never lowers a pillar or the pass rate") {
  CAPTURE(run_seed());
  Random random(run_seed());
  constexpr double kNothing = 1e-9;
  const std::vector<Slot> slots = make_backlog(random, 120);
  Audit before;
  audit::make_audit(tickets_of(slots, {}), {.asked = rules::of_sets()}, before);
  std::size_t raised = 0;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    CAPTURE(slots[i].flaw);
    Audit after;
    audit::make_audit(tickets_of(slots, i), {.asked = rules::of_sets()}, after);
    CHECK(after.measures.pass_rate() >= before.measures.pass_rate() - kNothing);
    for (std::size_t pillar = 0; pillar < 3; ++pillar) {
      CAPTURE(before.readiness.pillars[pillar].name);
      CHECK(after.readiness.pillars[pillar].value >= before.readiness.pillars[pillar].value - kNothing);
    }
    raised += after.measures.pass_rate() > before.measures.pass_rate() ? 1 : 0;
  }
  CHECK(raised > 10);
}

TEST_CASE("the order in which tickets are read changes no byte of an audit") {
  Random random(run_seed());
  std::vector<AuditedTicket> tickets = tickets_of(make_backlog(random, 60), {});
  const std::string expected = json_of(tickets);
  CHECK(expected.size() > 5000);
  for (int round = 0; round < 5; ++round) {
    for (std::size_t i = tickets.size() - 1; i > 0; --i) {
      std::swap(tickets[i], tickets[random.below(static_cast<std::uint32_t>(i + 1))]);
    }
    CHECK(json_of(tickets) == expected);
  }
}

TEST_CASE("neither threads nor the order of the paths change a byte of what audit prints") {
  const TempFolder folder;
  write_tickets(folder.path() / "a" / "tickets", 60, run_seed());
  write_tickets(folder.path() / "b" / "tickets", 60, run_seed() + 1000);
  for (const std::string format : {"text", "json", "ndjson", "csv", "markdown", "html"}) {
    CAPTURE(format);
    const auto run = [&](std::vector<std::string> words) {
      words.insert(words.begin(), {"audit", "--format", format});
      return run_program(SPECLINT_PROGRAM, folder.path(), words).out;
    };
    const std::string expected = run({"--jobs", "1", "a", "b"});
    CHECK(expected.size() > 500);
    CHECK(run({"--jobs", "4", "a", "b"}) == expected);
    CHECK(run({"--jobs", "3", "b", "a"}) == expected);
  }
}

// Only a page tells the words of findings; the others do not have them made.
TEST_CASE("what an audit prints is the same beside a page") {
  const TempFolder folder;
  write_tickets(folder.path() / "tickets", 60, run_seed());
  write_file(folder.path() / "tickets" / "quoted.yaml", "title: Twice\ntitle: Twice\nbody: TBD\n");
  for (const std::string format : {"text", "json", "ndjson", "csv", "markdown"}) {
    CAPTURE(format);
    const auto run = [&](std::vector<std::string> words) {
      words.insert(words.begin(), {"audit", "tickets", "--format", format});
      return run_program(SPECLINT_PROGRAM, folder.path(), words).out;
    };
    CHECK(run({}) == run({"--format", "html=page.html"}));
  }
}

}  // namespace
}  // namespace speclint::test
