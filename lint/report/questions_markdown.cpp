// The format `markdown` of `questions`: a check list for each ticket, made to be pasted into it.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lint/report/check_list.h"
#include "lint/report/formats.h"
#include "lint/report/markdown_text.h"
#include "lint/report/passed_over.h"
#include "lint/report/places.h"
#include "lint/report/questions.h"
#include "lint/report/ticket_name.h"
#include "parsers/model/question_list.h"

namespace speclint::report {
namespace {

std::string plural(std::uint64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string path_of(const TicketReport& report) { return markdown_text(path_text(report)); }

/// A sentence that begins with a word of ours, so that no ticket's id begins a list or a heading.
std::string introduction(const TicketReport& report, const std::vector<Question>& questions) {
  std::string text = "On " + path_of(report);
  for (const std::string& part : ticket_name(report)) { text += ", " + markdown_text(part); }
  text += ": " + plural(questions.size(), "question");
  const auto blocking = std::count_if(questions.begin(), questions.end(),
                                      [](const Question& q) { return q.severity == Severity::blocker; });
  if (blocking > 0) { text += fmt::format(", {} blocking", blocking); }
  return text + ". Answer each in the ticket's own text; speclint does not read this list.";
}

class QuestionsMarkdownReporter final : public Reporter {
 public:
  QuestionsMarkdownReporter(std::ostream& out, const Style& style) : out_(out), style_(style) {}

  void ticket(const TicketReport& report) override {
    const std::vector<Question> questions = questions_of(report);
    if (!style_.verbose && PassedOver::takes(report)) { return passed_over_.add(report); }
    if (!report.score && questions.empty()) { return passed_over(report); }
    count_ += questions.size();
    if (questions.empty() || style_.quiet) { return; }
    separate();
    out_ << kQuestionListBegin << "\n## Open before the work starts\n\n"
         << introduction(report, questions) << '\n';
    out_ << check_list(questions);
    out_ << '\n' << kQuestionListEnd << '\n';
  }

  void finish(const Summary& summary, std::span<const Skipped> skipped) override {
    if (!style_.quiet) {
      for (const std::string& each : passed_over_.lines()) { line(markdown_text(each)); }
    }
    if (style_.verbose) {
      for (const Skipped& file : skipped) {
        line(fmt::format("skipped {}: {}", markdown_text(file.path), markdown_text(file.reason)));
      }
    }
    if (count_ > 0 && !style_.quiet) { return; }
    std::string text = plural(count_, "question") + " in " + plural(summary.tickets, "ticket");
    if (summary.closed > 0) { text += fmt::format("; {} closed", summary.closed); }
    line(text);
  }

 private:
  void passed_over(const TicketReport& report) {
    if (style_.quiet || (!report.named && !style_.verbose)) { return; }
    line(path_of(report) + ": " + markdown_text(passed_over_text(report)));
  }

  /// A paragraph that belongs to no ticket.
  void line(const std::string& text) {
    separate();
    out_ << text << '\n';
  }

  /// A blank line between blocks.
  void separate() {
    if (written_) { out_ << '\n'; }
    written_ = true;
  }

  std::ostream& out_;
  Style style_;
  PassedOver passed_over_;
  std::uint64_t count_ = 0;
  bool written_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_questions_markdown_reporter(std::ostream& out, const Style& style) {
  return std::make_unique<QuestionsMarkdownReporter>(out, style);
}

}  // namespace speclint::report
