// The formats `json` (one document, speclint-audit/1) and `ndjson` (a ticket a line, then the summary) of
// `audit`.
#include <string>

#include "lint/report/audit_reports.h"
#include "lint/report/json_fields.h"
#include "lint/score/gate.h"

namespace speclint::report {
namespace {

using audit::Audit;
using audit::Measures;
using score::one_decimal;

void number(JsonWriter& json, std::string_view name, double value) { points(json, name, one_decimal(value)); }

void spread(JsonWriter& json, std::string_view name, const audit::Spread& values) {
  key(json, name);
  json.StartObject();
  number(json, "mean", values.mean);
  number(json, "lower_quartile", values.lower_quartile);
  number(json, "median", values.median);
  number(json, "upper_quartile", values.upper_quartile);
  json.EndObject();
}

void text_or_null(JsonWriter& json, std::string_view name, std::string_view value) {
  if (value.empty()) {
    nothing(json, name);
  } else {
    text(json, name, value);
  }
}

/// What names a ticket, inside an object.
void name_members(JsonWriter& json, const audit::AuditedTicket& ticket) {
  text(json, "path", ticket.path);
  if (ticket.record) {
    count(json, "record", *ticket.record);
  } else {
    nothing(json, "record");
  }
  text(json, "id", ticket.id);
}

void ticket_members(JsonWriter& json, const audit::AuditedTicket& ticket) {
  name_members(json, ticket);
  text(json, "title", ticket.title);
  text(json, "status", ticket.status);
  text(json, "kind", ticket.kind);
  if (ticket.score) {
    points(json, "score", ticket.score->total);
    text(json, "grade", std::string_view(&ticket.score->grade, 1));
    truth(json, "passed", ticket.passed);
  } else {
    nothing(json, "score");
    nothing(json, "grade");
    nothing(json, "passed");
  }
  text(json, "acceptance", ticket.acceptance_state);
  text(json, "verdict", verdict_name(ticket.verdict));
  points(json, "questions_expected", ticket.effort.questions);
  points(json, "round_trips", ticket.effort.round_trips);
  texts(json, "fixes", ticket.survey.fixes);
}

void ticket_object(JsonWriter& json, const audit::AuditedTicket& ticket) {
  json.StartObject();
  ticket_members(json, ticket);
  json.EndObject();
}

void verdicts(JsonWriter& json, const Measures& measures) {
  key(json, "verdicts");
  json.StartObject();
  for (std::size_t i = 0; i < audit::kVerdictCount; ++i) {
    count(json, verdict_name(static_cast<Verdict>(i)), measures.verdicts[i]);
  }
  json.EndObject();
  key(json, "estimated_days");
  json.StartObject();
  for (std::size_t i = 0; i < audit::kVerdictCount; ++i) {
    const auto verdict = static_cast<Verdict>(i);
    number(json, verdict_name(verdict), measures.estimated_days(verdict));
  }
  json.EndObject();
}

void measures(JsonWriter& json, const Measures& measures) {
  key(json, "measures");
  json.StartObject();
  count(json, "tickets", measures.tickets);
  count(json, "closed", measures.closed);
  count(json, "epics", measures.epics);
  count(json, "counted", measures.counted);
  count(json, "passed", measures.passed);
  number(json, "pass_rate", measures.pass_rate());
  number(json, "within_three_fixes", measures.share(measures.within_three));
  number(json, "testable_acceptance", measures.acceptance_coverage());
  verdicts(json, measures);
  spread(json, "score", measures.score);
  key(json, "dimensions");
  json.StartObject();
  for (std::size_t i = 0; i < kDimensionCount; ++i) {
    spread(json, kDimensionNames[i], measures.dimensions[i]);
  }
  json.EndObject();
  key(json, "grades");
  json.StartObject();
  for (std::size_t i = 0; i < audit::kGrades.size(); ++i) {
    count(json, audit::kGrades.substr(i, 1), measures.grades[i]);
  }
  json.EndObject();
  key(json, "coverage");
  json.StartObject();
  for (std::size_t i = 1; i < kRoleCount; ++i) {
    number(json, role_name(static_cast<SectionRole>(i)), measures.share(measures.covered[i]));
  }
  json.EndObject();
  spread(json, "questions", measures.questions);
  number(json, "round_trips", measures.round_trips);
  count(json, "blockers", measures.blockers);
  json.EndObject();
}

void thresholds(JsonWriter& json, std::string_view name, const std::vector<audit::Threshold>& all) {
  key(json, name);
  json.StartArray();
  for (const audit::Threshold& each : all) {
    json.StartObject();
    text(json, "name", each.name);
    number(json, "value", each.value);
    points(json, each.at_most ? "at_most" : "at_least", each.bound);
    truth(json, "holds", each.holds());
    json.EndObject();
  }
  json.EndArray();
}

void readiness(JsonWriter& json, const audit::Readiness& readiness) {
  key(json, "readiness");
  json.StartObject();
  text(json, "stage", audit::kStageNames[static_cast<std::size_t>(readiness.stage)]);
  thresholds(json, "for_ready", readiness.for_ready);
  thresholds(json, "for_close", readiness.for_close);
  key(json, "pillars");
  json.StartArray();
  for (const audit::Pillar& pillar : readiness.pillars) {
    json.StartObject();
    text(json, "name", pillar.name);
    number(json, "value", pillar.value);
    key(json, "signals");
    json.StartArray();
    for (const audit::Signal& signal : pillar.signals) {
      json.StartObject();
      text(json, "name", signal.name);
      if (signal.value) {
        number(json, "value", *signal.value);
      } else {
        nothing(json, "value");
      }
      json.EndObject();
    }
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

void blockers(JsonWriter& json, const Audit& audit) {
  constexpr double kDay = 24;
  const double hours = audit::with_weekends(audit.delay.calendar_hours);
  key(json, "blockers");
  json.StartArray();
  for (const audit::Blocker& each : audit.blockers) {
    json.StartObject();
    text(json, "rule", each.rule);
    count(json, "tickets", each.tickets);
    count(json, "findings", each.findings);
    number(json, "round_trips_saved", each.round_trips);
    number(json, "days_saved", each.round_trips * hours / kDay);
    json.EndObject();
  }
  json.EndArray();
}

void ticket_list(JsonWriter& json, std::string_view name,
                 const std::vector<const audit::AuditedTicket*>& list) {
  key(json, name);
  json.StartArray();
  for (const audit::AuditedTicket* ticket : list) { ticket_object(json, *ticket); }
  json.EndArray();
}

void name_object(JsonWriter& json, const audit::AuditedTicket& ticket) {
  json.StartObject();
  name_members(json, ticket);
  json.EndObject();
}

/// JSON that goes out piece by piece, because that of a large backlog is large.
class Pieces {
 public:
  explicit Pieces(std::ostream& out) : out_(out) {}

  JsonWriter& json() { return json_; }
  void send() {
    out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
    buffer_.Clear();
  }

 private:
  std::ostream& out_;
  rapidjson::StringBuffer buffer_;
  JsonWriter json_{buffer_};
};

void set_findings(Pieces& pieces, const Audit& audit) {
  JsonWriter& json = pieces.json();
  key(json, "set_findings");
  json.StartArray();
  for (const audit::SetFinding& finding : audit.set_findings) {
    json.StartObject();
    text(json, "rule", finding.rule->id);
    text(json, "name", finding.rule->name);
    text(json, "severity", severity_name(finding.severity));
    text(json, "message", finding.message);
    text(json, "question", finding.question);
    key(json, "ticket");
    name_object(json, audit.tickets[finding.ticket]);
    key(json, "others");
    json.StartArray();
    for (const std::uint32_t other : finding.others) { name_object(json, audit.tickets[other]); }
    json.EndArray();
    json.EndObject();
    pieces.send();
  }
  json.EndArray();
}

void quarter_row(JsonWriter& json, const audit::QuarterRow& row) {
  json.StartObject();
  text(json, "quarter", name_of(row.quarter));
  count(json, "created", row.created);
  count(json, "closed", row.closed);
  count(json, "started", row.started);
  count(json, "ready_before_start", row.ready_before_start);
  count(json, "counted", row.counted);
  number(json, "pass_rate", row.pass_rate);
  number(json, "median_score", row.median_score);
  number(json, "round_trips", row.round_trips);
  number(json, "blockers", row.blockers);
  texts(json, "worst", row.worst);
  truth(json, "small", row.is_small());
  json.EndObject();
}

void trend(JsonWriter& json, const audit::Trend& trend) {
  key(json, "trend");
  json.StartObject();
  text(json, "direction", audit::kDirectionNames[static_cast<std::size_t>(trend.direction)]);
  if (trend.slope) {
    number(json, "points_a_quarter", *trend.slope);
  } else {
    nothing(json, "points_a_quarter");
  }
  text(json, "of",
       trend.from_history ? "open tickets at the end of each quarter"
                          : "tickets by the quarter they were created in");
  text_or_null(json, "set_up", trend.set_up ? name_of(*trend.set_up) : std::string());
  key(json, "quarters");
  json.StartArray();
  for (const audit::QuarterRow& row : trend.rows) { quarter_row(json, row); }
  json.EndArray();
  json.EndObject();
}

void waiting(JsonWriter& json, const Audit& audit) {
  key(json, "waiting");
  json.StartObject();
  points(json, "shift", one_decimal(audit.shift));
  number(json, "calendar_hours", audit.delay.calendar_hours);
  number(json, "calendar_hours_with_weekends", audit::with_weekends(audit.delay.calendar_hours));
  number(json, "working_hours", audit.delay.working_hours);
  json.EndObject();
}

void subsets(JsonWriter& json, const Audit& audit) {
  if (audit.by == audit::GroupKey::none) { return; }
  text(json, "by", audit::kGroupKeyNames[static_cast<std::size_t>(audit.by)]);
  key(json, "subsets");
  json.StartArray();
  for (const audit::Subset& each : audit.subsets) {
    json.StartObject();
    text(json, "name", each.name);
    measures(json, each.measures);
    readiness(json, each.readiness);
    json.EndObject();
  }
  json.EndArray();
}

void template_effect(JsonWriter& json, const audit::TemplateEffect& effect) {
  key(json, "template_effect");
  json.StartObject();
  count(json, "with", effect.with);
  count(json, "without", effect.without);
  number(json, "median_with", effect.median_with);
  number(json, "median_without", effect.median_without);
  json.EndObject();
}

void repository(JsonWriter& json, const Audit& audit) {
  if (audit.repository.empty()) { return; }
  key(json, "repository");
  json.StartArray();
  for (const audit::RepositoryCondition& each : audit.repository) {
    json.StartObject();
    text(json, "name", each.name);
    text_or_null(json, "found", each.found);
    text(json, "missing", each.missing);
    json.EndObject();
  }
  json.EndArray();
}

void audit_members(Pieces& pieces, const AuditReport& report) {
  JsonWriter& json = pieces.json();
  const Audit& audit = report.audit;
  text_or_null(json, "as_of", audit.as_of);
  readiness(json, audit.readiness);
  measures(json, audit.measures);
  waiting(json, audit);
  blockers(json, audit);
  ticket_list(json, "closest", audit.closest);
  ticket_list(json, "go_today", audit.go_today);
  set_findings(pieces, audit);
  template_effect(json, audit.template_effect);
  trend(json, audit.trend);
  subsets(json, audit);
  repository(json, audit);
  texts(json, "errors", report.summary.errors);
}

}  // namespace

void write_audit_json(const AuditReport& report, std::ostream& out) {
  Pieces pieces(out);
  JsonWriter& json = pieces.json();
  json.StartObject();
  text(json, "schema", "speclint-audit/1");
  key(json, "tool");
  write_tool(json);
  audit_members(pieces, report);
  json.EndObject();
  pieces.send();
  out << '\n';
}

void write_audit_ndjson(const AuditReport& report, std::ostream& out) {
  for (const audit::AuditedTicket& ticket : report.audit.tickets) {
    put_json(out, [&](JsonWriter& json) { ticket_object(json, ticket); });
    out << '\n';
  }
  Pieces pieces(out);
  JsonWriter& json = pieces.json();
  json.StartObject();
  key(json, "summary");
  json.StartObject();
  audit_members(pieces, report);
  json.EndObject();
  json.EndObject();
  pieces.send();
  out << '\n';
}

}  // namespace speclint::report
