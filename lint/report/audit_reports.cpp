#include "lint/report/audit_reports.h"

#include <algorithm>
#include <array>

namespace speclint::report {
namespace {

constexpr std::array<std::string_view, 6> kNames{"text", "json", "ndjson", "csv", "markdown", "html"};
constexpr std::array kWriters{write_audit_text, write_audit_json,     write_audit_ndjson,
                              write_audit_csv,  write_audit_markdown, write_audit_html};
static_assert(kNames.size() == kWriters.size());

}  // namespace

void write_audit(std::string_view format, const AuditReport& report, std::ostream& out) {
  const auto found = std::find(kNames.begin(), kNames.end(), format);
  if (found != kNames.end()) { kWriters.at(static_cast<std::size_t>(found - kNames.begin()))(report, out); }
}

std::span<const std::string_view> audit_format_names() { return kNames; }

}  // namespace speclint::report
