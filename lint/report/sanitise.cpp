// Text of a ticket made harmless for a terminal and for a parser of JSON.
#include "lint/report/sanitise.h"

#include <algorithm>
#include <cstddef>

#include "parsers/text/code_points.h"

namespace speclint::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_plain(char byte) { return byte >= ' ' && byte <= '~'; }

bool is_line_end(char32_t value) {
  return value == '\n' || value == '\r' || value == 0x85 || value == 0x2028 || value == 0x2029;
}

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

/// Marks that reorder text or are not seen at all. The joiner U+200D stays: emoji need it.
bool is_deceptive(char32_t value) {
  return value == 0x061C || value == 0x200E || value == 0x200F || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2060 && value <= 0x206F) || value == 0xFEFF || (value >= 0xE0000 && value <= 0xE0FFF);
}

std::string_view harmless(text::CodePoint point, std::string_view bytes) {
  if (point.value == '\t' || is_line_end(point.value)) { return " "; }
  return is_control(point.value) || is_deceptive(point.value) ? kReplacement : bytes;
}

/// `text` with invalid bytes replaced and every other code point as `replace` gives it.
template <class Replace>
std::string map_code_points(std::string_view text, Replace replace) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    result += text::is_invalid(point) ? kReplacement : replace(point, text.substr(at, point.size));
    at += point.size;
  }
  return result;
}

}  // namespace

std::string sanitise(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) { return std::string(text); }
  return map_code_points(text, harmless);
}

std::string valid_utf8(std::string_view text) {
  return map_code_points(text, [](text::CodePoint /*point*/, std::string_view bytes) { return bytes; });
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (text::is_invalid(point)) { return false; }
    at += point.size;
  }
  return true;
}

}  // namespace speclint::report
