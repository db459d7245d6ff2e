// The linter's own test by mutation: good tickets get one flaw each by chance, and the rule that is meant for
// the flaw must find it at its place; the score must fall, and rise again when the flaw is mended.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "parsers/parse_file.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"
#include "tests/support/mutants.h"

namespace speclint::test {
namespace {

/// Flaws whose rule is not there yet are left out. Once all rules are there, none may be.
constexpr bool kAllRulesAreThere = false;

constexpr std::uint32_t kMutants = 2000;
constexpr double kMostMissed = 0.01;

struct GoodTicket {
  std::string name;
  std::string text;
  ParsedFile file;
  TicketReport report;
};

TicketReport report_on(const ParsedFile& file) { return lint(file, usual_policy()).front(); }

ParsedFile parse(const std::string& text) { return parse_file("tickets/a.md", text); }

std::vector<GoodTicket> read_good_tickets() {
  std::vector<GoodTicket> tickets;
  for (const auto& path : files_below(project_root() / "fixtures" / "tickets")) {
    const std::string name = path.filename().string();
    if (!name.starts_with("good-")) { continue; }
    std::string text = read_file(path);
    ParsedFile file = parse(text);
    TicketReport report = report_on(file);
    tickets.push_back({name, std::move(text), std::move(file), std::move(report)});
  }
  return tickets;
}

const std::vector<GoodTicket>& good_tickets() {
  static const std::vector<GoodTicket> tickets = read_good_tickets();
  return tickets;
}

const Rule* rule_of(const Flaw& flaw) {
  const auto rules = rules::all();
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const Rule* r) { return r->id == flaw.rule; });
  return found == rules.end() ? nullptr : *found;
}

bool fits(const Flaw& flaw, const GoodTicket& good) {
  const Rule& rule = *rule_of(flaw);
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const auto kind = static_cast<Kind>(i);
    if (kind_name(kind) == good.report.kind) {
      return rule.kinds.contains(kind) && flaw.kinds.contains(kind);
    }
  }
  return false;
}

bool touches(const Location& a, const Location& b) { return a.begin <= b.end && b.begin <= a.end; }

Location place_of(const Mutant& mutant, const ParsedFile& file) {
  return file.source.location(mutant.place.value_or(file.tickets.front().anchor()));
}

/// What the linter says about a mutant.
struct Outcome {
  bool found = false;    // the flaw, at its place
  bool cheaper = false;  // the score fell
  double total = 0;
};

Outcome outcome_of(const GoodTicket& good, const Flaw& flaw, const Mutant& mutant) {
  const ParsedFile file = parse(mutant.text);
  const TicketReport report = report_on(file);
  const Location place = place_of(mutant, file);
  const bool found =
      std::any_of(report.findings.begin(), report.findings.end(), [&](const ReportedFinding& finding) {
        return finding.rule == flaw.rule &&
               (mutant.place ? touches(finding.location, place)
                             : finding.location == place && finding.match.empty());
      });
  const double total = report.score ? report.score->total : 0;
  return {found, total < good.report.score->total, total};
}

struct Chosen {
  const GoodTicket* good;
  const Flaw* flaw;
  Mutant mutant;
};

/// The flaws whose rules are there.
std::vector<const Flaw*> known_flaws() {
  std::vector<const Flaw*> known;
  for (const Flaw& flaw : flaws()) {
    if (rule_of(flaw) != nullptr) { known.push_back(&flaw); }
  }
  return known;
}

/// A ticket and a flaw that can be made in it, by chance.
Chosen choose(Random& random, const std::vector<const Flaw*>& known) {
  for (;;) {
    const GoodTicket& good = random.pick(good_tickets());
    const Flaw& flaw = *random.pick(known);
    if (!fits(flaw, good)) { continue; }
    if (auto mutant = mutate(good.text, good.file.tickets.front(), flaw, random)) {
      return {&good, &flaw, std::move(*mutant)};
    }
  }
}

