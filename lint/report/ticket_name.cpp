#include "lint/report/ticket_name.h"

#include "parsers/text/code_points.h"

namespace speclint::report {

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < most; ++count) {
    end += text::code_point_at(text, end).size;
  }
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

std::vector<std::string> ticket_name(const TicketReport& report) {
  std::vector<std::string> parts;
  for (const std::string& part : {report.id, report.title}) {
    if (!part.empty()) { parts.push_back(shortened(part)); }
  }
  return parts;
}

}  // namespace speclint::report
