// The format `text`: for people, grouped by ticket.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "lint/report/findings_text.h"
#include "lint/report/formats.h"
#include "lint/report/paint.h"
#include "lint/report/passed_over.h"
#include "lint/report/places.h"
#include "lint/report/sanitise.h"
#include "lint/report/ticket_name.h"
#include "lint/score/gate.h"

namespace speclint::report {
namespace {

using score::points_text;

constexpr std::size_t kFixFirst = 3;
constexpr std::size_t kFewReasons = 3;

std::string header(const TicketReport& report, bool color) {
  std::string line = paint(path_text(report), Ink::bold, color);
  for (const std::string& part : ticket_name(report)) { line += "  " + sanitise(part); }
  line += fmt::format("  {} {}  ", points_text(report.score->total), report.score->grade);
  return line + (report.gate.passed ? paint("passed", Ink::green, color) : paint("failed", Ink::red, color));
}

std::string joined(const std::vector<std::string>& parts) {
  std::string line;
  for (const std::string& part : parts) {
    if (!line.empty()) { line += ", "; }
    line += sanitise(part);
  }
  return line;
}

std::string dimensions(const score::Score& score) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < kDimensionCount; ++i) {
    if (!score.active[i]) { continue; }
    std::string name(kDimensionNames[i]);
    std::replace(name.begin(), name.end(), '_', ' ');
    parts.push_back(name + " " + points_text(score.dimensions[i]));
  }
  return joined(parts);
}

/// The verdict with its weightiest reasons. What the gate says is told beside it.
std::string verdict_text(const TicketReport& report) {
  std::vector<std::string> reasons;
  for (const std::string& reason : report.verdict_reasons) {
    const auto& told = report.gate.reasons;
    if (reasons.size() < kFewReasons && std::find(told.begin(), told.end(), reason) == told.end()) {
      reasons.push_back(reason);
    }
  }
  const std::string verdict(verdict_name(report.verdict));
  return reasons.empty() ? verdict : verdict + ": " + joined(reasons);
}

/// The findings whose repair gains most, the dearest first.
std::vector<const ReportedFinding*> dearest(const std::vector<ReportedFinding>& findings) {
  std::vector<const ReportedFinding*> result;
  for (const ReportedFinding& finding : findings) {
    if (finding.gain > 0) { result.push_back(&finding); }
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const auto* a, const auto* b) { return a->gain > b->gain; });
  result.resize(std::min(result.size(), kFixFirst));
  return result;
}

using Counts = std::array<std::uint64_t, kWithheldCount>;

Counts counts_of(const TicketReport& report) {
  Counts counts{};
  for (const WithheldFinding& withheld : report.withheld) {
    ++counts[static_cast<std::size_t>(withheld.why)];
  }
  return counts;
}

/// `2 suppressed, 5 in the baseline`; empty when nothing is withheld.
std::string withheld_text(const Counts& counts) {
  constexpr std::array<std::string_view, kWithheldCount> kWords{"suppressed", "in the baseline",
                                                                "on lines that the change did not touch"};
  std::string line;
  for (std::size_t i = 0; i < kWithheldCount; ++i) {
    if (counts[i] == 0) { continue; }
    line += fmt::format("{}{} {}", line.empty() ? "" : ", ", counts[i], kWords[i]);
  }
  return line;
}

class TextReporter final : public Reporter {
 public:
  TextReporter(std::ostream& out, const Style& style) : out_(out), style_(style) {}

  void ticket(const TicketReport& report) override {
    if (style_.quiet) { return; }
    if (!style_.verbose && PassedOver::takes(report)) { return passed_over_.add(report); }
    if (!report.score) { return passed_over(report); }
    const bool plain =
        report.gate.passed && report.findings.empty() && !(style_.verbose && !report.withheld.empty());
    separate(plain);
    const std::string withheld = withheld_text(counts_of(report));
    out_ << header(report, style_.color);
    if (plain && !withheld.empty()) { out_ << "  (" << withheld << ')'; }
    out_ << '\n';
    if (plain) { return; }
    write_findings(out_, report.findings, style_.color);
    verdict(report);
  }