std::string text_of(const std::map<std::string, std::uint32_t>& counts) {
  std::string text;
  for (const auto& [name, count] : counts) { text += name + ": " + std::to_string(count) + "\n"; }
  return text;
}

TEST_CASE("nothing above info is wrong with the good tickets, and they are ready to be handed over") {
  CHECK(good_tickets().size() >= 10);
  for (const GoodTicket& good : good_tickets()) {
    CAPTURE(good.name);
    CHECK(good.report.verdict == Verdict::contract);
    for (const ReportedFinding& finding : good.report.findings) {
      CAPTURE(finding.rule);
      CAPTURE(finding.location.begin.line);
      CAPTURE(finding.message);
      CHECK(finding.severity < Severity::warning);
    }
  }
}

TEST_CASE("the good tickets are of all kinds") {
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const auto name = kind_name(static_cast<Kind>(i));
    CAPTURE(name);
    CHECK(std::any_of(good_tickets().begin(), good_tickets().end(),
                      [&](const GoodTicket& good) { return good.report.kind == name; }));
  }
}

TEST_CASE("every flaw can be made, and its rule is there or yet to come") {
  std::size_t left_out = 0;
  for (const Flaw& flaw : flaws()) {
    CAPTURE(flaw.name);
    if (rule_of(flaw) == nullptr) {
      ++left_out;
      continue;
    }
    Random random(1);
    CHECK(std::any_of(good_tickets().begin(), good_tickets().end(), [&](const GoodTicket& good) {
      return fits(flaw, good) && mutate(good.text, good.file.tickets.front(), flaw, random);
    }));
  }
  MESSAGE(left_out, " flaws are left out, because their rules are not there yet");
  if (kAllRulesAreThere) { CHECK(left_out == 0); }
}

TEST_CASE("a flaw is found at its place and lowers the score") {
  CAPTURE(run_seed());
  Random random(run_seed());
  const auto known = known_flaws();
  std::map<std::string, std::uint32_t> missed;
  std::uint32_t misses = 0;
  for (std::uint32_t i = 0; i < kMutants; ++i) {
    const Chosen chosen = choose(random, known);
    const Outcome outcome = outcome_of(*chosen.good, *chosen.flaw, chosen.mutant);
    CAPTURE(chosen.mutant.text);
    CHECK(outcome.total <= chosen.good->report.score->total);  // mending it never lowers the score
    if (outcome.found && outcome.cheaper) { continue; }
    ++misses;
    ++missed[std::string(chosen.flaw->name) + " in " + chosen.good->name +
             (outcome.found ? ", score kept" : ", not found")];
  }
  INFO(text_of(missed));
  CHECK(misses <= static_cast<std::uint32_t>(kMutants * kMostMissed));
}

TEST_CASE("of two flaws each can be mended without lowering the score") {
  CAPTURE(run_seed());
  Random random(run_seed() + 1);
  const auto known = known_flaws();
  for (std::uint32_t i = 0; i < kMutants; ++i) {
    const Chosen first = choose(random, known);
    const Flaw& flaw = *random.pick(known);
    if (!fits(flaw, *first.good)) { continue; }
    const auto second = mutate(first.good->text, first.good->file.tickets.front(), flaw, random);
    if (!second || !lie_apart(first.mutant.edits, second->edits)) { continue; }
    std::vector<Edit> both = first.mutant.edits;
    both.insert(both.end(), second->edits.begin(), second->edits.end());
    const Mutant twice{with_edits(first.good->text, both), std::nullopt, both};
    CAPTURE(first.flaw->name);
    CAPTURE(flaw.name);
    CAPTURE(twice.text);
    const double total = outcome_of(*first.good, flaw, twice).total;
    CHECK(total <= outcome_of(*first.good, *first.flaw, first.mutant).total);
    CHECK(total <= outcome_of(*first.good, flaw, *second).total);
  }
}

}  // namespace
}  // namespace speclint::test
