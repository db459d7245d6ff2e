// The objects of speclint-report/1, for every format that is made of JSON.
#include "lint/report/json_fields.h"

#include <string>
#include <string_view>
#include <vector>

#include "lint/report/json_values.h"
#include "lint/report/version.h"

namespace speclint::report {
namespace {

bool is_judged(const TicketReport& report) { return report.score.has_value(); }

void score_object(JsonWriter& json, const TicketReport& report) {
  if (!is_judged(report)) { return nothing(json, "score"); }
  key(json, "score");
  json.StartObject();
  count(json, "model", score::kModel);
  points(json, "total", report.score->total);
  text(json, "grade", std::string_view(&report.score->grade, 1));
  truth(json, "partial", report.score->partial);
  key(json, "dimensions");
  json.StartObject();
  for (std::size_t i = 0; i < kDimensionCount; ++i) {
    if (report.score->active[i]) { points(json, kDimensionNames[i], report.score->dimensions[i]); }
  }
  json.EndObject();
  json.EndObject();
}

void gate_object(JsonWriter& json, const TicketReport& report) {
  key(json, "gate");
  json.StartObject();
  if (is_judged(report)) {
    truth(json, "passed", report.gate.passed);
    points(json, "score", report.gate.score);
  } else {
    nothing(json, "passed");
    nothing(json, "score");
  }
  texts(json, "reasons", report.gate.reasons);
  json.EndObject();
}

void acceptance_object(JsonWriter& json, const TicketReport& report) {
  key(json, "acceptance");
  json.StartObject();
  text(json, "state", report.acceptance_state);
  if (report.acceptance_location) {
    location(json, *report.acceptance_location);
  } else {
    nothing(json, "location");
  }
  json.EndObject();
}

void finding_object(JsonWriter& json, const ReportedFinding& finding) {
  json.StartObject();
  text(json, "rule", finding.rule);
  text(json, "name", finding.name);
  text(json, "category", finding.category);
  text(json, "severity", severity_name(finding.severity));
  text(json, "message", finding.message);
  text(json, "question", finding.question);
  text(json, "fix", finding.fix);
  text(json, "match", finding.match);
  text(json, "excerpt", finding.excerpt);
  location(json, finding.location);
  if (finding.field_place) { field(json, *finding.field_place); }
  points(json, "gain", finding.gain);
  text(json, "fingerprint", finding.fingerprint);
  json.EndObject();
}

void suppressed_list(JsonWriter& json, const TicketReport& report) {
  key(json, "suppressed");
  json.StartArray();
  for (const auto& [finding, why, reason] : report.withheld) {
    if (why != Withheld::suppressed) { continue; }
    json.StartObject();
    text(json, "rule", finding.rule);
    text(json, "reason", reason);
    text(json, "message", finding.message);
    location(json, finding.location);
    text(json, "fingerprint", finding.fingerprint);
    json.EndObject();
  }
  json.EndArray();
}

void text_unless_empty(JsonWriter& json, std::string_view name, const std::string& value) {
  if (!value.empty()) { text(json, name, value); }
}

void dates_object(JsonWriter& json, const Dates& dates) {
  key(json, "dates");
  json.StartObject();
  text_unless_empty(json, "created", dates.created);
  text_unless_empty(json, "updated", dates.updated);
  text_unless_empty(json, "started", dates.started);
  text_unless_empty(json, "closed", dates.closed);
  text_unless_empty(json, "due", dates.due);
  json.EndObject();
}

void links_array(JsonWriter& json, const std::vector<Link>& links) {
  key(json, "links");
  json.StartArray();
  for (const Link& link : links) {
    json.StartObject();
    text(json, "kind", kLinkKindNames[static_cast<std::size_t>(link.kind)]);
    text(json, "target", link.target);
    json.EndObject();
  }
  json.EndArray();
}

void withheld_list(JsonWriter& json, std::string_view name, Withheld why, const TicketReport& report) {
  key(json, name);
  json.StartArray();
  for (const WithheldFinding& withheld : report.withheld) {
    if (withheld.why == why) { finding_object(json, withheld.finding); }
  }
  json.EndArray();
}

/// `"dates":{…},"sprint":…,"estimate":{…},"links":[…]`, with the dates that are known.
void planning_members(JsonWriter& json, const Planning& planning) {
  dates_object(json, planning.dates);
  if (planning.sprint.empty()) {
    nothing(json, "sprint");
  } else {
    text(json, "sprint", planning.sprint);
  }
  if (planning.estimate.empty()) {
    nothing(json, "estimate");
  } else {
    key(json, "estimate");
    json.StartObject();
    text(json, "field", planning.estimate_field);
    text(json, "value", planning.estimate);
    json.EndObject();
  }
  links_array(json, planning.links);
}

void nature(JsonWriter& json, const TicketReport& report) {
  write_identity(json, report);
  text(json, "status", report.status);
  text(json, "kind", report.kind);
  texts(json, "secondary_kinds", report.secondary_kinds);
  planning_members(json, report.planning);
}

}  // namespace

void write_identity(JsonWriter& json, const TicketReport& report) {
  text(json, "path", report.path);
  if (report.record) {
    count(json, "record", *report.record);
  } else {
    nothing(json, "record");
  }
  text(json, "id", report.id);
  text(json, "title", report.title);
}

void write_ticket(JsonWriter& json, const TicketReport& report) {
  json.StartObject();
  nature(json, report);
  score_object(json, report);
  gate_object(json, report);
  acceptance_object(json, report);
  const std::string_view verdict = verdict_name(report.verdict);
  text(json, "verdict", verdict);
  key(json, "handoff");
  json.StartObject();
  text(json, "verdict", verdict);
  texts(json, "reasons", report.verdict_reasons);
  json.EndObject();
  points(json, "questions_expected", report.effort.questions);
  points(json, "round_trips", report.effort.round_trips);
  key(json, "findings");
  json.StartArray();
  for (const ReportedFinding& finding : report.findings) { finding_object(json, finding); }
  json.EndArray();
  suppressed_list(json, report);
  withheld_list(json, "baselined", Withheld::baselined, report);
  withheld_list(json, "untouched", Withheld::untouched, report);
  json.EndObject();
}

void write_summary(JsonWriter& json, const Summary& summary) {
  json.StartObject();
  count(json, "files", summary.files);
  count(json, "tickets", summary.tickets);
  count(json, "passed", summary.passed);
  count(json, "failed", summary.failed);
  count(json, "not_tickets", summary.not_tickets);
  count(json, "not_judged", summary.not_judged);
  count(json, "closed", summary.closed);
  key(json, "findings");
  json.StartObject();
  for (std::size_t i = kSeverityCount; i-- > static_cast<std::size_t>(Severity::info);) {
    count(json, kSeverityNames[i], summary.findings[i]);
  }
  json.EndObject();
  for (std::size_t i = 0; i < kWithheldCount; ++i) { count(json, kWithheldNames[i], summary.withheld[i]); }
  if (summary.mended) { count(json, "mended", *summary.mended); }
  key(json, "score");
  json.StartObject();
  points(json, "mean", summary.mean_score);
  points(json, "median", summary.median_score);
  json.EndObject();
  json.EndObject();
}

void write_tool(JsonWriter& json) {
  json.StartObject();
  text(json, "name", "speclint");
  text(json, "version", kVersion);
  json.EndObject();
}

}  // namespace speclint::report
