// The format `markdown`: a comment for a pull request, with a table of the tickets and the questions of each.
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/report/check_list.h"
#include "lint/report/formats.h"
#include "lint/report/markdown_text.h"
#include "lint/report/passed_over.h"
#include "lint/report/places.h"
#include "lint/report/questions.h"
#include "lint/report/ticket_name.h"
#include "lint/score/gate.h"

namespace speclint::report {
namespace {

/// GitHub takes 65,536 characters in a comment; counted in bytes, which are never fewer.
constexpr std::size_t kMostBytes = 65'000;
constexpr std::size_t kMostInTable = 25'000;
constexpr std::size_t kHeadAndFoot = 1'000;

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) { text += (text.empty() ? "" : ", ") + markdown_text(part); }
  return text;
}

std::string name_of(const TicketReport& report, std::string (*safe)(std::string_view)) {
  std::string name = safe(path_text(report));
  for (const std::string& part : ticket_name(report)) { name += ", " + safe(part); }
  return name;
}

std::string row(const TicketReport& report) {
  if (!report.score) {
    return fmt::format("| {} | - | not judged | {}: {} |\n", name_of(report, markdown_text),
                       verdict_name(report.verdict), joined(report.verdict_reasons));
  }
  const std::string gate = report.gate.passed ? "passed" : "**failed**: " + joined(report.gate.reasons);
  return fmt::format("| {} | {} {} | {} | {} |\n", name_of(report, markdown_text),
                     score::points_text(report.score->total), report.score->grade, gate,
                     verdict_name(report.verdict));
}

std::string details(const TicketReport& report) {
  const std::vector<Question> questions = questions_of(report);
  if (questions.empty()) { return {}; }
  return fmt::format("\n<details{}>\n<summary>{}: {} question{}</summary>\n{}\n</details>\n",
                     report.gate.passed ? "" : " open", name_of(report, markdown_html_text), questions.size(),
                     questions.size() == 1 ? "" : "s", check_list(questions));
}

/// Parts of the comment, as many as fit into `room` bytes: those of tickets that failed come first. Once a
/// part does not fit, no later one of its kind is shown either, so that what is shown has no holes.
class Parts {
 public:
  explicit Parts(std::size_t room) : room_(room) {}

  void add(bool failed, std::string text) {
    if (!text.empty()) { (failed ? failed_ : others_).add(std::move(text), room_); }
  }

  /// All that fits. Only now is it known how much room those that failed leave to the others.
  std::string text() {
    std::string all;
    for (const std::string& part : failed_.parts) { all += part; }
    Kind shown;
    for (std::string& part : others_.parts) { shown.add(std::move(part), room_ - all.size()); }
    for (const std::string& part : shown.parts) { all += part; }
    others_.left_out += shown.left_out;
    return all;
  }

  std::uint64_t left_out() const { return failed_.left_out + others_.left_out; }

 private:
  struct Kind {
    std::vector<std::string> parts;
    std::size_t size = 0;
    std::uint64_t left_out = 0;

    void add(std::string text, std::size_t room) {
      if (left_out > 0 || size + text.size() > room) {
        ++left_out;
        return;
      }
      size += text.size();
      parts.push_back(std::move(text));
    }
  };

  std::size_t room_;
  Kind failed_;
  Kind others_;
};

class MarkdownReporter final : public Reporter {
 public:
  explicit MarkdownReporter(std::ostream& out) : out_(out) {}

  void ticket(const TicketReport& report) override {
    if (PassedOver::takes(report)) { return passed_over_.add(report); }
    const bool failed = report.score && !report.gate.passed;
    rows_.add(failed, row(report));
    if (report.score) { details_.add(failed, details(report)); }
  }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    out_ << fmt::format("## speclint: {} of {} ticket{} passed\n", summary.passed, summary.tickets,
                        summary.tickets == 1 ? "" : "s");
    const std::string rows = rows_.text();
    if (!rows.empty()) {
      out_ << "\n| ticket | score | gate | verdict |\n| --- | --- | --- | --- |\n" << rows;
    }
    for (const std::string& line : passed_over_.lines()) { out_ << '\n' << markdown_text(line) << '\n'; }
    out_ << details_.text();
    if (rows_.left_out() + details_.left_out() > 0) {
      out_ << fmt::format(
          "\nThis comment has an upper limit of {} characters: {} more tickets are not in the table, and the "
          "questions of {} are not shown.\n",
          kMostBytes, rows_.left_out(), details_.left_out());
    }
  }

 private:
  std::ostream& out_;
  Parts rows_{kMostInTable};
  Parts details_{kMostBytes - kMostInTable - kHeadAndFoot};
  PassedOver passed_over_;
};

}  // namespace

std::unique_ptr<Reporter> make_markdown_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<MarkdownReporter>(out);
}

}  // namespace speclint::report
