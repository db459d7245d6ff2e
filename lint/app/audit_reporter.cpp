#include "lint/app/audit_reporter.h"

#include <algorithm>
#include <utility>

#include "lint/report/audit_reports.h"
#include "lint/report/questions.h"

namespace speclint::app {
namespace {

class AuditReporter final : public report::Reporter {
 public:
  AuditReporter(std::string_view format, std::ostream& out, report::Style style, Gathered& gathered,
                bool gathers)
      : format_(format), out_(out), style_(style), gathered_(gathered), gathers_(gathers) {}

  void ticket(const TicketReport& report) override {
    if (gathers_) { gathered_.add(report); }
  }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    report::write_audit(format_, {gathered_.audit(), summary, style_}, out_);
  }

 private:
  std::string_view format_;
  std::ostream& out_;
  report::Style style_;
  Gathered& gathered_;
  bool gathers_;
};

}  // namespace

Gathered::Gathered(audit::AuditSettings settings, bool keeps_questions)
    : settings_(std::move(settings)), keeps_questions_(keeps_questions) {}

Gathered::Gathered(audit::AuditSettings settings, std::vector<audit::AuditedTicket> tickets)
    : settings_(std::move(settings)), tickets_(std::move(tickets)) {}

void Gathered::add(const TicketReport& report) {
  tickets_.push_back(audit::audited(report));
  if (keeps_questions_) { tickets_.back().questions = report::question_texts(report); }
}

const audit::Audit& Gathered::audit() {
  if (!audit_) {
    audit_ = std::make_unique<audit::Audit>();
    make_audit(std::move(tickets_), settings_, *audit_);
  }
  return *audit_;
}

ReporterMaker audit_reporters(Gathered& gathered) {
  return [&gathered, is_first = true](std::string_view format, std::ostream& to,
                                      const report::Style& style) mutable {
    const bool gathers = std::exchange(is_first, false);
    return std::make_unique<AuditReporter>(format, to, style, gathered, gathers);
  };
}

bool prints_questions(const std::vector<Output>& outputs) {
  return std::any_of(outputs.begin(), outputs.end(),
                     [](const Output& output) { return output.format == "html"; });
}

}  // namespace speclint::app
