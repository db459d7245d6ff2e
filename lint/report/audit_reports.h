// The output formats of `audit`: one file a format.
#pragma once
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "lint/audit/audit.h"
#include "lint/report/reporters.h"

namespace speclint::report {

/// What a format gets.
struct AuditReport {
  const audit::Audit& audit;
  const Summary& summary;
  const Style& style;
};

/// Writes an audit in a format of that name (see audit_format_names).
void write_audit(std::string_view format, const AuditReport& report, std::ostream& out);

/// The formats' names, the default first.
std::span<const std::string_view> audit_format_names();

// The formats.
void write_audit_text(const AuditReport& report, std::ostream& out);
void write_audit_json(const AuditReport& report, std::ostream& out);
void write_audit_ndjson(const AuditReport& report, std::ostream& out);
void write_audit_csv(const AuditReport& report, std::ostream& out);
void write_audit_markdown(const AuditReport& report, std::ostream& out);
void write_audit_html(const AuditReport& report, std::ostream& out);

}  // namespace speclint::report
