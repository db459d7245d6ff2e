// The rules over a set of tickets.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/lint/audit/audited.h"

using namespace speclint;
using audit::AuditedTicket;
using test::found_in;
using test::ticket;
using test::waiting_for;

TEST_CASE("the examples of a rule over a set do what they claim") {
  std::string_view last;
  for (const Rule* rule : rules::of_sets()) {
    CAPTURE(rule->id);
    CHECK(last < rule->id);
    last = rule->id;
    CHECK(found_in(test::audited_in("export.json", rule->bad), rule->id).find('\n') != std::string::npos);
    CHECK(found_in(test::audited_in("export.json", rule->good), rule->id) == "");
    for (const std::string_view text :
         {rule->summary, rule->rationale, rule->question, rule->fix, rule->source}) {
      CHECK_FALSE(text.empty());
    }
  }
}

TEST_CASE(
    "BKL002: the same words twice are found once, at the newer one; what is linked or a series is known") {
  const auto said = [](std::string id, std::string title, std::string created) {
    AuditedTicket result = ticket(std::move(id));
    result.title = title;
    result.dates.created = std::move(created);
    auto words = engine::telling_words(
        "Finance needs all paid orders of a month as one file with number, day, net and gross, for the "
        "ledger that "
        "is closed on the third working day");
    result.survey.sketch = engine::sketch_of_words(words);
    return result;
  };
  const AuditedTicket old = said("T-1", "Export paid orders", "2026-01-01");
  const AuditedTicket copy = said("T-2", "CSV of orders", "2026-02-01");
  CHECK(found_in({old, copy}, "BKL002") == "T-2 BKL002: says nearly the same as T-1: 100 % of its text\n");
  CHECK(found_in({copy, old}, "BKL002") == "T-2 BKL002: says nearly the same as T-1: 100 % of its text\n");
  AuditedTicket linked = copy;
  linked.links.push_back({LinkKind::related, "T-1"});
  CHECK(found_in({old, linked}, "BKL002") == "");
  AuditedTicket closed = copy;
  closed.status = "closed";
  CHECK(found_in({old, closed}, "BKL002") == "");
  CHECK(found_in({said("T-1", "Checklist for release 4.1", ""), said("T-2", "Checklist for release 4.2", "")},
                 "BKL002") == "");
}

TEST_CASE("BKL002: one ticket for each file is a series, a copy with another word in its title is not") {
  std::vector<std::string> words;
  for (int i = 0; i < 200; ++i) { words.push_back("word" + std::to_string(i)); }
  const auto about = [&](std::string id, std::string title, int edits) {
    AuditedTicket result = ticket(std::move(id));
    result.title = std::move(title);
    auto edited = words;
    for (int i = 0; i < edits; ++i) {
      edited[static_cast<std::size_t>(i) * 20] = "other" + std::to_string(i);
    }
    result.survey.sketch = engine::sketch_of_words(edited);
    result.survey.repeated = 0xFF;
    return result;
  };
  const AuditedTicket first = about("T-1", "Add documentation to the module storage", 0);
  CHECK(found_in({first, about("T-2", "Add documentation to the module network", 7)}, "BKL002") == "");
  CHECK(found_in({first, about("T-2", "Add documentation to the module network", 1)}, "BKL002") != "");
  CHECK(found_in({first, about("T-2", "Explain how data is kept", 7)}, "BKL002") != "");
  CHECK(found_in({first, about("T-2", "", 7)}, "BKL002") != "");
  AuditedTicket reworded = about("T-2", "Write documentation for the module storage", 7);
  reworded.survey.repeated = 0b0110;  // module and storage; nothing in its text is about writing
  CHECK(found_in({first, reworded}, "BKL002") != "");
}

TEST_CASE("BKL003: circles of any length, told once; chains and parents are none") {
  CHECK(found_in({waiting_for(ticket("T-1"), {"T-2"}), waiting_for(ticket("T-2"), {"#T-3"}),
                  waiting_for(ticket("T-3"), {"t-1"}), ticket("T-4")},
                 "BKL003") == "T-1 BKL003: waits in a circle: T-1, T-2, T-3\n");
  CHECK(found_in({waiting_for(ticket("T-1"), {"T-1"})}, "BKL003") == "T-1 BKL003: waits in a circle: T-1\n");
  CHECK(found_in({waiting_for(ticket("T-1"), {"T-2"}), waiting_for(ticket("T-2"), {"T-3"}), ticket("T-3")},
                 "BKL003") == "");
  AuditedTicket child = ticket("T-2");
  child.links.push_back({LinkKind::parent, "T-1"});
  CHECK(found_in({waiting_for(ticket("T-1"), {"T-2"}), child}, "BKL003") == "");
  AuditedTicket blocks = ticket("T-1");
  blocks.links = {{LinkKind::blocks, "T-2"}, {LinkKind::blocked_by, "T-2"}};
  CHECK(found_in({blocks, ticket("T-2")}, "BKL003") == "T-1 BKL003: waits in a circle: T-1, T-2\n");
}

