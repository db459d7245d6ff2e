// Text of a ticket made harmless for a terminal and for a parser of JSON.
#include "lint/report/sanitise.h"

#include <algorithm>

#include "lint/report/code_points.h"

namespace speclint::report {
namespace {

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

std::string_view harmless(const CodePoint& code_point, std::string_view bytes) {
  if (!code_point.valid) { return kReplacementUtf8; }
  if (code_point.value == '\t' || is_line_end(code_point.value)) { return " "; }
  const bool harmful = is_control(code_point.value) || is_deceptive(code_point.value);
  return harmful ? kReplacementUtf8 : bytes;
}

/// `text` with every code point as `replace` gives it.
template <class Replace>
std::string map_code_points(std::string_view text, Replace replace) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const CodePoint code_point = first_code_point(text);
    result += replace(code_point, text.substr(0, code_point.size));
    text.remove_prefix(code_point.size);
  }
  return result;
}

}  // namespace

std::string sanitise(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) { return std::string(text); }
  return map_code_points(text, harmless);
}

std::string valid_utf8(std::string_view text) {
  return map_code_points(text, [](const CodePoint& code_point, std::string_view bytes) {
    return code_point.valid ? bytes : kReplacementUtf8;
  });
}

}  // namespace speclint::report
