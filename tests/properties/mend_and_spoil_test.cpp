// The laws of the score on whole tickets: one flaw mended never lowers it, one flaw added never raises it.
// Runs on the project's own fixtures, or, with SPECLINT_TICKETS, on every Markdown and YAML file below that
// folder.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "parsers/parse_file.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"
#include "tests/support/mutants.h"

namespace speclint::test {
namespace {

constexpr std::string_view kClean = "The page shows 3 rows";
constexpr std::array<std::string_view, 5> kVague{"It is probably fine", "This is user-friendly, etc",
                                                 "Maybe it is fast enough", "Ask Maria for the rest",
                                                 "It works well as soon as possible"};

struct Sample {
  std::string path;
  std::string text;
  ParsedFile file;
  std::vector<TicketReport> reports;
};

/// The file as it is judged; nothing where a text cannot be edited by its decoded places.
std::optional<Sample> sample_of(std::string path, std::string text) {
  ParsedFile file = parse_file(path, text);
  if (file.tickets.empty() || file.source.text() != text || !file.findings.empty()) { return std::nullopt; }
  auto reports = lint(file, usual_policy());
  return Sample{std::move(path), std::move(text), std::move(file), std::move(reports)};
}

std::filesystem::path samples_folder() {
  const char* folder = std::getenv("SPECLINT_TICKETS");
  return folder != nullptr ? std::filesystem::path(folder) : project_root() / "fixtures";
}

template <typename Check>
std::size_t for_each_sample(Check check) {
  Random random(run_seed());
  std::size_t count = 0;
  for (const auto& path : files_below(samples_folder())) {
    const std::string extension = path.extension().string();
    if (extension != ".md" && extension != ".yaml" && extension != ".yml") { continue; }
    const auto sample = sample_of("tickets/" + path.filename().string(), read_file(path));
    if (!sample) { continue; }
    CAPTURE(path.string());
    count += check(random, *sample) ? 1 : 0;
  }
  return count;
}

bool is_judged_part(const Unit& unit) {
  return (unit.kind == UnitKind::item || unit.kind == UnitKind::sentence) && unit.role != SectionRole::log;
}

bool taints(const ReportedFinding& finding) {
  const auto rules = rules::all();
  return std::any_of(rules.begin(), rules.end(),
                     [&](const Rule* rule) { return rule->id == finding.rule && rule->taints; });
}

/// The units of a ticket that hold a flaw and can be written anew.
std::vector<Span> flawed_units(const Ticket& ticket, const TicketReport& report) {
  std::vector<Span> units;
  for (const ReportedFinding& finding : report.findings) {
    if (finding.unit == kNoIndex || !taints(finding)) { continue; }
    const Unit& unit = ticket.units()[finding.unit];
    if (is_judged_part(unit)) { units.push_back(unit.span); }
  }
  return units;
}

/// The ends of items and sentences, where another can be put.
std::vector<Span> gaps(const Ticket& ticket) {
  std::vector<Span> gaps;
  for (const Unit& unit : ticket.units()) {
    if (is_judged_part(unit) && !unit.struck && !unit.quoted) {
      gaps.push_back({unit.span.end, unit.span.end});
    }
  }
  return gaps;
}

/// The rules of a report's findings, for whoever reads a failure.
std::string rules_of(const TicketReport& report) {
  std::string rules;
  for (const ReportedFinding& finding : report.findings) {
    rules += std::string(finding.rule) + ":" + std::to_string(finding.location.begin.line) + " ";
  }
  return rules;
}

struct Rescored {
  double total = 0;
  std::string rules;
};

/// The ticket's score after an edit at `where` of its text; nothing when it is no longer the same ticket.
std::optional<Rescored> total_after(const Sample& sample, std::size_t number, Span where, std::string with) {
  const Ticket& ticket = sample.file.tickets[number];
  const Span place = ticket.to_source(where);
  const std::string text = with_edits(sample.text, {{place, std::move(with)}});
  const auto edited = sample_of(sample.path, text);
  if (!edited || edited->reports.size() != sample.reports.size()) { return std::nullopt; }
  const TicketReport& report = edited->reports[number];
  if (!report.score) { return std::nullopt; }
  return Rescored{report.score->total, rules_of(report)};
}

TEST_CASE("a flawed unit that is written anew never lowers the score") {
  CAPTURE(run_seed());
  const std::size_t mended = for_each_sample([](Random& random, const Sample& sample) {
    const std::uint32_t number = random.below(static_cast<std::uint32_t>(sample.reports.size()));
    const TicketReport& report = sample.reports[number];
    const auto units = flawed_units(sample.file.tickets[number], report);
    if (!report.score || units.empty()) { return false; }
    const Span unit = random.pick(units);
    CAPTURE(sample.file.tickets[number].text(unit));
    const auto after = total_after(sample, number, unit, std::string(kClean));
    if (!after) { return false; }
    INFO("before: ", rules_of(report), "\nafter:  ", after->rules);
    CHECK(after->total >= report.score->total);
    return true;
  });
  MESSAGE(mended, " tickets were mended");
  CHECK(mended >= 20);
}

TEST_CASE("a vague sentence that is put in never raises the score") {
  CAPTURE(run_seed());
  const std::size_t spoiled = for_each_sample([](Random& random, const Sample& sample) {
    const std::uint32_t number = random.below(static_cast<std::uint32_t>(sample.reports.size()));
    const TicketReport& report = sample.reports[number];
    const auto places = gaps(sample.file.tickets[number]);
    if (!report.score || places.empty()) { return false; }
    const Span place = random.pick(places);
    const std::string vague(random.pick(kVague));
    CAPTURE(report.title);
    CAPTURE(vague);
    const bool ends = place.end > 0 && sample.file.tickets[number].text()[place.end - 1] == '.';
    const auto after = total_after(sample, number, place, (ends ? " " : ". ") + vague + ".");
    if (!after) { return false; }
    INFO("before: ", rules_of(report), "\nafter:  ", after->rules);
    CHECK(after->total <= report.score->total);
    return true;
  });
  MESSAGE(spoiled, " tickets were spoiled");
  CHECK(spoiled >= 20);
}

}  // namespace
}  // namespace speclint::test