TEST_CASE("BKL003: a chain of 100,000 tickets and a circle of as many need no deep stack") {
  std::vector<AuditedTicket> chain;
  constexpr int kMany = 100'000;
  for (int i = 0; i < kMany; ++i) {
    chain.push_back(waiting_for(ticket("T-" + std::to_string(i)), {"T-" + std::to_string(i + 1)}));
  }
  CHECK(found_in(chain, "BKL003") == "");
  chain.back().links = {{LinkKind::blocked_by, "T-0"}};
  CHECK(found_in(chain, "BKL003").starts_with("T-0 BKL003: waits in a circle: T-0, "));
}

TEST_CASE("BKL004: what is ready waits for what is not, or for what was dropped") {
  const AuditedTicket ready = waiting_for(ticket("T-2"), {"T-1"});
  CHECK(found_in({ticket("T-1", 41, false), ready}, "BKL004") ==
        "T-2 BKL004: waits for T-1, which scores 41 and does not pass the gate\n");
  CHECK(found_in({ticket("T-1"), ready}, "BKL004") == "");
  AuditedTicket done = ticket("T-1", 41, false);
  done.status = "closed";
  CHECK(found_in({done, ready}, "BKL004") == "");
  done.survey.resolution = "Won’t Do";
  CHECK(found_in({done, ready}, "BKL004") != "");
  done.survey.resolution = "Won't Do";
  CHECK(found_in({done, ready}, "BKL004") ==
        "T-2 BKL004: waits for T-1, which was closed without being done\n");
  CHECK(found_in({ticket("T-1", 41, false), waiting_for(ticket("T-2", 30, false), {"T-1"})}, "BKL004") == "");
  AuditedTicket stale = ticket("T-1");
  stale.dates.updated = "2026-01-01";
  CHECK(found_in({stale, ready}, "BKL004", "2026-06-30") == "");
  CHECK(found_in({stale, ready}, "BKL004", "2026-07-01") ==
        "T-2 BKL004: waits for T-1, which is untouched since 2026-01-01\n");
}

TEST_CASE("BKL005: age counts from the newest date of the set, or from --as-of") {
  const auto touched = [](std::string id, std::string day) {
    AuditedTicket result = ticket(std::move(id));
    result.dates.updated = std::move(day);
    return result;
  };
  CHECK(found_in({touched("T-1", "2025-12-01"), touched("T-2", "2026-06-30")}, "BKL005") ==
        "T-1 BKL005: untouched since 2025-12-01\n");
  CHECK(found_in({touched("T-1", "2026-01-01"), touched("T-2", "2026-06-30")}, "BKL005") == "");
  CHECK(found_in({touched("T-1", "2026-01-01")}, "BKL005", "2026-06-30") == "");
  CHECK(found_in({touched("T-1", "2026-01-01")}, "BKL005", "2026-07-01") ==
        "T-1 BKL005: untouched since 2026-01-01\n");
  AuditedTicket late = touched("T-1", "2026-06-01");
  late.dates.due = "2026-06-10";
  CHECK(found_in({late}, "BKL005", "2026-06-11") == "T-1 BKL005: was due on 2026-06-10\n");
  CHECK(found_in({late}, "BKL005", "2026-06-10") == "");
  late.dates.due.clear();
  late.survey.promised = "2026-06-10";
  CHECK(found_in({late}, "BKL005", "2026-06-11") == "T-1 BKL005: promises something by 2026-06-10\n");
  CHECK(found_in({late}, "BKL005", "2026-06-10") == "");
  CHECK(found_in({ticket("T-1")}, "BKL005") == "");  // nothing has a date
}

TEST_CASE(
    "BKL006: what was started, or is called ready, and does not pass; what passes and waits in triage") {
  AuditedTicket started = ticket("T-1", 40, false);
  CHECK(found_in({started}, "BKL006") == "");
  started.status = "started";
  CHECK(found_in({started}, "BKL006") == "T-1 BKL006: was started, but does not pass the gate\n");
  started.passed = true;
  CHECK(found_in({started}, "BKL006") == "");
  AuditedTicket marked = ticket("T-1", 40, false);
  marked.survey.mark = Mark::ready;
  CHECK(found_in({marked}, "BKL006") == "T-1 BKL006: is marked as ready, but does not pass the gate\n");
  marked.passed = true;
  CHECK(found_in({marked}, "BKL006") == "");
  marked.survey.mark = Mark::triage;
  CHECK(found_in({marked}, "BKL006") == "T-1 BKL006: passes the gate, and is still to be looked at\n");
  marked.passed = false;
  CHECK(found_in({marked}, "BKL006") == "");
}

