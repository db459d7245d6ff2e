// The laws of the score on whole tickets: one flaw mended never lowers it, one flaw added never raises it.
// Runs on the project's own fixtures, or, with SPECLINT_TICKETS, on every Markdown and YAML file below that
// folder.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "parsers/parse_file.h"
#include "rules/facts/language.h"
#include "tests/support/files.h"
#include "tests/support/lint_text.h"
#include "tests/support/mutants.h"

namespace speclint::test {
namespace {

constexpr std::string_view kClean = "The page shows 3 rows";
constexpr std::array<std::string_view, 15> kVague{
    "It is probably fine, to be decided", "Details are TBD",
    "Perhaps it returns 3 rows, or something like that", "Maybe it is fast enough",
    // What rules of absence look for, had it only been decided.
    "TBD because users need it, so that the error 404 is retried after a timeout with a backup",
    "TBD: expected 3 rows instead of `{id}` from `GET /orders`, `a.id`, `b.id` and "
    "https://example.com/spec.json",
    "TBD whether @maria approves it within 3 days of work on Windows 11, verified by row counts and rollback",
    "TBD out of scope is not included, credentials are in the vault, reproduce it with the steps below",
    "Given a page, when it opens, then it shows TBD",
    "The page should return 404 when TBD, or fail with a ValueError", "This is user-friendly, etc",
    "It works well as soon as possible", "It should handle several large files appropriately",
    "Fix any other bugs you find while you are there", "Done when it works well, etc"};
constexpr std::size_t kEvasive = 10;  // of them, from the first on: these are not even an answer
constexpr int kTries = 4;             // edits of each ticket

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

bool is_hostile(const std::filesystem::path& path) {
  return path.parent_path() == project_root() / "fixtures" / "hostile";
}

/// Makes several edits of each file, and returns how many of them could be judged. In `fixtures/hostile`
/// words stand among control characters and scripts of which the lists know nothing: the first clean
/// sentence makes a text of them that can be judged at all. So these files are only spoiled.
template <typename Check>
std::size_t for_each_sample(bool with_hostile, Check check) {
  Random random(run_seed());
  std::size_t count = 0;
  for (const auto& path : files_below(samples_folder())) {
    const std::string extension = path.extension().string();
    if (extension != ".md" && extension != ".yaml" && extension != ".yml") { continue; }
    if (!with_hostile && is_hostile(path)) { continue; }
    const auto sample = sample_of("tickets/" + path.filename().string(), read_file(path));
    if (!sample) { continue; }
    CAPTURE(path.string());
    for (int i = 0; i < kTries; ++i) { count += check(random, *sample) ? 1 : 0; }
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

/// The units of a ticket that hold a flaw and can be written anew. An open question is mended by its answer,
/// not by another sentence in its place.
std::vector<Span> flawed_units(const Ticket& ticket, const TicketReport& report) {
  std::vector<Span> units;
  for (const ReportedFinding& finding : report.findings) {
    if (finding.unit == kNoIndex || !taints(finding)) { continue; }
    const Unit& unit = ticket.units()[finding.unit];
    if (is_judged_part(unit) && unit.role != SectionRole::open_questions) { units.push_back(unit.span); }
  }
  return units;
}

/// A place of the file where a sentence can be put in, and what stands before and behind it there.
struct Gap {
  std::uint32_t at = 0;
  std::string before;
  std::string behind;
  bool answers = false;  // what is put in would be read as the answer to a question
};

bool asks(const Ticket& ticket, const Unit& unit) {
  return unit.role == SectionRole::open_questions ||
         ticket.text(unit.span).find('?') != std::string_view::npos;
}

/// Behind a sentence another one, before an item one of its own, so that no unit that was there changes.
/// Nothing behind a colon, where it would belong to what leads in to it, and within a link.
std::optional<Gap> gap_at(std::string_view file, const Ticket& ticket, const Unit& unit) {
  const Span place = ticket.to_source(unit.span);
  if (unit.kind == UnitKind::sentence) {
    if (file[place.end - 1] == ':' ||
        std::string_view("])").find(file[place.end]) != std::string_view::npos) {
      return std::nullopt;
    }
    const bool ends = std::string_view(".?!").find(file[place.end - 1]) != std::string_view::npos;
    return Gap{place.end, ends ? " " : ". ", ".", asks(ticket, unit)};
  }
  const std::size_t line = file.find_last_of("\r\n", place.begin);
  const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
  const std::string_view marks = file.substr(begin, place.begin - begin);
  if (marks.find_first_of("-*+.)") == std::string_view::npos) { return std::nullopt; }
  const bool answers = asks(ticket, unit.parent == kNoIndex ? unit : ticket.units()[unit.parent]);
  return Gap{static_cast<std::uint32_t>(begin), std::string(marks), "\n", answers};
}

std::vector<Gap> gaps(std::string_view file, const Ticket& ticket) {
  std::vector<Gap> gaps;
  for (const Unit& unit : ticket.units()) {
    if (!is_judged_part(unit) || unit.struck || unit.quoted) { continue; }
    if (const auto gap = gap_at(file, ticket, unit)) { gaps.push_back(*gap); }
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
  bool vague = false;  // what was put in is flagged, so that its unit is not clean
};

/// Whether a finding that taints lies in a unit that begins in `span` of the ticket's file.
bool is_vague(const Ticket& ticket, const TicketReport& report, Span span) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const ReportedFinding& finding) {
    return finding.unit != kNoIndex && taints(finding) &&
           ticket.to_source(ticket.units()[finding.unit].span).overlaps(span);
  });
}

/// The ticket's score after an edit at `place` of its file; nothing when it is no longer the same ticket.
std::optional<Rescored> total_after(const Sample& sample, std::size_t number, Span place, const Gap& around,
                                    std::string_view sentence) {
  const auto begin = place.begin + static_cast<std::uint32_t>(around.before.size());
  const Span put_in{begin, begin + static_cast<std::uint32_t>(sentence.size())};
  const std::string text =
      with_edits(sample.text, {{place, around.before + std::string(sentence) + around.behind}});
  const auto edited = sample_of(sample.path, text);
  if (!edited || edited->reports.size() != sample.reports.size()) { return std::nullopt; }
  const TicketReport& report = edited->reports[number];
  if (!report.score) { return std::nullopt; }
  return Rescored{report.score->total, rules_of(report),
                  is_vague(edited->file.tickets[number], report, put_in)};
}

/// An edit of a ticket that was judged again.
struct Trial {
  double before = 0;
  double after = 0;
  std::string story;  // for whoever reads a failure
};

std::string story_of(std::string_view edited, const TicketReport& report, const Rescored& after) {
  return std::string(edited) + "\nbefore: " + rules_of(report) + "\nafter:  " + after.rules;
}

std::optional<Trial> mend(Random& random, const Sample& sample) {
  const std::uint32_t number = random.below(static_cast<std::uint32_t>(sample.reports.size()));
  const TicketReport& report = sample.reports[number];
  const Ticket& ticket = sample.file.tickets[number];
  const auto units = flawed_units(ticket, report);
  // In another language rules of absence are silent, and an English sentence would make them speak.
  if (!report.score || units.empty() || facts::language_of(ticket) != kEnglish) { return std::nullopt; }
  const Span unit = random.pick(units);
  // Without its full stop a sentence would run on into the next, which may be vague.
  const std::string clean = std::string(kClean) + (ticket.text(unit).ends_with('.') ? "." : "");
  const auto after = total_after(sample, number, ticket.to_source(unit), {}, clean);
  if (!after) { return std::nullopt; }
  return Trial{report.score->total, after->total, story_of(ticket.text(unit), report, *after)};
}

std::optional<Trial> spoil(Random& random, const Sample& sample) {
  const std::uint32_t number = random.below(static_cast<std::uint32_t>(sample.reports.size()));
  const TicketReport& report = sample.reports[number];
  const auto places = gaps(sample.text, sample.file.tickets[number]);
  if (!report.score || places.empty()) { return std::nullopt; }
  const Gap gap = random.pick(places);
  // A poor answer is judged as such, but it is one, unless it evades the question.
  const auto sentences = std::span(kVague).first(gap.answers ? kEvasive : kVague.size());
  const std::string_view vague = sentences[random.below(static_cast<std::uint32_t>(sentences.size()))];
  const auto after = total_after(sample, number, {gap.at, gap.at}, gap, vague);
  if (!after || !after->vague) { return std::nullopt; }
  return Trial{report.score->total, after->total, story_of(vague, report, *after)};
}

TEST_CASE("a flawed unit that is written anew never lowers the score") {
  CAPTURE(run_seed());
  const std::size_t mended = for_each_sample(false, [](Random& random, const Sample& sample) {
    const auto trial = mend(random, sample);
    if (!trial) { return false; }
    INFO(trial->story);
    CHECK(trial->after >= trial->before);
    return true;
  });
  MESSAGE(mended, " times mended");
  CHECK(mended >= 150);
}

TEST_CASE("a vague sentence that is put in never raises the score") {
  CAPTURE(run_seed());
  const std::size_t spoiled = for_each_sample(true, [](Random& random, const Sample& sample) {
    const auto trial = spoil(random, sample);
    if (!trial) { return false; }
    INFO(trial->story);
    CHECK(trial->after <= trial->before);
    return true;
  });
  MESSAGE(spoiled, " times spoiled");
  CHECK(spoiled >= 800);
}

}  // namespace
}  // namespace speclint::test