  void finish(const Summary& summary, std::span<const Skipped> skipped) override {
    for (const std::string& line : passed_over_.lines()) {
      separate(true);
      out_ << line << '\n';
    }
    if (style_.verbose) { list(skipped); }
    separate(false);
    out_ << tickets_text(summary) << '\n';
    if (summary.tickets > 0) { out_ << findings_text(summary) << '\n'; }
    const std::string withheld = withheld_text(summary.withheld);
    if (!withheld.empty()) { out_ << "not shown: " << withheld << '\n'; }
    if (summary.mended) { out_ << baseline_text(summary) << '\n'; }
  }

 private:
  /// What is wrong with a file is told even if there is no ticket in it.
  void passed_over(const TicketReport& report) {
    if (!report.named && !style_.verbose && report.findings.empty()) { return; }
    separate(report.findings.empty());
    out_ << path_text(report) << ": " << passed_over_text(report) << '\n';
    write_findings(out_, report.findings, style_.color);
  }

  void verdict(const TicketReport& report) {
    out_ << '\n';
    row("score", fmt::format("{}: {}", points_text(report.score->total), dimensions(*report.score)));
    if (!report.gate.passed) { row("gate", joined(report.gate.reasons)); }
    const std::string withheld = withheld_text(counts_of(report));
    if (!withheld.empty()) { row("not shown", withheld); }
    row("verdict", verdict_text(report));
    row("expect", fmt::format("{} questions, {} round trips", points_text(report.effort.questions),
                              points_text(report.effort.round_trips)));
    std::string_view label = "fix first";
    for (const ReportedFinding* finding : dearest(report.findings)) {
      row(label, fmt::format("{} {} (+{}): {}", place_text(*finding), finding->rule,
                             points_text(finding->gain), sanitise(finding->fix)));
      label = "";
    }
  }

  void row(std::string_view label, std::string_view value) {
    out_ << "  " << paint(fmt::format("{:<11}", label), Ink::dim, style_.color) << value << '\n';
  }

  void list(std::span<const Skipped> skipped) {
    if (skipped.empty()) { return; }
    separate(false);
    for (const Skipped& file : skipped) {
      out_ << fmt::format("skipped {}: {}\n", sanitise(file.path), sanitise(file.reason));
    }
  }

  /// A blank line between blocks; lines of the same sort follow each other without one.
  void separate(bool line) {
    if (written_ && !(line && last_was_line_)) { out_ << '\n'; }
    written_ = true;
    last_was_line_ = line;
  }

  static std::string tickets_text(const Summary& summary) {
    std::string line = fmt::format("{} judged: {} passed, {} failed", plural(summary.tickets, "ticket"),
                                   summary.passed, summary.failed);
    if (summary.not_tickets > 0) { line += fmt::format("; {} not a ticket", summary.not_tickets); }
    if (summary.not_judged > 0) { line += fmt::format("; {} not judged", summary.not_judged); }
    if (summary.closed > 0) { line += fmt::format("; {} closed", summary.closed); }
    return line;
  }

  static std::string findings_text(const Summary& summary) {
    std::vector<std::string> parts;
    for (std::size_t i = kSeverityCount; i-- > static_cast<std::size_t>(Severity::info);) {
      if (summary.findings[i] > 0) { parts.push_back(plural(summary.findings[i], kSeverityNames[i])); }
    }
    return fmt::format("findings: {}; score: mean {}, median {}", parts.empty() ? "none" : joined(parts),
                       points_text(summary.mean_score), points_text(summary.median_score));
  }

  static std::string baseline_text(const Summary& summary) {
    const std::uint64_t mended = *summary.mended;
    if (summary.written) {
      return fmt::format("baseline: {} written, {} mended and taken out", plural(*summary.written, "finding"),
                         mended);
    }
    if (mended == 0) { return "baseline: none of its findings mended"; }
    return fmt::format("baseline: {} mended; --update-baseline takes {} out", plural(mended, "finding"),
                       mended == 1 ? "it" : "them");
  }

  static std::string plural(std::uint64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 || noun == "info" ? "" : "s");
  }

  std::ostream& out_;
  Style style_;
  PassedOver passed_over_;
  bool written_ = false;
  bool last_was_line_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_text_reporter(std::ostream& out, const Style& style) {
  return std::make_unique<TextReporter>(out, style);
}

}  // namespace speclint::report