TEST_CASE("what a status, a label and a sentence say of a ticket's plan") {
  const auto survey_of = [](const std::string& fields, const std::string& text) {
    return test::audited_in("t.md", "---\n" + fields + "\n---\n\n# Show prices\n\n" + text + "\n")
        .front()
        .survey;
  };
  CHECK(survey_of("status: Ready-for-dev", "").mark == Mark::ready);
  CHECK(survey_of("status: open\nlabels: [web, contractor]", "").mark == Mark::ready);
  CHECK(survey_of("status: needs triage\nlabels: [contractor]", "").mark == Mark::triage);
  CHECK(survey_of("status: open\nlabels: [web]", "").mark == Mark::none);
  CHECK(survey_of("status: Draft", "").mark == Mark::triage);
  const auto mark_in = [](const std::string& path) {
    return test::audited_in(path, "---\nstatus: To do\n---\n\n# Show prices\n").front().survey.mark;
  };
  CHECK(mark_in("backlog/drafts/draft-1.md") == Mark::triage);
  CHECK(mark_in("backlog/tasks/task-1.md") == Mark::none);
  CHECK(survey_of("type: bug", "").declares_kind);
  CHECK_FALSE(survey_of("status: open", "").declares_kind);
  CHECK(survey_of("estimate: 2 days", "").minutes == 2 * 8 * 60);
  CHECK(survey_of("estimate: 5 points", "").minutes == 0);

  const auto promised = [&](const std::string& text) { return survey_of("status: open", text).promised; };
  CHECK(promised("It must be ready by Q3 2026.") == "2026-09-30");
  CHECK(promised("Launch is planned for 2026-06-30, and due 2026-05-01 at the earliest.") == "2026-06-30");
  CHECK(promised("Deadline: 2026-02-28.\n\nDeliver the rest by the end of Q4-2026.") == "2026-12-31");
  CHECK(promised("Due 2026-02-30.") == "");
  CHECK(promised("Version 3 was released on 2023-01-05. Rows created before 2024-01-01 are kept.") == "");
  CHECK(promised("Run `finish by 2026-06-30` once.") == "");
}

TEST_CASE("BKL009: boxes and state, and one id for two") {
  AuditedTicket boxes = ticket("T-1");
  boxes.survey.boxes = 3;
  boxes.survey.ticked = 3;
  CHECK(found_in({boxes}, "BKL009") == "T-1 BKL009: is not closed, though all 3 boxes are ticked\n");
  boxes.survey.ticked = 2;
  CHECK(found_in({boxes}, "BKL009") == "");
  boxes.status = "closed";
  CHECK(found_in({boxes}, "BKL009") == "T-1 BKL009: is closed, though 1 of 3 boxes are empty\n");
  boxes.survey.resolution = "duplicate";
  CHECK(found_in({boxes}, "BKL009") == "");
  AuditedTicket twin = ticket("T-1");
  twin.path = "tickets/other.md";
  CHECK(found_in({ticket("T-1"), twin}, "BKL009") == "T-1 BKL009: has the same id as tickets/T-1.md\n");
  twin.path = "elsewhere/other.md";
  CHECK(found_in({ticket("T-1"), twin}, "BKL009") == "");
}

TEST_CASE("BKL009: the numbers of several lists in one file are no clash") {
  std::vector<AuditedTicket> tickets;
  for (std::uint32_t i = 0; i < 20; ++i) {
    tickets.push_back(ticket(std::to_string(i % 10)));
    tickets.back().path = "tasks.json";
    tickets.back().record = i;
  }
  CHECK(found_in(tickets, "BKL009") == "");
  tickets.resize(11);
  CHECK(found_in(tickets, "BKL009") == "0 BKL009: has the same id as record 0\n");
}

TEST_CASE("BKL009: who lacks what four of five around it have") {
  std::vector<AuditedTicket> tickets;
  for (int i = 0; i < 10; ++i) {
    tickets.push_back(ticket("T-" + std::to_string(i)));
    tickets.back().dates.created = "2026-01-01";
    tickets.back().survey.declares_kind = i < 7;
  }
  CHECK(found_in(tickets, "BKL009") == "");
  tickets[8].dates.created.clear();
  tickets[9].status = "unknown";
  CHECK(found_in(tickets, "BKL009") ==
        "T-8 BKL009: has no day of creation, unlike most around it\n"
        "T-9 BKL009: has no status, unlike most around it\n");
  tickets.pop_back();
  CHECK(found_in(tickets, "BKL009") == "");  // too few to know what is usual
}

TEST_CASE("CTX013: an id of the set's own series that is not there, when the set is large enough to know") {
  std::vector<AuditedTicket> tickets;
  for (int i = 1; i <= 20; ++i) { tickets.push_back(ticket("SHOP-" + std::to_string(i))); }
  tickets[0] = waiting_for(tickets[0], {"SHOP-99", "CRM-7", "some words", "https://example.org/SHOP-2"});
  CHECK(found_in(tickets, "CTX013") == "SHOP-1 CTX013: names SHOP-99, which is not in this backlog\n");
  tickets.pop_back();
  CHECK(found_in(tickets, "CTX013") == "");
}
