// What an audit counts.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lint/audit/near_duplicates.h"
#include "tests/lint/audit/audited.h"

using namespace speclint;
using audit::Audit;
using audit::AuditedTicket;
using test::ticket;

namespace {

audit::TicketSet all_of(const std::vector<AuditedTicket>& tickets) {
  audit::TicketSet all;
  for (const AuditedTicket& each : tickets) { all.push_back(&each); }
  return all;
}

AuditedTicket created(std::string id, std::string day, bool passed = true) {
  AuditedTicket result = ticket(std::move(id), passed ? 90 : 40, passed);
  result.dates.created = std::move(day);
  return result;
}

}  // namespace

TEST_CASE("a round trip costs what the catalogue's table says") {
  struct Row {
    double shift, calendar, working;
  };
  for (const Row& row :
       {Row{0, 6, 2}, Row{2, 6, 2}, Row{4, 6.8, 2.8}, Row{6, 8, 4}, Row{8, 20, 4}, Row{12, 20, 4},
        Row{-6, 20, 4}, Row{-8, 20, 4}, Row{-2, 10, 2}, Row{-4, 14.8, 2.7}}) {
    CAPTURE(row.shift);
    const audit::Delay delay = audit::delay_of(row.shift);
    CHECK(delay.calendar_hours == doctest::Approx(row.calendar).epsilon(0.01));
    CHECK(delay.working_hours == doctest::Approx(row.working).epsilon(0.02));
  }
  CHECK(audit::with_weekends(10) == 14);
}

TEST_CASE("quarters") {
  CHECK(name_of(*audit::quarter_of("2026-03-31")) == "2026-Q1");
  CHECK(name_of(*audit::quarter_of("2026-04-01")) == "2026-Q2");
  CHECK(name_of(next(*audit::quarter_of("2026-12-31"))) == "2027-Q1");
  CHECK(last_day(*audit::quarter_of("2026-02-03")) == "2026-03-31");
  for (const char* text : {"", "2026", "2026-13-01", "2026-00-01", "13.05.2026", "2026-05-133"}) {
    CAPTURE(text);
    CHECK_FALSE(audit::quarter_of(text).has_value());
  }
}

TEST_CASE("spreads are between the numbers, as usual for quartiles") {
  const audit::Spread spread = audit::spread_of({400, 100, 200, 300});
  CHECK(spread.mean == 25);
  CHECK(spread.lower_quartile == 17.5);
  CHECK(spread.median == 25);
  CHECK(spread.upper_quartile == 32.5);
  CHECK(audit::spread_of({}).mean == 0);
  CHECK(audit::spread_of({7}).upper_quartile == 0.7);
}

TEST_CASE("the slope of Theil and Sen does not mind one wrong value") {
  CHECK(audit::theil_sen(std::vector<double>{1, 2, 3, 4}) == 1.0);
  CHECK(audit::theil_sen(std::vector<double>{1, 2, 90, 4, 5}) == 1.0);
  CHECK(audit::theil_sen(std::vector<double>{5, 5}) == 0.0);
  CHECK_FALSE(audit::theil_sen(std::vector<double>{5}).has_value());
}

TEST_CASE("what counts: open, judged, no epic") {
  std::vector<AuditedTicket> tickets{ticket("T-1"), ticket("T-2", 40, false), ticket("T-3"), ticket("T-4"),
                                     ticket("T-5")};
  tickets[2].status = "closed";
  tickets[3].kind = "epic";
  tickets[4].score.reset();
  tickets[4].verdict = Verdict::not_a_ticket;
  tickets[1].acceptance_state = "none";
  tickets[0].survey.minutes = 90;
  tickets[3].survey.minutes = 150;
  const audit::Measures measures = audit::measure(all_of(tickets));
  CHECK(measures.estimated_days(Verdict::contract) == 0.5);
  CHECK(measures.estimated_days(Verdict::respecify) == 0);
  CHECK(measures.tickets == 5);
  CHECK(measures.closed == 1);
  CHECK(measures.epics == 1);
  CHECK(measures.counted == 2);
  CHECK(measures.pass_rate() == 50);
  CHECK(measures.acceptance_coverage() == 50);
  CHECK(measures.score.mean == 65);
  CHECK(measures.verdicts[static_cast<std::size_t>(Verdict::not_a_ticket)] == 1);
  CHECK(audit::measure({}).pass_rate() == 0);
}

