// The format `markdown`: a comment for a pull request, with a table of the tickets and the questions of each.
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "lint/report/check_list.h"
#include "lint/report/formats.h"
#include "lint/report/markdown_text.h"
#include "lint/report/passed_over.h"
#include "lint/report/places.h"
#include "lint/report/questions.h"
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

std::string name_of(const TicketReport& report) {
  std::string name = markdown_text(path_text(report));
  for (const std::string& part : {report.id, report.title}) {
    if (!part.empty()) { name += ", " + markdown_text(part); }
  }
  return name;
}

std::string row(const TicketReport& report) {
  if (!report.score) {
    return fmt::format("| {} | - | not judged | {}: {} |\n", name_of(report), verdict_name(report.verdict),
                       joined(report.verdict_reasons));
  }
  const std::string gate = report.gate.passed ? "passed" : "**failed**: " + joined(report.gate.reasons);
  return fmt::format("| {} | {} {} | {} | {} |\n", name_of(report), score::points_text(report.score->total),
                     report.score->grade, gate, verdict_name(report.verdict));
}

std::string details(const TicketReport& report) {
  const std::vector<Question> questions = questions_of(report);
  if (questions.empty()) { return {}; }
  return fmt::format("\n<details{}>\n<summary>{}: {} question{}</summary>\n{}\n</details>\n",
                     report.gate.passed ? "" : " open", name_of(report), questions.size(),
                     questions.size() == 1 ? "" : "s", check_list(questions));
}

class MarkdownReporter final : public Reporter {
 public:
  explicit MarkdownReporter(std::ostream& out) : out_(out) {}

  void ticket(const TicketReport& report) override {
    if (PassedOver::takes(report)) { return passed_over_.add(report); }
    add(table_, row(report), kMostInTable, rows_left_out_);
    if (!report.score) { return; }
    const std::size_t room = kMostBytes - kMostInTable - kHeadAndFoot;
    add(details_, details(report), room, details_left_out_);
  }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    out_ << fmt::format("## speclint: {} of {} ticket{} passed\n", summary.passed, summary.tickets,
                        summary.tickets == 1 ? "" : "s");
    if (!table_.empty()) {
      out_ << "\n| ticket | score | gate | verdict |\n| --- | --- | --- | --- |\n" << table_;
    }
    for (const std::string& line : passed_over_.lines()) { out_ << '\n' << markdown_text(line) << '\n'; }
    out_ << details_;
    if (rows_left_out_ + details_left_out_ > 0) {
      out_ << fmt::format(
          "\nThis comment has an upper limit of {} characters: {} more tickets are not in the table, and the "
          "questions of {} are not shown.\n",
          kMostBytes, rows_left_out_, details_left_out_);
    }
  }

 private:
  /// Once something does not fit, nothing after it is shown either, so that what is shown has no holes.
  static void add(std::string& to, const std::string& text, std::size_t room, std::uint64_t& left_out) {
    if (text.empty()) { return; }
    if (left_out > 0 || to.size() + text.size() > room) {
      ++left_out;
    } else {
      to += text;
    }
  }

  std::ostream& out_;
  std::string table_;
  std::string details_;
  PassedOver passed_over_;
  std::uint64_t rows_left_out_ = 0;
  std::uint64_t details_left_out_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_markdown_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<MarkdownReporter>(out);
}

}  // namespace speclint::report
