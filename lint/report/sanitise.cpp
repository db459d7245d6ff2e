#include "lint/report/sanitise.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "parsers/text/code_points.h"

namespace speclint::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

/// What is never more than itself.
bool is_plain(char byte) { return byte >= ' ' && byte <= '~' && byte != '#' && byte != ':'; }
bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

bool is_line_end(char32_t value) {
  return value == '\n' || value == '\r' || value == 0x85 || value == 0x2028 || value == 0x2029;
}

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

/// Marks that reorder text or are not seen at all. The joiner U+200D stays: emoji need it.
bool is_hidden(char32_t value) {
  return value == 0x061C || value == 0x200E || value == 0x200F || (value >= 0x202A && value <= 0x202E) ||
         value == 0x2028 || value == 0x2029 || (value >= 0x2060 && value <= 0x206F) || value == 0xFEFF ||
         (value >= 0xE0000 && value <= 0xE0FFF);
}

/// `line` with nothing that the log of a CI system would take for a command.
std::string without_commands(std::string line) {
  const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
  if (line.compare(first, 2, "::") == 0) { line.replace(first, 1, kReplacement); }
  for (std::size_t at = line.find("##"); at != std::string::npos; at = line.find("##", at + 1)) {
    if (begins_ci_command(line, at)) { line.replace(at, 1, kReplacement); }
  }
  return line;
}

std::string_view harmless(text::CodePoint point, std::string_view bytes) {
  if (point.value == '\t' || is_line_end(point.value)) { return " "; }
  return text::is_invalid(point) || is_deceptive(point.value) ? kReplacement : bytes;
}

}  // namespace

std::string sanitise(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) { return std::string(text); }
  std::string line;
  line.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    line += harmless(point, text.substr(at, point.size));
    at += point.size;
  }
  return without_commands(std::move(line));
}

bool is_deceptive(char32_t value) { return is_control(value) || is_hidden(value); }

bool begins_ci_command(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("##")) { return false; }
  std::size_t end = at + 2;
  while (end < text.size() && is_letter(text[end])) { ++end; }
  return end < text.size() && text[end] == '[';
}

}  // namespace speclint::report