TEST_CASE("blockers are ranked by the round trips that go with them") {
  std::vector<AuditedTicket> tickets{ticket("T-1"), ticket("T-2")};
  tickets[0].findings = {{"ACC001", Severity::blocker, Stage::accept, kNoIndex},
                         {"LNG001", Severity::warning, Stage::build, 3}};
  tickets[1].findings = {{"LNG001", Severity::warning, Stage::build, 3},
                         {"LNG001", Severity::warning, Stage::build, 4}};
  const auto blockers = audit::rank_blockers(all_of(tickets));
  REQUIRE(blockers.size() == 2);
  CHECK(blockers[0].rule == "ACC001");
  CHECK(blockers[0].round_trips == doctest::Approx(1.3 * 0.9));
  CHECK(blockers[1].tickets == 2);
  CHECK(blockers[1].findings == 3);
  CHECK(blockers[1].round_trips == doctest::Approx(1.3 * (0.25 + 1 - 0.75 * 0.75)).epsilon(0.001));
}

TEST_CASE("a trend needs three quarters, leaves the first out, and does not count small ones") {
  std::vector<AuditedTicket> tickets;
  const auto add = [&](const char* day, int passed, int failed) {
    for (int i = 0; i < passed + failed; ++i) {
      tickets.push_back(created("T-" + std::to_string(tickets.size()), day, i < passed));
    }
  };
  add("2025-11-03", 0, 10);
  add("2026-02-01", 4, 6);
  CHECK(audit::trend_of(tickets, nullptr).direction == audit::Direction::unknown);
  add("2026-05-01", 7, 3);
  add("2026-08-01", 0, 3);  // few
  const audit::Trend trend = audit::trend_of(tickets, nullptr);
  REQUIRE(trend.rows.size() == 4);
  CHECK(name_of(*trend.set_up) == "2025-Q4");
  CHECK(trend.rows[1].pass_rate == 40);
  CHECK(trend.rows[3].is_small());
  CHECK(trend.slope == 30.0);
  CHECK(trend.direction == audit::Direction::improving);
}

TEST_CASE("a history tells states and starts, and gaps are rows") {
  audit::History history;
  history.quarters.push_back({{2026, 1}, {ticket("T-1", 40, false), ticket("T-2")}});
  history.quarters.push_back({{2026, 3}, {ticket("T-1"), ticket("T-2")}});
  history.starts = {{"tickets/T-1.md", "T-1", {2026, 2}, false}, {"tickets/T-2.md", "T-2", {2026, 3}, true}};
  const audit::Trend trend = audit::trend_of({}, &history);
  REQUIRE(trend.rows.size() == 3);
  CHECK(trend.from_history);
  CHECK(trend.rows[0].pass_rate == 50);
  CHECK(trend.rows[1].counted == 0);
  CHECK(trend.rows[1].started == 1);
  CHECK(trend.rows[1].ready_before_start == 0);
  CHECK(trend.rows[2].ready_before_start == 1);
}

TEST_CASE("signals tell what comments, links and the history say, of a part of its own tickets") {
  const auto value_of = [](const audit::Readiness& readiness, std::string_view name) {
    for (const audit::Pillar& pillar : readiness.pillars) {
      for (const audit::Signal& signal : pillar.signals) {
        if (signal.name == name) { return signal.value; }
      }
    }
    return std::optional<double>(-1);
  };
  std::vector<AuditedTicket> tickets{ticket("T-1"), ticket("T-2"), ticket("T-3")};
  tickets[0].survey.labels = {"web"};
  tickets[0].survey.discussed = true;
  tickets[0].survey.refers = true;
  tickets[1].survey = tickets[0].survey;
  tickets[1].survey.labels = {"api"};
  tickets[1].findings = {{"QUE009", Severity::warning}, {"CTX015", Severity::info}};
  audit::History history;
  history.starts = {{"tickets/T-1.md", "T-1", {2026, 1}, true, false},
                    {"tickets/T-2.md", "T-2", {2026, 1}, false, true},
                    {"tickets/T-9.md", "T-9", {2026, 1}, false, false}};
  Audit all;
  audit::make_audit(tickets, {.by = audit::GroupKey::label, .history = &history}, all);
  CHECK(value_of(all.readiness, "what is asked in comments is answered") == 50);
  CHECK(value_of(all.readiness, "links can be opened from outside") == 50);
  CHECK(value_of(all.readiness, "not changed while it was worked on") == doctest::Approx(200.0 / 3));
  CHECK(value_of(all.readiness, "ready before it was started") == doctest::Approx(100.0 / 3));
  REQUIRE(all.subsets.size() >= 2);
  for (const audit::Subset& part : all.subsets) {
    if (part.name != "web" && part.name != "api") { continue; }
    CHECK(value_of(part.readiness, "ready before it was started") == (part.name == "web" ? 100 : 0));
    CHECK(value_of(part.readiness, "not changed while it was worked on") == (part.name == "web" ? 100 : 0));
  }
  Audit none;
  audit::make_audit({ticket("T-1")}, {}, none);
  CHECK(value_of(none.readiness, "what is asked in comments is answered") == std::nullopt);
  CHECK(value_of(none.readiness, "links can be opened from outside") == std::nullopt);
}

