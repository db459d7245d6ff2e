// The format `json` of `questions`: one document, speclint-questions/1.
#include <cstdint>
#include <string>
#include <vector>

#include "lint/report/formats.h"
#include "lint/report/json_fields.h"
#include "lint/report/questions.h"

namespace speclint::report {
namespace {

/// A location, with the field in an export.
void write_place(JsonWriter& json, const QuestionPlace& place) {
  json.StartObject();
  location_members(json, place.location);
  if (place.field) { field(json, *place.field); }
  json.EndObject();
}

void write_question(JsonWriter& json, const Question& question) {
  json.StartObject();
  text(json, "stage", kStageNames[static_cast<std::size_t>(question.stage)]);
  text(json, "severity", severity_name(question.severity));
  text(json, "question", question.text);
  text(json, "fix", question.fix);
  texts(json, "rules", question.rules);
  key(json, "places");
  json.StartArray();
  for (const QuestionPlace& place : question.places) { write_place(json, place); }
  json.EndArray();
  points(json, "gain", question.gain);
  json.EndObject();
}

void write_questions(JsonWriter& json, const TicketReport& report, const std::vector<Question>& questions) {
  json.StartObject();
  write_identity(json, report);
  text(json, "verdict", verdict_name(report.verdict));
  key(json, "questions");
  json.StartArray();
  for (const Question& question : questions) { write_question(json, question); }
  json.EndArray();
  json.EndObject();
}

void write_totals(JsonWriter& json, const Summary& summary, std::uint64_t questions) {
  json.StartObject();
  count(json, "files", summary.files);
  count(json, "tickets", summary.tickets);
  count(json, "not_tickets", summary.not_tickets);
  count(json, "not_judged", summary.not_judged);
  count(json, "closed", summary.closed);
  count(json, "questions", questions);
  json.EndObject();
}

/// The summary stands first, so the tickets wait until it is known.
class QuestionsJsonReporter final : public Reporter {
 public:
  explicit QuestionsJsonReporter(std::ostream& out) : out_(out) {}

  void ticket(const TicketReport& report) override {
    const std::vector<Question> questions = questions_of(report);
    count_ += questions.size();
    tickets_.push_back(to_json([&](JsonWriter& json) { write_questions(json, report, questions); }));
  }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    out_ << R"({"schema":"speclint-questions/1",)" << '\n';
    out_ << R"("tool":)" << to_json(write_tool) << ",\n";
    out_ << R"("summary":)" << to_json([&](JsonWriter& json) { write_totals(json, summary, count_); })
         << ",\n";
    out_ << R"("tickets":[)";
    std::string_view separator = "\n";
    for (const std::string& ticket : tickets_) {
      out_ << separator << ticket;
      separator = ",\n";
    }
    out_ << "]}\n";
  }

 private:
  std::ostream& out_;
  std::vector<std::string> tickets_;
  std::uint64_t count_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_questions_json_reporter(std::ostream& out, const Style& /*style*/) {
  return std::make_unique<QuestionsJsonReporter>(out);
}

}  // namespace speclint::report
