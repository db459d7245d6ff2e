#include "lint/report/xml_text.h"

#include "lint/report/sanitise.h"

namespace speclint::report {
namespace {

/// U+FFFE and U+FFFF, which XML forbids though they are no control characters.
bool is_noncharacter(std::string_view rest) {
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

}  // namespace

std::string xml_text(std::string_view text) {
  const std::string line = sanitise(text);
  std::string result;
  result.reserve(line.size());
  for (std::size_t at = 0; at < line.size(); ++at) {
    switch (line[at]) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      case '\'': result += "&apos;"; break;
      default:
        if (!is_noncharacter(std::string_view(line).substr(at))) {
          result += line[at];
        } else {
          result += "\xEF\xBF\xBD";
          at += 2;
        }
    }
  }
  return result;
}

}  // namespace speclint::report