TEST_CASE("a team is ready, close or neither, and every threshold tells its value") {
  std::vector<AuditedTicket> tickets;
  for (int i = 0; i < 12; ++i) {
    AuditedTicket each = ticket("T-" + std::to_string(i));
    each.survey.author = i % 2 == 0 ? "ana" : "ben";
    each.survey.acceptor = "carl";
    each.survey.form = 7;
    each.survey.roles.add(SectionRole::out_of_scope);
    tickets.push_back(each);
  }
  Audit ready;
  audit::make_audit(tickets, {}, ready);
  CHECK(ready.readiness.stage == audit::Stage::ready);
  CHECK(ready.readiness.pillars[0].value == 100);
  for (std::size_t i = 0; i < 8; ++i) {
    tickets[i].passed = false;
    tickets[i].score->total = 70;
    tickets[i].survey.fixes = {"ACC003"};
  }
  Audit close;
  audit::make_audit(tickets, {}, close);
  CHECK(close.readiness.stage == audit::Stage::close);
  tickets.resize(9);
  Audit few;
  audit::make_audit(tickets, {}, few);
  CHECK(few.readiness.stage == audit::Stage::foundation);
  CHECK(few.readiness.for_ready[0].value == 9);
  CHECK_FALSE(few.readiness.for_ready[0].holds());
}

TEST_CASE(
    "lists: the fewest fixes first, what can go out is agreed on, not started and waits for nothing "
    "unready") {
  std::vector<AuditedTicket> tickets{ticket("T-1", 70, false), ticket("T-2", 60, false), ticket("T-3", 99),
                                     ticket("T-4", 95),        ticket("T-5", 97),        ticket("T-6", 98)};
  tickets[0].survey.fixes = {"ACC001", "CTX002"};
  tickets[1].survey.fixes = {"ACC001"};
  tickets[3].status = "started";
  tickets[4] = test::waiting_for(tickets[4], {"T-1"});
  tickets[5].survey.mark = Mark::triage;
  const std::vector<const Rule*> asked(rules::of_sets().begin(), rules::of_sets().end());
  Audit audit;
  audit::make_audit(tickets, {.asked = asked}, audit);
  REQUIRE(audit.closest.size() == 2);
  CHECK(audit.closest[0]->id == "T-2");
  REQUIRE(audit.go_today.size() == 1);
  CHECK(audit.go_today[0]->id == "T-3");
}

TEST_CASE("parts of a backlog by label: a ticket may be in several, and in none") {
  std::vector<AuditedTicket> tickets{ticket("T-1"), ticket("T-2", 40, false), ticket("T-3")};
  tickets[0].survey.labels = {"api", "web"};
  tickets[1].survey.labels = {"web"};
  Audit audit;
  audit::make_audit(tickets, {.by = audit::GroupKey::label}, audit);
  REQUIRE(audit.subsets.size() == 3);
  CHECK(audit.subsets[0].name == "web");
  CHECK(audit.subsets[0].measures.pass_rate() == 50);
  CHECK(audit.subsets[1].name == "(none)");
  CHECK(audit.subsets[2].name == "api");
}

TEST_CASE("a survey tells what stands in a ticket's fields and parts") {
  const auto tickets =
      test::audited_in("t.md",
                       "---\nid: T-1\nstatus: open\nauthor: ana\nassignee: ben\nreviewer: carl\n"
                       "labels: [web, api]\ncomponent: shop\n---\n\n# Show prices\n\n## Context\n\n"
                       "Customers ask by phone, 30 times a day.\n\n## Acceptance criteria\n\n"
                       "- [x] The list shows `12.00 EUR` for article 7\n- [ ] A failed request "
                       "shows `none`\n\n## Out of scope\n\n- Discounts\n");
  REQUIRE(tickets.size() == 1);
  const Survey& survey = tickets[0].survey;
  CHECK(survey.author == "ana");
  CHECK(survey.owner == "ben");
  CHECK(survey.acceptor == "carl");
  CHECK(survey.labels == std::vector<std::string>{"api", "web"});
  CHECK(survey.component == "shop");
  CHECK(survey.boxes == 2);
  CHECK(survey.ticked == 1);
  CHECK(survey.form != 0);
  CHECK(survey.roles.contains(SectionRole::out_of_scope));
  CHECK_FALSE(survey.roles.contains(SectionRole::access));
  CHECK(engine::title_words(tickets[0].title) == std::vector<std::string>{"price", "show"});
}

TEST_CASE("fixes lead to the gate: without those rules' findings the ticket passes") {
  const auto tickets =
      test::audited_in("t.md", "# Improve search\n\nIt should be fast.\n\n## Open questions\n\n- Who?\n");
  REQUIRE(tickets.size() == 1);
  CHECK_FALSE(tickets[0].passed);
  const auto& fixes = tickets[0].survey.fixes;
  CHECK(std::find(fixes.begin(), fixes.end(), "QUE002") != fixes.end());
  CHECK(fixes.size() >= 2);
}
