// The format `sarif`: Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lint/engine/parse_rules.h"
#include "lint/report/formats.h"
#include "lint/report/json_values.h"
#include "lint/report/places.h"
#include "lint/report/sanitise.h"
#include "lint/report/ticket_name.h"
#include "lint/report/version.h"

namespace speclint::report {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view kRoot = "SRCROOT";

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::blocker:
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "note";
    case Severity::off: break;
  }
  return "none";
}

/// A path as a URI reference: relative ones stay relative (RFC 3986).
std::string uri_of(std::string_view path) {
  constexpr std::string_view kKept = "-._~/";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char byte : path) {
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9') || kKept.find(byte) != std::string_view::npos;
    if (plain) {
      uri += byte;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return uri;
}

/// `"name":{"text":…}`
void message(JsonWriter& json, std::string_view name, std::string_view value) {
  key(json, name);
  json.StartObject();
  text(json, "text", value);
  json.EndObject();
}

void default_level(JsonWriter& json, Severity severity, bool enabled) {
  key(json, "defaultConfiguration");
  json.StartObject();
  text(json, "level", level_of(severity));
  truth(json, "enabled", enabled);
  json.EndObject();
}

void write_rule(JsonWriter& json, const Rule& rule) {
  json.StartObject();
  text(json, "id", rule.id);
  text(json, "name", rule.name);
  message(json, "shortDescription", rule.summary);
  message(json, "fullDescription", rule.rationale);
  key(json, "help");
  json.StartObject();
  text(json, "text", fmt::format("{} {}", rule.rationale, rule.fix));
  text(json, "markdown",
       fmt::format("{}\n\n**What to write instead:** {}\n\n**The question it saves:** {}\n", rule.rationale,
                   rule.fix, rule.question));
  json.EndObject();
  default_level(json, rule.severity, !rule.opt_in);
  key(json, "properties");
  json.StartObject();
  texts(json, "tags", std::array{kCategoryNames[static_cast<std::size_t>(rule.category)]});
  json.EndObject();
  json.EndObject();
}

void write_parse_rule(JsonWriter& json, const engine::ParseRule& rule) {
  json.StartObject();
  text(json, "id", rule.id);
  text(json, "name", rule.name);
  message(json, "shortDescription", rule.summary);
  message(json, "fullDescription", rule.summary);
  message(json, "help", rule.fix);
  default_level(json, rule.severity, true);
  json.EndObject();
}

/// The ticket, and in an export the field: `PROJ-42/description`.
void write_logical_location(JsonWriter& json, const TicketReport& report, const ReportedFinding& finding) {
  const std::string id = sanitise(report.id);
  key(json, "logicalLocations");
  json.StartArray();
  json.StartObject();
  text(json, "name", id);
  if (finding.field_place) {
    text(json, "fullyQualifiedName", id + '/' + sanitise(finding.field_place->field));
  }
  text(json, "kind", "ticket");
  json.EndObject();
  json.EndArray();
}

void write_location(JsonWriter& json, const TicketReport& report, const ReportedFinding& finding) {
  const Location& at = finding.location;
  json.StartObject();
  key(json, "physicalLocation");
  json.StartObject();
  key(json, "artifactLocation");
  json.StartObject();
  text(json, "uri", uri_of(report.path));
  if (!report.path.starts_with('/')) { text(json, "uriBaseId", kRoot); }
  json.EndObject();
  key(json, "region");
  json.StartObject();
  count(json, "startLine", at.begin.line);
  count(json, "startColumn", at.begin.column);
  count(json, "endLine", at.end.line);
  count(json, "endColumn", at.end.column);
  json.EndObject();
  json.EndObject();
  if (!report.id.empty()) { write_logical_location(json, report, finding); }
  json.EndObject();
}

void write_invocation(JsonWriter& json, const std::vector<std::string>& errors) {
  json.StartObject();
  truth(json, "executionSuccessful", errors.empty());
  if (!errors.empty()) {
    key(json, "toolExecutionNotifications");
    json.StartArray();
    for (const std::string& error : errors) {
      json.StartObject();
      text(json, "level", "error");
      message(json, "message", sanitise(error) + ".");
      json.EndObject();
    }
    json.EndArray();
  }
  json.EndObject();
}

class SarifReporter final : public Reporter {
 public:
  SarifReporter(std::ostream& out, std::span<const Rule* const> rules, bool baseline)
      : out_(out), baseline_(baseline) {
    for (const Rule* rule : rules) { ids_.push_back(rule->id); }
    for (const engine::ParseRule& rule : engine::parse_rules()) { ids_.push_back(rule.id); }
    out_ << R"({"$schema":")" << kSchema << R"(","version":"2.1.0","runs":[{"tool":)" << tool(rules)
         << R"(,"columnKind":"unicodeCodePoints","originalUriBaseIds":{")" << kRoot
         << R"(":{"description":{"text":"The folder in which speclint ran."}}},"results":[)";
  }

  void ticket(const TicketReport& report) override {
    for (const ReportedFinding& finding : report.findings) { add(report, finding, nullptr); }
    for (const WithheldFinding& withheld : report.withheld) {
      if (withheld.why != Withheld::untouched) { add(report, withheld.finding, &withheld); }
    }
  }

  void finish(const Summary& summary, std::span<const Skipped> /*skipped*/) override {
    out_ << R"(],"invocations":[)"
         << to_json([&](JsonWriter& json) { write_invocation(json, summary.errors); }) << "]}]}\n";
  }

 private:
  void add(const TicketReport& report, const ReportedFinding& finding, const WithheldFinding* withheld) {
    out_ << separator_ << result(report, finding, withheld);
    separator_ = ",\n";
  }

  static std::string tool(std::span<const Rule* const> rules) {
    return to_json([&](JsonWriter& json) {
      json.StartObject();
      key(json, "driver");
      json.StartObject();
      text(json, "name", "speclint");
      text(json, "version", kVersion);
      text(json, "semanticVersion", kVersion);
      key(json, "rules");
      json.StartArray();
      for (const Rule* rule : rules) { write_rule(json, *rule); }
      for (const engine::ParseRule& rule : engine::parse_rules()) { write_parse_rule(json, rule); }
      json.EndArray();
      json.EndObject();
      json.EndObject();
    });
  }

  std::string result(const TicketReport& report, const ReportedFinding& finding,
                     const WithheldFinding* withheld) const {
    return to_json([&](JsonWriter& json) {
      const auto rule = std::find(ids_.begin(), ids_.end(), finding.rule);
      const std::string_view separator = finding.question.empty() ? "" : " ";
      json.StartObject();
      text(json, "ruleId", finding.rule);
      if (rule != ids_.end()) { count(json, "ruleIndex", static_cast<std::uint64_t>(rule - ids_.begin())); }
      text(json, "level", level_of(finding.severity));
      message(json, "message",
              sanitise(finding.message) + "." + std::string(separator) + sanitise(finding.question) +
                  record_text(report, finding));
      key(json, "locations");
      json.StartArray();
      write_location(json, report, finding);
      json.EndArray();
      write_states(json, withheld);
      key(json, "partialFingerprints");
      json.StartObject();
      text(json, "speclint/v1", finding.fingerprint);
      json.EndObject();
      key(json, "properties");
      json.StartObject();
      text(json, "severity", severity_name(finding.severity));
      points(json, "gain", finding.gain);
      json.EndObject();
      json.EndObject();
    });
  }

  /// Of all results or of none, as the standard asks (3.27.23, 3.27.24).
  void write_states(JsonWriter& json, const WithheldFinding* withheld) const {
    if (baseline_) {
      const bool known = withheld != nullptr && withheld->why == Withheld::baselined;
      text(json, "baselineState", known ? "unchanged" : "new");
    }
    key(json, "suppressions");
    json.StartArray();
    if (withheld != nullptr && withheld->why == Withheld::suppressed) {
      json.StartObject();
      text(json, "kind", "inSource");
      text(json, "status", "accepted");
      text(json, "justification", sanitise(withheld->reason));
      json.EndObject();
    }
    json.EndArray();
  }

  std::ostream& out_;
  bool baseline_;
  std::vector<std::string_view> ids_;  // in the order of the tool's rules
  std::string_view separator_ = "\n";
};

}  // namespace

std::unique_ptr<Reporter> make_sarif_reporter(std::ostream& out, const Style& style) {
  return std::make_unique<SarifReporter>(out, style.rules, style.baseline);
}

}  // namespace speclint::report
